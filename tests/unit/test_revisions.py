"""Reading the files of a revision: the same as the folder holds, and nothing is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES
from mkdocs_claims.project_files import read_project
from mkdocs_claims.revisions import Repository, RevisionError
from repository import commit, git, needs_git, new_repository

pytestmark = needs_git


def read(folder: Path, revision: str = "HEAD") -> dict[str, bytes]:
    repository = Repository.around(folder)
    found = repository.read(repository.commit(revision), "claims", BIBLIOGRAPHY)
    assert found.problems == []
    return found.files


ODD: dict[str, str | bytes] = {
    **EXAMPLES,
    "claims/é あ/with space.yml": "a: 1\r\n",
    "claims/new\nline.yml": "",
    "claims/:(glob)*.yml": b"\xff\xfe",
    "claims/notes.md": "not read",
    "claims/data.json": "read for what it cites, as its ending may be a slip",
    "claims/table.csv": "only its name is told",
    "claims/.hidden/a.yml": "not read",
    "claims/.b.yml": "not read",
    "claimsbeside/a.yml": "not read",
    "other.txt": "not read",
}


@pytest.mark.parametrize("below", ["", "a folder/"])
def test_a_revision_holds_what_the_folder_holds(tmp_path: Path, below: str) -> None:
    top = new_repository(tmp_path / "repository")
    commit(top, {f"{below}{name}": content for name, content in ODD.items()})
    folder = top / below

    assert read(folder) == read_project(folder, "claims", BIBLIOGRAPHY).files
    assert read(folder)["claims/é あ/with space.yml"] == b"a: 1\r\n"


def test_an_older_revision_is_read_while_the_folder_is_another(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    first = commit(folder, EXAMPLES)
    git(folder, "tag", "first")
    commit(folder, {CLAIM: None, BIBLIOGRAPHY: "changed"})
    (folder / BIBLIOGRAPHY).write_text("not committed", encoding="utf-8")

    assert read(folder, first) == read(folder, "first") == read(folder, "HEAD~1")
    assert read(folder, "first")[CLAIM].decode() == EXAMPLES[CLAIM]
    assert CLAIM not in read(folder)
    assert (folder / BIBLIOGRAPHY).read_text(encoding="utf-8") == "not committed"


def test_an_empty_revision(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    commit(folder, {"README": "nothing yet"})

    assert read(folder) == {}


def test_links_inside_the_claims_are_followed_and_others_are_problems(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    (folder / "claims").mkdir()
    (folder / "claims/inside.yml").symlink_to("a.yml")
    (folder / "claims/outside.yml").symlink_to("/etc/hostname")
    commit(folder, {"claims/a.yml": "a: 1"})
    repository = Repository.around(folder)

    found = repository.read(repository.commit("HEAD"), "claims", BIBLIOGRAPHY)

    assert found.files == {"claims/a.yml": b"a: 1", "claims/inside.yml": b"a: 1"}
    assert [(each.code, each.span.file) for each in found.problems] == [
        ("F17", "claims/outside.yml")
    ]


def test_nothing_of_the_repository_is_run(tmp_path: Path) -> None:
    folder = new_repository(tmp_path / "repository")
    traces = tmp_path / "traces"
    traces.mkdir()
    commit(folder, {**EXAMPLES, ".gitattributes": "* filter=evil diff=evil\n"})
    for name in ("filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv"):
        git(folder, "config", name, f"touch {traces / name}; cat")
    git(folder, "config", "core.fsmonitor", f"touch {traces}/fsmonitor; false")
    git(folder, "config", "alias.ls-tree", f"!touch {traces}/alias")
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        path = folder / ".git/hooks" / hook
        path.write_text(f"#!/bin/sh\ntouch {traces}/{hook}\n", encoding="utf-8")
        path.chmod(0o755)
    index = (folder / ".git/index").read_bytes()

    read(folder)
    Repository.around(folder).common_ancestor("main", "HEAD")

    assert list(traces.iterdir()) == []
    assert (folder / ".git/index").read_bytes() == index


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "-h", "", "HEAD:claims", "a..b"])
def test_a_revision_that_is_not_there(tmp_path: Path, revision: str) -> None:
    folder = new_repository(tmp_path)
    commit(folder, EXAMPLES)

    with pytest.raises(RevisionError) as caught:
        Repository.around(folder).commit(revision)

    assert str(caught.value) == (
        f"There is no revision `{revision}` here. "
        "Name a branch, a tag or a commit; `git log` lists the commits."
    )


def test_a_folder_of_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(RevisionError, match="does not lie in a Git repository"):
        Repository.around(tmp_path)


def test_no_git_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RevisionError, match="The program `git` was not found"):
        Repository.around(tmp_path)


def test_the_common_ancestor(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    first = commit(folder, EXAMPLES)
    git(folder, "checkout", "--quiet", "-b", "mine")
    commit(folder, {"a": "1"})
    git(folder, "checkout", "--quiet", "main")
    commit(folder, {"b": "2"})

    assert Repository.around(folder).common_ancestor("main", "mine") == first


def test_no_common_ancestor(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    commit(folder, EXAMPLES)
    git(folder, "checkout", "--quiet", "--orphan", "apart")
    commit(folder, {"a": "1"})

    with pytest.raises(RevisionError, match="`main` and `apart` have no common ancestor here"):
        Repository.around(folder).common_ancestor("main", "apart")


def test_a_copy_that_lacks_a_file_says_so(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    commit(folder, EXAMPLES)
    lost = git(folder, "rev-parse", f"HEAD:{CLAIM}")
    (folder / ".git/objects" / lost[:2] / lost[2:]).unlink()
    repository = Repository.around(folder)

    with pytest.raises(RevisionError, match=f"lacks what `{CLAIM}` held.*git clone"):
        repository.read(repository.commit("HEAD"), "claims", BIBLIOGRAPHY)


def test_another_repository_inside_the_claims_is_a_problem(tmp_path: Path) -> None:
    folder = new_repository(tmp_path)
    first = commit(folder, {"claims/a.yml": "a: 1"})
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{first},claims/other.yml")
    git(folder, "commit", "--quiet", "--message", "A submodule")
    repository = Repository.around(folder)

    found = repository.read(repository.commit("HEAD"), "claims", BIBLIOGRAPHY)

    assert list(found.files) == ["claims/a.yml"]
    assert [(each.code, each.hint) for each in found.problems] == [("F17", "Take it away.")]


def test_a_shallow_copy_is_told_how_to_get_the_rest(tmp_path: Path) -> None:
    folder = new_repository(tmp_path / "whole")
    first = commit(folder, EXAMPLES)
    commit(folder, {"a": "1"})
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", folder.as_uri(), str(shallow))

    with pytest.raises(RevisionError, match=r"shallow copy.*fetch-depth: 0"):
        Repository.around(shallow).commit(first)
