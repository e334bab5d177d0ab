from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.owned_folder import changes, digest, manifest_of, read_manifest

NEW, OLD, EDITED = b"new", b"old", b"edited"


@pytest.mark.parametrize(
    ("made", "ours", "there", "verdict"),
    [
        (NEW, None, None, "written"),
        (NEW, OLD, OLD, "written"),
        (NEW, NEW, NEW, ""),
        (NEW, None, NEW, ""),
        (NEW, None, OLD, "refused"),
        (NEW, OLD, EDITED, "refused"),
        (NEW, OLD, None, "written"),
        (None, OLD, OLD, "removed"),
        (None, OLD, EDITED, "left"),
        (None, OLD, None, ""),
    ],
)
def test_what_becomes_of_one_file(
    made: bytes | None, ours: bytes | None, there: bytes | None, verdict: str
) -> None:
    todo = changes(
        {"a.md": made} if made is not None else {},
        {"a.md": digest(ours)} if ours is not None else {},
        {"a.md": digest(there)} if there is not None else {},
    )
    found = {
        name: getattr(todo, name)
        for name in ("written", "refused", "removed", "left")
        if getattr(todo, name)
    }
    assert found == ({verdict: ("a.md",)} if verdict else {})


def test_a_manifest_reads_back() -> None:
    assert read_manifest(manifest_of({"claims/a.md": NEW})) == {"claims/a.md": digest(NEW)}


@pytest.mark.parametrize("name", ["../a.md", "/etc/passwd", "a/../../b", "..\\a"])
def test_a_manifest_that_leads_out_of_the_folder_is_not_trusted(name: str) -> None:
    data = json.dumps({"format": 1, "files": {name: "0"}}).encode()
    assert read_manifest(data) is None


@given(st.binary() | st.from_regex(rb"\{.*\}"))
def test_no_manifest_raises(data: bytes) -> None:
    read_manifest(data)
