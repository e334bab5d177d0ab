"""`claims init` begins a site that passes its check and builds, and never overwrites."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from building import broken_links, build, contents, page
from mkdocs_claims.cli.main import claims

CLAIM = "claims/standing-desks-end-back-pain/"
NAME = 'Do desks "help"? $x'
ANSWERS = (
    f"{NAME}\nWhat a shop says: weighed, for 5 dollars & more\nhttps://codeberg.org/me/desks\n"
)


def init(folder: Path, answers: str = ANSWERS) -> Result:
    return CliRunner().invoke(claims, ["init", str(folder)], input=answers)


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    folder = tmp_path / "new site"
    result = init(folder)
    assert result.exit_code == 0, result.output
    return folder


def test_three_questions_are_asked(tmp_path: Path) -> None:
    output = init(tmp_path / "site").output
    for question in ("What is the site called", "What is it about", "Where will its files"):
        assert question in output


def test_the_new_site_passes_its_check(begun: Path) -> None:
    result = CliRunner().invoke(claims, ["check", str(begun), "--strict"])
    assert result.exit_code == 0, result.output


def test_the_new_site_builds_and_leads_to_its_files(begun: Path) -> None:
    done = build(begun, "--strict")
    assert done.returncode == 0, done.stdout
    home = page(begun, "")
    assert home.all("h1")[0].text.strip("\N{PILCROW SIGN} \n") == NAME
    assert len(home.all("section", class_="claims-embed--card")) == 2
    claim = page(begun, CLAIM)
    edits = [each.attributes.get("href", "") for each in claim.all("a")]
    name = "claims/desks/standing-desks-end-back-pain.yml"
    assert f"https://codeberg.org/me/desks/_edit/main/{name}" in edits


@pytest.mark.parametrize(
    ("repository", "workflow"),
    [
        ("https://codeberg.org/me/desks", ".forgejo/workflows/check.yml"),
        ("https://gitlab.example.org/me/desks", ".gitlab-ci.yml"),
        ("https://github.com/me/desks", ".github/workflows/check.yml"),
        ("", ".github/workflows/check.yml"),
    ],
)
def test_the_workflows_are_those_of_the_forge(
    tmp_path: Path, repository: str, workflow: str
) -> None:
    folder = tmp_path / "site"
    assert init(folder, f"Desks\nAbout desks.\n{repository}\n").exit_code == 0
    assert (folder / workflow).is_file()
    others = {".forgejo", ".gitlab-ci.yml", ".github"} - {workflow.partition("/")[0]}
    assert not any((folder / each).exists() for each in others)


def test_the_next_steps_can_be_copied(tmp_path: Path) -> None:
    folder = tmp_path / "the site's folder"
    output = init(folder).output
    line = next(line for line in output.splitlines() if line.startswith("  cd "))
    assert shlex.split(line) == ["cd", str(folder)]


def test_nothing_is_overwritten(begun: Path) -> None:
    before = contents(begun)
    result = init(begun)
    assert result.exit_code == 2
    assert "is not empty" in result.output
    assert contents(begun) == before


def test_a_folder_with_git_in_it_is_taken(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init(tmp_path).exit_code == 0


def test_a_hidden_file_of_ours_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n", encoding="utf-8")
    result = init(tmp_path)
    assert result.exit_code == 2
    assert "nothing is overwritten" in result.output
    assert [each.name for each in tmp_path.iterdir()] == [".gitignore"]


WORDS = ["--name", "Desks", "--description", "About desks."]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--name", "", "--description", "About."], "Please write something."),
        (["--name", "Desks", "--description", " "], "Please write something."),
        ([*WORDS, "--repository", "not an address"], "no address of a repository"),
        ([*WORDS, "--repository", "git@github.com:a/b.git"], "no address of a repository"),
        ([*WORDS, "--repository", "https://github.com/a b/c"], "no address of a repository"),
        ([*WORDS, "--repository", "https://github.com"], "no address of a repository"),
        (
            [*WORDS, "--repository", "https://github.com/a/b", "--forge", "gitlab"],
            "`--forge gitlab` does not fit `https://github.com/a/b`, whose address tells github.",
        ),
    ],
)
def test_words_of_which_no_site_can_be_made(tmp_path: Path, words: list[str], said: str) -> None:
    result = CliRunner().invoke(claims, ["init", str(tmp_path / "site"), *words])

    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert not (tmp_path / "site").exists()


def test_a_forge_that_fits_its_address_is_taken(tmp_path: Path) -> None:
    where = ["--repository", "https://gitlab.example.org/a/b", "--forge", "gitlab"]
    result = CliRunner().invoke(claims, ["init", str(tmp_path / "site"), *WORDS, *where])
    assert result.exit_code == 0, result.output


def test_a_wrong_answer_is_asked_for_again(tmp_path: Path) -> None:
    result = init(tmp_path / "site", "\n \nDesks\nAbout.\nsomewhere\nhttps://github.com/a/b\n")
    assert result.exit_code == 0, result.output
    assert "no address of a repository" in result.output
    assert "https://github.com/a/b" in (tmp_path / "site/mkdocs.yml").read_text(encoding="utf-8")


def test_nobody_answers_in_vain(begun: Path) -> None:
    assert "What is the site called" not in init(begun).output


@pytest.mark.parametrize(
    ("words", "missing"),
    [([], "--name, --description"), (WORDS[:2], "--description"), (WORDS[2:], "--name")],
)
def test_where_nobody_can_be_asked_what_is_missing_is_named(
    tmp_path: Path, words: list[str], missing: str
) -> None:
    result = CliRunner().invoke(claims, ["init", str(tmp_path / "site"), *words])

    assert result.exit_code == 2
    assert f"Nobody can be asked here, so say it with options. Missing: {missing}." in result.output
    assert "Aborted" not in result.output
    assert not (tmp_path / "site").exists()


def test_nobody_need_be_asked_for_a_repository(tmp_path: Path) -> None:
    result = CliRunner().invoke(claims, ["init", str(tmp_path / "site"), *WORDS])
    assert result.exit_code == 0, result.output


def test_nothing_is_granted_in_the_name_of_the_owner(begun: Path) -> None:
    for name in ("mkdocs.yml", "claims/site.yml"):
        text = (begun / name).read_text(encoding="utf-8")
        assert [line for line in text.splitlines() if "CC BY" in line and line[0] != "#"] == []
    assert build(begun, "--strict").returncode == 0
    assert "CC BY" not in page(begun, "").one("body").text


def test_what_cannot_be_installed_yet_is_said(tmp_path: Path) -> None:
    assert "`requirements.txt` asks a package index" in init(tmp_path / "site").output
    for name in ("README.md", "requirements.txt"):
        assert "no package index" in (tmp_path / "site" / name).read_text(encoding="utf-8")


def test_without_a_repository_the_line_waits(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert init(folder, "Desks\nAbout desks.\n\n").exit_code == 0
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert "\n      # repository: " in settings


@pytest.fixture
def german(tmp_path: Path) -> Path:
    folder = tmp_path / "neue Seite"
    answers = ["Tische", "Was ein Laden sagt.", "https://codeberg.org/me/desks"]
    result = CliRunner().invoke(
        claims, ["init", str(folder), "--language", "de"], input="\n".join([*answers, ""])
    )
    assert result.exit_code == 0, result.output
    return folder


def test_a_site_in_another_language_passes_its_check_and_builds(german: Path) -> None:
    result = CliRunner().invoke(claims, ["check", str(german), "--strict"])
    assert result.exit_code == 0, result.output
    done = build(german, "--strict")
    assert done.returncode == 0, done.stdout
    home = page(german, "")
    assert home.one("html").attributes["lang"] == "de"
    text = " ".join(page(german, CLAIM).one("article", class_="claims-claim").text.split())
    assert "Warnungen der Prüfung, die bestehen bleiben, und warum C34: Bisher" in text


def test_each_language_has_the_same_site(begun: Path, german: Path) -> None:
    """Keys of YAML and the order of a page stay in step; only texts differ."""
    names = contents(begun).keys()
    assert contents(german).keys() == names
    for name in names:
        ours, theirs = ((each / name).read_text("utf-8") for each in (begun, german))
        if name.endswith(".yml"):
            assert [*keys_of(yaml.safe_load(ours))] == [*keys_of(yaml.safe_load(theirs))], name
        elif name.endswith((".bib", ".json", ".txt")):
            assert ours == theirs, name


def keys_of(value: object) -> Iterator[str]:
    """The keys of YAML in order, without those that only one language has and the menu's titles."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key not in ("nav", "language"):
                yield key
                yield from keys_of(below)
    elif isinstance(value, list):
        for each in value:
            yield from keys_of(each)


@pytest.mark.parametrize("site", ["begun", "german"])
def test_the_menu_has_readers_pages_first_and_all_are_there(
    request: pytest.FixtureRequest, site: str
) -> None:
    folder: Path = request.getfixturevalue(site)
    nav = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))["nav"]
    pages = [goal for entry in nav for goal in entry.values()]
    assert pages == [
        "index.md",
        "claims/index.md",
        "map.md",
        "sources/desk-advertisement.md",
        "references.md",
        "help.md",
        ["format.md", "rules.md", "commands.md", "settings.md"],
    ]
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stdout
    (following,) = page(folder, "").all("a", class_="md-footer__link--next")
    assert following.attributes["href"] == "claims/"
    assert broken_links(folder / "site") == []
