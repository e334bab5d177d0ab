"""Print the numbers that no record names yet: `python tests/content/list_numbers.py [KEY ...]`."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from content.numbers_in_claims import by_work
from content.project import this_project
from content.records import read_records


def main(keys: list[str]) -> None:
    """Print, for each work, the numbers without a record and the claims that print them."""
    records = read_records()
    for key, printed in sorted(by_work(this_project()).items()):
        if keys and key not in keys:
            continue
        seen = records[key].numbers if key in records else frozenset()
        missing: defaultdict[str, set[str]] = defaultdict(set)
        for each in printed:
            if each.number not in seen:
                missing[each.claim].add(each.number)
        for claim, numbers in sorted(missing.items()):
            print(f"{key}\t{claim}\t{' '.join(sorted(numbers, key=float))}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
