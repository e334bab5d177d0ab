"""`claims export` writes what any generator builds, and touches nothing that is not its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from markdown import markdown

from building import Document, broken_links, build, contents
from documents import whole_files
from mkdocs_claims.cli.main import claims
from mkdocs_claims.cli.site_files import settings_of
from mkdocs_claims.pages.exported import FRAGMENT

RECIPE = whole_files("docs/run-a-site.md")["../desks-as-markdown/mkdocs.yml"]
PAGE = "claims/standing-desks-end-back-pain"
GUIDE = """# Guide

Seen [@example2021] and `[@example2021]`.

- item

    ::: claim standing-desks-end-back-pain line

```
::: claims
```

Last [@example2023; @example2021, p. 4].
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    words = ["--name", "Desks", "--description", "About desks.", "--repository", ""]
    assert CliRunner().invoke(claims, ["init", str(folder), *words]).exit_code == 0
    (folder / "docs" / "guide.md").write_text(GUIDE, encoding="utf-8")
    return folder


def export(project: Path, goal: Path, *more: str) -> Result:
    return CliRunner().invoke(claims, ["export", str(goal), "--project", str(project), *more])


@pytest.fixture
def goal(project: Path, tmp_path: Path) -> Path:
    goal = tmp_path / "exported"
    result = export(project, goal)
    assert result.exit_code == 0, result.output
    return goal


def test_a_second_export_writes_nothing(project: Path, goal: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in goal.rglob("*.md")}
    result = export(project, goal)
    assert result.output.startswith("0 files written, 0 removed,")
    assert {path: path.stat().st_mtime_ns for path in goal.rglob("*.md")} == times


def test_a_changed_claim_rewrites_what_shows_it(project: Path, goal: Path) -> None:
    path = project / "claims/desks/standing-desks-end-back-pain.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("does not take it away", "does not end it"), encoding="utf-8")
    other = goal / "help.md"
    before = other.stat().st_mtime_ns
    assert export(project, goal).exit_code == 0
    assert "does not end it" in (goal / f"{PAGE}.md").read_text(encoding="utf-8")
    assert other.stat().st_mtime_ns == before


def test_a_claim_that_is_gone_takes_its_page_along(project: Path, goal: Path) -> None:
    (goal / "claims" / "mine.md").write_text("mine", encoding="utf-8")
    (project / "claims/desks/standing-at-work-tires-the-legs.yml").unlink()
    source = project / "claims/sources/desk-advertisement.yml"
    kept = source.read_text(encoding="utf-8").partition("left-out:")[0]
    source.write_text(kept, encoding="utf-8")
    result = export(project, goal)
    assert result.exit_code == 0, result.output
    assert not (goal / "claims/standing-at-work-tires-the-legs.md").exists()
    assert (goal / "claims" / "mine.md").read_text(encoding="utf-8") == "mine"


def test_a_file_that_was_changed_by_hand_stops_it(project: Path, goal: Path) -> None:
    (goal / "references.md").write_text("mine", encoding="utf-8")
    before = contents(goal)
    result = export(project, goal)
    assert result.exit_code == 1
    assert "references.md" in result.output
    assert contents(goal) == before


def test_a_folder_of_somebody_else_is_not_touched(project: Path, tmp_path: Path) -> None:
    goal = tmp_path / "theirs"
    goal.mkdir()
    (goal / "map.md").write_text("theirs", encoding="utf-8")
    before = contents(goal)
    assert export(project, goal).exit_code == 1
    assert contents(goal) == before


def test_a_link_is_not_written_through(project: Path, tmp_path: Path) -> None:
    goal, elsewhere = tmp_path / "theirs", tmp_path / "elsewhere.md"
    goal.mkdir()
    elsewhere.write_text("theirs", encoding="utf-8")
    (goal / "map.md").symlink_to(elsewhere)
    assert export(project, goal).exit_code == 1
    assert elsewhere.read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize("entry", ["a link", "a file"])
def test_what_stands_in_the_place_of_a_folder_is_not_touched(
    project: Path, tmp_path: Path, entry: str
) -> None:
    goal, elsewhere = tmp_path / "theirs", tmp_path / "elsewhere"
    goal.mkdir()
    elsewhere.mkdir()
    if entry == "a link":
        (goal / "claims").symlink_to(elsewhere)
    else:
        (goal / "claims").write_text("theirs", encoding="utf-8")
    assert export(project, goal).exit_code == 1
    assert [each.name for each in goal.iterdir()] == ["claims"]
    assert not [*elsewhere.iterdir()]


@pytest.mark.parametrize("goal", [".", "docs", "docs/exported", "claims/desks"])
def test_what_a_site_is_made_from_is_no_place_for_it(project: Path, goal: str) -> None:
    before = contents(project)
    result = export(project, project / goal)
    assert result.exit_code == 2
    assert "belongs to the files that the site is made from" in result.stderr
    assert contents(project) == before


def test_a_folder_of_the_project_is_a_place_for_it(project: Path) -> None:
    assert export(project, project / "exported").exit_code == 0
    result = export(project, project / "exported")
    assert result.stdout.startswith("0 files written, 0 removed,"), result.output


