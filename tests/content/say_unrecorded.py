"""Say which numbers of the claims nobody has recorded: `python tests/content/say_unrecorded.py`.

It needs no more than the site does, so that the check of a proposal can run it. Exits with 1 where
there is such a number. On GitHub each is told on the page of the proposal.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from content.numbers_in_claims import by_work
from content.project import this_project
from content.records import read_records
from content.unrecorded import HOW, unrecorded, unrecorded_in_words


def main() -> int:
    """Print a line for each number without a record."""
    library, records = this_project(), read_records()
    found = unrecorded(by_work(library), records)
    for id_ in library.claims:
        found += unrecorded_in_words(library, id_, records)
    mark = "::error::" if "GITHUB_ACTIONS" in os.environ else ""
    for sentence in found:
        print(f"{mark}{sentence}")  # noqa: T201
    print(HOW if found else "Every number has its record.")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
