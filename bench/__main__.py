"""`make bench`: the plugin against plain MkDocs. Exits with 1 when a bar does not hold."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from .measure import check_cost, compare
from .report import LARGE, MIDDLE, SMALL, bars, page_costs, table


def main() -> int:
    """Measure, print, and say whether every bar holds."""
    options = _options()
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
        return _measured(options.keep.resolve(), options.sizes, options.runs)
    with tempfile.TemporaryDirectory(prefix="claims-bench-") as folder:
        return _measured(Path(folder).resolve(), options.sizes, options.runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=[SMALL, MIDDLE, LARGE],
        metavar="N",
        help="numbers of claims (default: 30 300 3000)",
    )
    parser.add_argument(
        "--runs",
        type=int,
        default=3,
        metavar="N",
        help="builds of each kind and size, one fewer for large sizes (default: 3)",
    )
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="write the projects here, and keep them"
    )
    return parser.parse_args()


def _measured(folder: Path, sizes: list[int], runs: int) -> int:
    def say(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    check = check_cost(folder, runs, say)
    comparisons = {size: compare(folder, size, runs, say) for size in sorted(sizes)}
    print("\nThe plugin's build against plain MkDocs on the same pages, plain = 1:\n")
    print(table(comparisons), end="\n\n")
    for line in page_costs(comparisons):
        print(line)
    judged = list(bars(comparisons, check))
    for bar in judged:
        print(bar)
    return 0 if all(bar.holds for bar in judged) else 1


if __name__ == "__main__":
    sys.exit(main())