def test_a_page_by_hand_in_the_place_of_one_of_the_claims(project: Path, tmp_path: Path) -> None:
    (project / "docs" / "references.md").write_text("mine", encoding="utf-8")
    result = export(project, tmp_path / "exported")
    assert result.exit_code == 2
    assert "The page references.md is made from the claims" in result.stderr
    assert not (tmp_path / "exported").exists()


@pytest.mark.parametrize("data", [b"caf\xe9", "a".encode("utf-16"), b"\xef\xbb\xbf\xff"])
def test_a_page_that_is_not_utf_8_is_said(project: Path, tmp_path: Path, data: bytes) -> None:
    (project / "docs" / "latin.md").write_bytes(data)
    result = export(project, tmp_path / "exported")
    assert result.exit_code == 1
    assert "docs/latin.md:1:" in result.stderr
    assert "error Y01" in result.stderr


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_every_end_of_line_is_one(project: Path, tmp_path: Path, end: str) -> None:
    (project / "docs" / "guide.md").write_bytes(GUIDE.replace("\n", end).encode())
    assert export(project, tmp_path / "exported").exit_code == 0
    text = (tmp_path / "exported" / "guide.md").read_bytes().decode()
    assert "\r" not in text
    assert '<p class="claims-line">' in text


def test_a_link_that_leads_out_of_the_documents_is_not_followed(
    project: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (project / "docs" / "picture.png").symlink_to(secret)
    result = export(project, tmp_path / "exported")
    assert result.exit_code == 2
    assert "picture.png is a link that leads out of" in result.stderr


def test_files_of_odd_names(project: Path, tmp_path: Path) -> None:
    names = ["a b.md", "a\nb.md", "é.md", "100%.md", ".hidden.md", "a'b.txt"]
    for name in names:
        (project / "docs" / name).write_text("[@example2021]\n", encoding="utf-8")
    goal = tmp_path / "two words"
    assert export(project, goal).exit_code == 0
    assert [(goal / name).exists() for name in names] == [True, True, True, True, False, True]
    assert export(project, goal).stdout.startswith("0 files written, 0 removed,")


def test_without_a_folder_of_pages_that_is_said(project: Path, tmp_path: Path) -> None:
    result = export(project, tmp_path / "exported", "--docs", "dosc")
    assert result.exit_code == 0
    assert "There is no folder" in result.stderr
    assert not (tmp_path / "exported" / "guide.md").exists()
    assert export(project, tmp_path / "exported", "--docs", "../other").exit_code == 2


@pytest.mark.parametrize(
    "settings",
    [b"site_name: [\n", b"site_name: caf\xe9\n", b"site_name: \x01\n", b"a: b\n---\nc: d\n"],
)
def test_settings_that_cannot_be_read(project: Path, tmp_path: Path, settings: bytes) -> None:
    (project / "mkdocs.yml").write_bytes(settings)
    result = export(project, tmp_path / "exported")
    assert result.exit_code == 2
    assert "mkdocs.yml cannot be read: " in result.stderr
    assert not (tmp_path / "exported").exists()


@pytest.mark.parametrize(
    ("settings", "title"),
    [
        ("site_name: Desks\n? [a]\n: b\n", "Desks"),
        ("site_name: 5\n", "5"),
        ("site_name: ~\n", ""),
        ("site_name: !ENV NAME\nplugins: [x]\n", ""),
        ("", ""),
        ("- a list\n", ""),
    ],
)
def test_the_title_of_the_settings(
    project: Path, tmp_path: Path, settings: str, title: str
) -> None:
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert settings_of(project / "mkdocs.yml").texts.get("site_name", "") == title
    assert export(project, tmp_path / "exported").exit_code == 0


def test_with_errors_nothing_is_written(project: Path, tmp_path: Path) -> None:
    (project / "refs.bib").write_text("", encoding="utf-8")
    goal = tmp_path / "exported"
    result = export(project, goal)
    assert result.exit_code == 1
    assert "Nothing was written." in result.output
    assert not goal.exists()


def test_pages_by_hand_are_written_out(goal: Path) -> None:
    text = (goal / "guide.md").read_text(encoding="utf-8")
    assert "`[@example2021]`" in text
    assert "```\n::: claims\n```" in text
    assert text.count('claims-cite"') == 3
    assert '\n    <p class="claims-line"><a href="claims/standing-desks-end-back-pain.md"' in text
    assert "## References\n" in text


def test_markdown_leaves_the_html_alone(project: Path, goal: Path) -> None:
    done = build(project)
    assert done.returncode == 0, done.stdout
    for name in (PAGE, "references", "map", "rules", "format", "claims/index"):
        text = (goal / f"{name}.md").read_text(encoding="utf-8")
        html = text.partition("\n---\n")[2].strip()
        assert "\n\n" not in html, name
        assert markdown(html, extensions=["extra", "toc"]) == html, name


def built_text(path: Path) -> list[str]:
    document = Document(path.read_text(encoding="utf-8"))
    return [" ".join(each.text.split()) for each in document.all("article")][-1:]


def zensical(folder: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zensical_shows_the_same(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "zensical"
    assert export(project, other / "docs").exit_code == 0
    (other / "mkdocs.yml").write_text(RECIPE, encoding="utf-8")
    zensical(other)
    assert build(project).returncode == 0
    for address in (PAGE, "claims", "references", "map", "rules", "format"):
        ours = project / "site" / address / "index.html"
        theirs = other / "site" / address / "index.html"
        assert built_text(ours) == built_text(theirs), address
        assert built_text(ours)[0], address


def test_without_a_menu_of_the_owners_readers_pages_come_first(
    project: Path, tmp_path: Path
) -> None:
    (project / "mkdocs.yml").write_text("site_name: Desks\n", encoding="utf-8")
    goal = tmp_path / "exported"
    assert export(project, goal).exit_code == 0
    settings = yaml.safe_load((goal / FRAGMENT).read_bytes())
    assert [*map(_page_or_title, settings["nav"])] == [
        "index.md",
        "claims/index.md",
        "map.md",
        "sources/desk-advertisement.md",
        "references.md",
        "guide.md",
        "help.md",
        "For contributors",
    ]
    (contributors,) = settings["nav"][-1].values()
    assert [*map(_page_or_title, contributors)] == [
        "format.md",
        "rules.md",
        "commands.md",
        "settings.md",
    ]


def _page_or_title(entry: str | dict[str, object]) -> object:
    if isinstance(entry, str):
        return entry
    ((title, goal),) = entry.items()
    return goal if isinstance(goal, str) else title


OWN_MENU = """site_name: Desks
nav:
  - index.md
  - Evidence:
      - All of it: claims/index.md
      - Elsewhere: https://example.org/
  - Nothing:
"""


def test_the_owners_menu_is_taken(project: Path, tmp_path: Path) -> None:
    (project / "mkdocs.yml").write_text(OWN_MENU, encoding="utf-8")
    assert export(project, tmp_path / "exported").exit_code == 0
    settings = yaml.safe_load((tmp_path / "exported" / FRAGMENT).read_bytes())
    assert settings["nav"] == [
        "index.md",
        {"Evidence": [{"All of it": "claims/index.md"}, {"Elsewhere": "https://example.org/"}]},
    ]


FORM = "https://codeberg.org/me/desks/issues/new?title="


@pytest.mark.parametrize(
    ("settings", "options", "form"),
    [
        ("", [], ""),
        ("", ["--repository", "https://codeberg.org/me/desks"], FORM),
        ("repo_url: https://codeberg.org/me/desks", [], FORM),
        ("edit_uri: https://codeberg.org/me/desks/_edit/main/docs/", [], FORM),
        ("plugins: [search, claims: {repository: https://codeberg.org/me/desks}]", [], FORM),
        ("plugins: {claims: {repository: https://codeberg.org/me/desks}}", [], FORM),
        (
            "plugins: [claims: {repository: https://a.org/me/desks, forge: gitlab}]",
            [],
            "https://a.org/me/desks/-/issues/new?",
        ),
        (
            "plugins: [claims: {repository: https://a.org/me/desks, forge: gitlab}]",
            ["--repository", "https://b.org/me/desks", "--forge", "forgejo"],
            "https://b.org/me/desks/issues/new?title=",
        ),
    ],
)
def test_forms_at_the_forge_are_those_of_the_settings(
    project: Path, tmp_path: Path, settings: str, options: list[str], form: str
) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: Desks\n{settings}\n", encoding="utf-8")
    result = export(project, tmp_path / "exported", *options)
    assert result.exit_code == 0, result.output
    text = (tmp_path / "exported" / f"{PAGE}.md").read_text(encoding="utf-8")
    assert ("Help to get this right" in text) == bool(form)
    assert form in text


def test_a_forge_that_cannot_be_told_is_said(project: Path, tmp_path: Path) -> None:
    result = export(project, tmp_path / "exported", "--repository", "https://a.org/me/desks")
    assert result.exit_code == 0
    assert "Say it with `--forge`." in result.stderr


@pytest.mark.parametrize("more", ["", "use_directory_urls: false\n"])
def test_every_link_leads_somewhere_in_zensical(project: Path, tmp_path: Path, more: str) -> None:
    other = tmp_path / "zensical"
    address = "https://example.org/desks/"
    repository = "https://codeberg.org/me/desks"
    options = ["--address", address, "--repository", repository]
    assert export(project, other / "docs", *options).exit_code == 0
    (other / "mkdocs.yml").write_text(RECIPE + more, encoding="utf-8")
    zensical(other)
    assert broken_links(other / "site") == []


def test_a_generator_that_leaves_html_alone_gets_links_between_pages(
    project: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    options = ["--links", "pages", "--address", "https://example.org/desks/"]
    assert export(project, other / "docs", *options).exit_code == 0
    settings = {"site_name": "Desks", **yaml.safe_load((other / "docs" / FRAGMENT).read_bytes())}
    (other / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    done = build(other, "--strict")
    assert done.returncode == 0, done.stdout
    assert broken_links(other / "site") == []
