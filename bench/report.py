"""What was measured, as a table, and whether the bars hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .measure import CHECKED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .measure import Comparison
    from .process import Cost

SMALL, MIDDLE, LARGE = 30, 300, 3000
BUILD_BAR = 0.6
"""CPU and wall time of a cold build, against plain MkDocs."""
MEMORY_BAR = 1.3
"""Peak memory, against plain MkDocs."""
GROWTH_BAR = 1.2
"""Cost of a page at 3,000 claims, against that at 300."""
CHECK_BAR = 1.0
"""Seconds of CPU for `claims check` on 40 claims."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise, and how it fared."""

    promise: str
    measured: float
    bar: float

    @property
    def holds(self) -> bool:
        """Whether the number measured is within the bar."""
        return self.measured <= self.bar

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "DOES NOT HOLD"
        return f"{self.promise}: {self.measured:.2f}, at most {self.bar:.2f}: {verdict}"


def table(comparisons: Mapping[int, Comparison]) -> str:
    """Ratios of the plugin's build to the plain one, a line each size."""
    titles = ("claims", "CPU", "wall", "memory", "CPU plugin / plain", "memory plugin / plain")
    rows = [titles]
    for size, both in comparisons.items():
        rows.append(
            (
                f"{size:,}",
                f"{both.plugin.cpu / both.plain.cpu:.2f}",
                f"{both.plugin.wall / both.plain.wall:.2f}",
                f"{both.plugin.memory / both.plain.memory:.2f}",
                f"{both.plugin.cpu:.2f} / {both.plain.cpu:.2f} s",
                f"{both.plugin.memory / MEGABYTE:.0f} / {both.plain.memory / MEGABYTE:.0f} MB",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(titles))]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def page_costs(comparisons: Mapping[int, Comparison]) -> Iterator[str]:
    """Milliseconds of CPU for each further page, above the smallest build."""
    if SMALL not in comparisons:
        return
    for size in comparisons:
        if size > SMALL:
            plugin, plain = (_page_cost(comparisons, size, name) for name in ("plugin", "plain"))
            yield f"a page at {size:,} claims: {plugin:.2f} ms, plain {plain:.2f} ms"


def bars(comparisons: Mapping[int, Comparison], check: Cost) -> Iterator[Bar]:
    """The bars that can be judged from the sizes that were measured."""
    if LARGE in comparisons:
        both = comparisons[LARGE]
        of_plain = f"a cold build of {LARGE:,} claims against plain MkDocs"
        yield Bar(f"CPU of {of_plain}", both.plugin.cpu / both.plain.cpu, BUILD_BAR)
        yield Bar(f"wall time of {of_plain}", both.plugin.wall / both.plain.wall, BUILD_BAR)
        yield Bar(f"memory of {of_plain}", both.plugin.memory / both.plain.memory, MEMORY_BAR)
    if {SMALL, MIDDLE, LARGE} <= comparisons.keys():
        growth = _page_cost(comparisons, LARGE, "plugin") / _page_cost(
            comparisons, MIDDLE, "plugin"
        )
        yield Bar(f"a page at {LARGE:,} claims against one at {MIDDLE}", growth, GROWTH_BAR)
    yield Bar(f"seconds of `claims check` for {CHECKED} claims", check.cpu, CHECK_BAR)


def _page_cost(comparisons: Mapping[int, Comparison], size: int, name: str) -> float:
    """Milliseconds of CPU a page, from the difference to the smallest build."""
    cpu = {
        count: (both.plugin if name == "plugin" else both.plain).cpu
        for count, both in comparisons.items()
    }
    return 1000 * (cpu[size] - cpu[SMALL]) / (size - SMALL)
