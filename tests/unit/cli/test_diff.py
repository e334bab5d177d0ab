"""`claims diff` as people and machines run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES
from mkdocs_claims.cli.diff import FORMATS
from mkdocs_claims.cli.main import claims
from repository import commit, git, needs_git, new_repository

pytestmark = needs_git

CHANGED = EXAMPLES[CLAIM].replace("verdict: overstated", "verdict: unsupported")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = new_repository(tmp_path)
    commit(folder, EXAMPLES)
    git(folder, "checkout", "--quiet", "-b", "mine")
    return folder


def diff(project: Path, *arguments: str) -> Result:
    command = ["diff", *arguments, "--folder", str(project), "--today", "2026-11-22"]
    return CliRunner().invoke(claims, command)


def test_nothing_changed(project: Path) -> None:
    result = diff(project, "main", "mine", "--exit-code")

    assert result.output == "From main to mine:\nNothing changes for readers.\n"
    assert result.exit_code == 0


def test_the_files_as_they_are_now(project: Path) -> None:
    (project / CLAIM).write_text(CHANGED, encoding="utf-8")

    result = diff(project, "main")

    assert "  verdict: overstated → unsupported\n" in result.output
    assert result.exit_code == 0
    assert diff(project, "main", "--exit-code").exit_code == 1
    assert diff(project, "main", "mine", "--exit-code").exit_code == 0


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_between_two_revisions(project: Path, form: str) -> None:
    commit(project, {CLAIM: CHANGED})

    result = diff(project, "main", "mine", "--format", form, "--exit-code")

    assert result.exit_code == 1
    assert "overstated" in result.output
    if form == "json":
        assert json.loads(result.output)["files"][0]["changes"][0]["after"] == "unsupported"


def test_with_the_merge_base_what_others_did_is_left_out(project: Path) -> None:
    commit(project, {CLAIM: CHANGED})
    git(project, "checkout", "--quiet", "main")
    commit(project, {BIBLIOGRAPHY: EXAMPLES[BIBLIOGRAPHY].replace("2021", "2022")})

    as_they_are = json.loads(diff(project, "main", "mine", "--format", "json").output)
    as_proposed = json.loads(
        diff(project, "main", "mine", "--format", "json", "--merge-base").output
    )

    assert as_they_are["references"]
    assert as_proposed["references"] == []
    assert [each["fate"] for each in as_proposed["files"]] == ["changed"]


def test_a_base_that_does_not_parse_says_so(project: Path) -> None:
    commit(project, {CLAIM: "a: b: c\n"})
    commit(project, {CLAIM: EXAMPLES[CLAIM]})

    output = diff(project, "HEAD~1").output

    assert "could not be read before and now can" in output
    assert "error Y03" in output.partition("Mended")[2]


def test_a_base_without_claims(project: Path) -> None:
    git(project, "checkout", "--quiet", "--orphan", "bare")
    commit(project, dict.fromkeys(EXAMPLES))

    output = diff(project, "bare", "main").output

    assert "1 claim is new" in output
    assert "mended" not in output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "There is no revision `nowhere` here."),
        (["main", "--claims", "elsewhere"], "no folder `elsewhere`"),
        (["main", "--claims", "../elsewhere"], "does not lie in the project's folder"),
        (["main", "--format", "xml"], "is not one of"),
        ([], "Missing argument 'BASE'"),
        ([], "`claims diff main`"),
    ],
)
def test_misuse(project: Path, arguments: list[str], said: str) -> None:
    result = diff(project, *arguments)

    assert result.exit_code == 2
    assert said in result.output


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    result = diff(tmp_path, "main")

    assert result.exit_code == 2
    assert "does not lie in a Git repository" in result.output
