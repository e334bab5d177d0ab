"""Reading a folder: what is read, what is refused, and that one bad file hides no other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from example_project import TODAY
from mkdocs_claims import project_files
from mkdocs_claims.library import looks_like_a_claim
from mkdocs_claims.loading import load
from mkdocs_claims.project_files import ProjectFiles, read_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "claims" / "desks").mkdir(parents=True)
    (folder / "claims" / "desks" / "chairs.yml").write_bytes(b"format: 1\n")
    (folder / "claims" / "site.yml").write_bytes(b"\xff\xfe")
    (folder / "refs.bib").write_bytes(b"@misc{a,}")
    return folder


MISNAMED = ("a.yaml", "b.YML", "c.yml.txt", "d.docx", "e.txt", "f", "g.yml.bak")
"""Names of files in which somebody may have written a claim, in their order."""


def read(root: Path) -> ProjectFiles:
    return read_project(root, "claims", "refs.bib")


def said(found: ProjectFiles) -> list[tuple[str, str, str]]:
    return [(each.code, each.span.file, each.message) for each in found.problems]


READABLE = {
    "claims/desks/chairs.yml": b"format: 1\n",
    "claims/site.yml": b"\xff\xfe",
    "refs.bib": b"@misc{a,}",
}


def test_bytes_by_name(root: Path) -> None:
    found = read(root)

    assert found.files == READABLE
    assert found.problems == []


def test_a_missing_bibliography_is_no_fault_of_the_folder(root: Path) -> None:
    (root / "refs.bib").unlink()

    assert "refs.bib" not in read(root).files
    assert read(root).problems == []


def test_only_claims_are_read_and_other_names_are_told(root: Path) -> None:
    for name in ("README.md", ".hidden.yml", "old.yml~", "Thumbs.db", *MISNAMED):
        (root / "claims" / name).write_bytes(b"text")
    (root / "claims" / ".git").mkdir()
    (root / "claims" / ".git" / "x.yml").write_bytes(b"")

    files = read(root).files

    assert set(files) == {*READABLE, *(f"claims/{name}" for name in MISNAMED)}
    for name in MISNAMED:
        assert files[f"claims/{name}"] == (b"text" if looks_like_a_claim(name) else b"")


def test_a_file_of_another_ending_is_an_error(root: Path) -> None:
    for name in ("README.md", *MISNAMED):
        (root / "claims" / name).write_bytes(b"text")

    found = [each for each in load(read(root).files, today=TODAY).diagnostics if each.code == "F15"]

    assert [each.span.file for each in found] == [f"claims/{name}" for name in MISNAMED]
    assert [each.hint.startswith("Rename it") for each in found] == [True] * 3 + [False] * 4


def test_a_link_out_of_the_project_is_refused(root: Path) -> None:
    secret = root.parent / "secret.yml"
    secret.write_bytes(b"secret")
    (root / "claims" / "a.yml").symlink_to(secret)

    found = read(root)

    assert found.files == READABLE
    assert said(found) == [
        ("F17", "claims/a.yml", "This file is a link that leads out of the project.")
    ]


def test_a_link_inside_the_project_is_read(root: Path) -> None:
    (root / "claims" / "a.yml").symlink_to(root / "claims" / "desks" / "chairs.yml")

    assert read(root).files["claims/a.yml"] == b"format: 1\n"


def test_links_to_folders_are_not_followed(root: Path) -> None:
    (root / "claims" / "again").symlink_to(root / "claims")

    found = read(root)

    assert found.files == READABLE
    assert [(each.code, each.span.file) for each in found.problems] == [("F17", "claims/again")]


def test_links_that_lead_nowhere_or_in_circles(root: Path) -> None:
    (root / "claims" / "a.yml").symlink_to(root / "claims" / "nothing.yml")
    (root / "claims" / "b.yml").symlink_to(root / "claims" / "b.yml")

    found = read(root)

    assert found.files == READABLE
    assert [(each.code, each.span.file) for each in found.problems] == [
        ("F17", "claims/a.yml"),
        ("F17", "claims/b.yml"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Needs named pipes.")
def test_a_pipe_does_not_hang(root: Path) -> None:
    os.mkfifo(root / "claims" / "a.yml")

    found = read(root)

    assert found.files == READABLE
    assert said(found) == [("F17", "claims/a.yml", "This is not a file that can be read.")]


def test_a_folder_named_like_a_claim_or_the_bibliography(root: Path) -> None:
    (root / "claims" / "folder.yml").mkdir()
    (root / "refs.bib").unlink()
    (root / "refs.bib").mkdir()

    assert said(read(root)) == [("F17", "refs.bib", "This is not a file that can be read.")]


@pytest.mark.skipif(os.geteuid() == 0, reason="The superuser may read everything.")
def test_a_file_that_may_not_be_read(root: Path) -> None:
    (root / "claims" / "site.yml").chmod(0)

    assert said(read(root)) == [
        ("F17", "claims/site.yml", "This file cannot be read: permission denied.")
    ]


def test_an_error_while_reading(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path) -> bytes:
        raise OSError(5, "Input/output error", str(self))

    monkeypatch.setattr(Path, "read_bytes", fail)

    found = read(root)

    assert found.files == {}
    assert {each.message for each in found.problems} == {
        "This file cannot be read: input/output error."
    }


def test_a_huge_file_is_not_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_files, "READ_LIMIT", 9)

    found = read(root)

    assert "claims/desks/chairs.yml" not in found.files
    assert said(found) == [
        ("F17", "claims/desks/chairs.yml", "This file has 10 bytes, too many to be read.")
    ]


def test_too_many_files(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_files, "FILE_LIMIT", 1)

    found = read(root)

    assert len(found.files) == 2
    assert [each.code for each in found.problems] == ["F18"]


def test_a_name_that_is_no_text(root: Path) -> None:
    try:
        (root / "claims" / os.fsdecode(b"a\xff.yml")).write_bytes(b"")
    except OSError:
        pytest.skip("Names are text on this file system.")

    assert set(read(root).files) == {*READABLE, "claims/a\\udcff.yml"}
