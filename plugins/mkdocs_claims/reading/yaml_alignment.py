"""Which of the lines that should begin in one column does not.

YAML stops at the second of two lines that do not line up, whichever of them was moved by mistake.
The lines that follow tell which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEAD = re.compile(r" *(?:- +)*")
_DASH = re.compile(r"( *)-(?: +|$)")
_FARTHEST = 3
"""By how many spaces a list item may be moved and still be known for one of its list."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A line that begins in the wrong column."""

    line: int
    column: int
    """Where it begins."""
    spaces: int
    """How many spaces it lacks; below nought, how many it has too many."""
    beside: int
    """A line that it should be in line with."""

    @property
    def side(self) -> str:
        """How far off it is, such as `1 space too far left`."""
        return f"{self._counted('')} too far {'left' if self.spaces > 0 else 'right'}"

    @property
    def remedy(self) -> str:
        """What to do, such as `Put 1 more space before it`."""
        if self.spaces > 0:
            return f"Put {self._counted('more ')} before it"
        return f"Take {self._counted('')} away"

    def _counted(self, more: str) -> str:
        count = abs(self.spaces)
        return f"{count} {more}{'space' if count == 1 else 'spaces'}"


def odd_one(lines: list[str], above: int, here: int) -> Misplaced | None:
    """Of two lines whose keys should line up, the one that the lines below speak against.

    None where no line below begins in the column of either.
    """
    first, second = _key_column(lines[above - 1]), _key_column(lines[here - 1])
    for number in range(here + 1, len(lines) + 1):
        line = lines[number - 1]
        column = _indent(line) + 1
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if column == second:
            return Misplaced(above, _start(lines[above - 1]), second - first, number)
        if column == first:
            return Misplaced(here, _start(lines[here - 1]), first - second, number)
        if column < min(first, second):
            break
    return None


def beside(lines: list[str], head: int, here: int) -> Misplaced:
    """Line `here` as it stands beside the key of line `head`."""
    column = _key_column(lines[here - 1])
    return Misplaced(here, column, _key_column(lines[head - 1]) - column, head)


def item_above(lines: list[str], here: int) -> Misplaced | None:
    """The list item in line `here`, beside the nearest one above that it can belong with."""
    column = _indent(lines[here - 1]) + 1
    best: Misplaced | None = None
    for number in range(here - 1, 0, -1):
        found = _DASH.match(lines[number - 1])
        if found is None:
            continue
        spaces = len(found[1]) + 1 - column
        if 0 < abs(spaces) <= _FARTHEST and (best is None or abs(spaces) < abs(best.spaces)):
            best = Misplaced(here, column, spaces, number)
    return best


def head_of_item(lines: list[str], here: int) -> int:
    """The line that begins the list item whose keys stand too far right for line `here`; else 0."""
    column = _indent(lines[here - 1])
    for number in range(here - 1, 0, -1):
        found = _DASH.match(lines[number - 1])
        if found is None:
            continue
        if len(found[1]) < column:
            return number if found.end() > column else 0
        if not found[1]:
            break
    return 0


def goes_on_with_list(lines: list[str], here: int) -> bool:
    """Whether line `here` begins in the column of a list's hyphens, right below that list."""
    column = _indent(lines[here - 1])
    for number in range(here - 1, 0, -1):
        line = lines[number - 1]
        if line.strip() and _indent(line) <= column:
            return _indent(line) == column and _DASH.match(line) is not None
    return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _start(line: str) -> int:
    """Where spaces before a line are too few or too many; behind a hyphen with more than one."""
    found = _DASH.match(line)
    wide = found is not None and found.end() > len(found[1]) + len("- ")
    return _key_column(line) if wide else _indent(line) + 1


def _key_column(line: str) -> int:
    found = _LEAD.match(line)
    return (found.end() if found is not None else 0) + 1
