"""What mkdocs.yml says of a project's folders holds for every command, as for the build."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from building import build
from example_project import TODAY
from mkdocs_claims.cli.main import claims
from repository import commit, new_repository

WORDS = ("--name", "Desks", "--description", "About desks.")
DAY = ("--today", TODAY.isoformat())


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(claims, [str(each) for each in words])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site whose parts have other places."""
    folder = new_repository(tmp_path / "site")
    assert run("init", folder, *WORDS).exit_code == 0
    (folder / "claims").rename(folder / "evidence")
    (folder / "docs").rename(folder / "pages")
    (folder / "library").mkdir()
    (folder / "refs.bib").rename(folder / "library/works.bib")
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace(
            "      claims_dir: claims\n",
            "      claims_dir: evidence\n      bibliography: library/works.bib\n",
        )
        + "\ndocs_dir: pages\nextra: {env: !ENV HOME}\n",
        encoding="utf-8",
    )
    commit(folder, {})
    return folder


def test_the_check_looks_where_the_build_does(site: Path) -> None:
    done = build(site, "--strict")
    assert done.returncode == 0, done.stdout
    checked = run("check", site, "--strict", *DAY)
    assert checked.exit_code == 0, checked.output

    page = site / "pages/index.md"
    page.write_text("::: claim nothing-of-the-sort\n", encoding="utf-8")

    assert "pages/index.md:1:11: error P03" in run("check", site, *DAY).output


def test_an_option_comes_before_the_settings(site: Path) -> None:
    result = run("check", site, "--claims", "claims", *DAY)

    assert result.exit_code == 2
    assert "There is no folder `claims`" in result.output


def test_a_folder_that_the_settings_misspell_is_told_with_what_to_do(site: Path) -> None:
    settings = site / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("claims_dir: evidence", "claims_dir: evidnce"), "utf-8")

    result = run("check", site, *DAY)

    assert result.exit_code == 2
    assert "There is no folder `evidnce`" in result.output
    assert "`claims_dir` in mkdocs.yml" in result.output


def test_every_command_looks_there(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exported = run("export", site / "out", "--project", site, *DAY)
    assert exported.exit_code == 0, exported.output
    claim = site / "evidence/desks/standing-desks-end-back-pain.yml"
    claim.write_text(claim.read_text("utf-8").replace("verdict: over", "verdict: un", 1), "utf-8")
    assert "standing-desks-end-back-pain" in run("diff", "HEAD", "--folder", site, *DAY).output

    monkeypatch.chdir(site)
    assert run("fmt", "--check").exit_code == 0
    ids = ("desks-do", "--statement", "Desks do.", "--topic", "desks", "--kind", "fact", "--asks")
    rest = ("Do they?", "--outcome", "pain", "--where", "Index", "--term", "desks")
    made = run("new", *ids, *rest)
    assert made.exit_code == 0, made.output
    assert (site / "evidence/desks/desks-do.yml").is_file()
