"""Names of files are ids among claims and among sources, and nowhere else."""

from __future__ import annotations

import pytest

from example_project import CLAIM, EXAMPLES, SOURCE, library_of

ID = "standing-desks-ease-back-pain"


@pytest.mark.parametrize(
    ("more", "twice"),
    [
        ({"docs/index.md": "", "docs/guide/index.md": ""}, []),
        ({f"docs/{ID}.md": ""}, []),
        ({f"claims/sources/{ID}.yml": EXAMPLES[SOURCE]}, []),
        ({f"claims/sitting/{ID}.yml": EXAMPLES[CLAIM]}, [f"claims/sitting/{ID}.yml"]),
        # Only the folder right below that of the claims holds sources.
        ({f"claims/x/sources/{ID}.yml": EXAMPLES[CLAIM]}, [f"claims/x/sources/{ID}.yml"]),
    ],
)
def test_what_shares_an_id(more: dict[str, str], twice: list[str]) -> None:
    found = library_of({**EXAMPLES, **more}).diagnostics

    assert [each.span.file for each in found if each.code == "F13"] == twice
