"""Which problems are new, which are mended, and which were there before."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from ..diagnostics import Diagnostic
    from ..library import Library

_LINE_NUMBER = re.compile(r"\blines? [0-9,]+")
_ORDER = tuple(Severity)


class Sorted(NamedTuple):
    """Problems of now and of before, told apart."""

    new: tuple[Diagnostic, ...]
    """Errors first."""
    mended: tuple[Diagnostic, ...]
    old: tuple[Diagnostic, ...]


def sort_problems(
    before: Library,
    after: Library,
    more_before: Sequence[Diagnostic],
    more_after: Sequence[Diagnostic],
    renamed: Mapping[str, str],
) -> Sorted:
    """Tell new problems from those that were there before, wherever their lines are now.

    Two problems are the same if rule, file and message are, numbers of lines apart. Where a file
    has several of these, those whose own line reads the same belong together. Advice is left out.

    Args:
        before: The old library.
        after: The new one.
        more_before: What stood in the way of reading the old files.
        more_after: The same for the new ones.
        renamed: The old name of each file that was renamed.
    """
    olds = _grave((*before.diagnostics, *more_before))
    news = _grave((*after.diagnostics, *more_after))

    def same(each: Diagnostic) -> Hashable:
        file = renamed.get(each.span.file, each.span.file)
        return each.code, file, _LINE_NUMBER.sub("line", each.message)

    partners: dict[int, int] = {}
    for lines in (True, False):
        left = set(range(len(olds))) - set(partners.values())
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for old in sorted(left, reverse=True):
            line = _line(olds[old], before) if lines else ""
            waiting[same(olds[old]), line].append(old)
        for new, each in enumerate(news):
            key = same(each), _line(each, after) if lines else ""
            if new not in partners and waiting.get(key):
                partners[new] = waiting[key].pop()
    left = set(partners.values())
    return Sorted(
        tuple(sorted((d for i, d in enumerate(news) if i not in partners), key=_rank)),
        tuple(each for i, each in enumerate(olds) if i not in left),
        tuple(each for i, each in enumerate(news) if i in partners),
    )


def _grave(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [each for each in problems if each.severity is not Severity.ADVICE]


def _line(problem: Diagnostic, library: Library) -> str:
    read = library.files.get(problem.span.file)
    return read.source.line(problem.span.line) if read is not None else ""


def _rank(problem: Diagnostic) -> tuple[int, tuple[str, int, int, str, str]]:
    return _ORDER.index(problem.severity), problem.order
