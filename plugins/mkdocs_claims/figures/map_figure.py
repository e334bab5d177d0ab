"""The evidence map as one figure, for a file of its own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from . import map_signs
from .evidence_map import NOT_ASKED, NOTHING, what_is_shown
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, paragraph, width_of, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..words.words import Words
    from .evidence_map import Entry, EvidenceMap

_SIZE, _SMALL = 10.5, 9.0
_REGULAR, _BOLD = 1.15, 1.33
"""How much wider than `width_of` says letters of the widest usual sans-serif are."""
_GAP = 10.0
_BETWEEN = 3.0
"""The space between two entries of a cell."""
_WIDEST = 220.0
"""Longer words at the head of a row or a column are cut."""
_LEADING = 12.0
"""The distance from one line of the list of names to the next."""
_NAMES = 230.0
"""How wide a column of the list of names is at least."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where columns begin and how wide they are."""

    side: float
    """The width of the names of rows."""
    number: float
    """The width of an entry's number."""
    pitch: float
    """The distance from one column to the next."""
    width: float

    @classmethod
    def of(cls, evidence: EvidenceMap) -> _Plan:
        side = _longest((row.outcome for row in evidence.rows), _REGULAR) + _GAP
        last = max((each.number for row in evidence.rows for each in chain(*row.cells)), default=0)
        number = width_of(str(last), _SMALL) * _REGULAR + 4
        pitch = max(number + map_signs.WIDTH, _longest(evidence.columns, _BOLD)) + _GAP
        return cls(side, number, pitch, max(WIDTH, side + pitch * len(evidence.columns)))

    def left(self, column: int) -> float:
        """The left edge of a column."""
        return self.side + column * self.pitch


def map_figure(evidence: EvidenceMap, wording: Words) -> Figure:
    """Draw the map, its legend, and beneath it the name of each entry by its number."""
    plan = _Plan.of(evidence)
    body: list[Element] = []
    y = _draw_heads(evidence, plan, body)
    for row in evidence.rows:
        y = _draw_row(row.outcome, row.cells, plan, y, body)
    body.append(_rule(plan, y))
    y = _draw_legend(wording, plan.width, y + 8, body)
    y = _draw_names(evidence, wording, plan.width, y + 12, body)
    return Figure(
        "map",
        wording(f"map-figure.{evidence.axes}"),
        wording(
            "map-figure.description",
            count=len(evidence.rows),
            topics=", ".join(evidence.columns),
        ),
        y,
        tuple(body),
        _table(evidence, wording),
        plan.width,
    )


def _longest(names: Iterator[str] | tuple[str, ...], wider: float) -> float:
    """The width of the longest word, within bounds."""
    longest = max((width_of(word, _SIZE) for name in names for word in name.split()), default=0.0)
    return min(_WIDEST, max(80.0, longest * wider + 1))


def _rule(plan: _Plan, y: float) -> Element:
    return element("path", d=f"M0 {y:.1f}H{plan.width:.1f}", stroke=Paint.LINE)


def _draw_heads(evidence: EvidenceMap, plan: _Plan, body: list[Element]) -> float:
    heads = [broken(name, (plan.pitch - _GAP) / _BOLD, _SIZE) for name in evidence.columns]
    for column, head in enumerate(heads):
        body += paragraph(head, plan.left(column), LINE, size=_SIZE, bold=True)
    return max(map(len, heads), default=0) * LINE + 8


def _draw_row(
    outcome: str,
    cells: tuple[tuple[Entry, ...], ...],
    plan: _Plan,
    y: float,
    body: list[Element],
) -> float:
    body.append(_rule(plan, y))
    name = broken(outcome, (plan.side - _GAP) / _REGULAR, _SIZE)
    body += paragraph(name, 0, y + 14, size=_SIZE)
    bottoms = [y + 4 + len(name) * LINE]
    for column, cell in enumerate(cells):
        bottoms.append(_draw_cell(cell, plan.left(column), plan.number, y + 6, body))
    return max(bottoms) + 3


def _draw_cell(
    cell: tuple[Entry, ...], x: float, number: float, y: float, body: list[Element]
) -> float:
    if not cell:
        empty = map_signs.signs(NOT_ASKED, NOTHING, x + number, y)
        body.append(element("g", *empty.elements, fill=Paint.QUIET))
        return y + empty.height
    for entry in cell:
        at = x + number - 4
        body.append(
            words(str(entry.number), at, y + 8, size=_SMALL, anchor="end", paint=Paint.QUIET)
        )
        drawn = map_signs.signs(entry.sign, entry.amount, x + number, y)
        body += drawn.elements
        y += drawn.height + _BETWEEN
    return y


def _draw_legend(wording: Words, width: float, y: float, body: list[Element]) -> float:
    """Each line of the legend, broken between signs where it is longer than the figure."""
    for explained in map_signs.legend(wording):
        y += LINE
        body.append(words(explained.title, 0, y, size=_SIZE, paint=Paint.QUIET))
        x = width_of(explained.title, _SIZE) * _REGULAR + _GAP
        for sign, amount, meaning in explained.signs:
            drawn = map_signs.signs(sign, amount)
            text = width_of(meaning, _SIZE) * _REGULAR
            if x and x + drawn.width + 4 + text > width:
                x, y = 0.0, y + LINE
            place = f"translate({x:.1f} {y - 8.5:.1f})"
            body.append(element("g", *drawn.elements, transform=place))
            lines = broken(meaning, (width - x - drawn.width - 4) / _REGULAR, _SIZE)
            body += paragraph(lines, x + drawn.width + 4, y, size=_SIZE)
            y += (len(lines) - 1) * LINE
            x += drawn.width + 4 + text + _GAP
    return y


def _draw_names(
    evidence: EvidenceMap, wording: Words, width: float, y: float, body: list[Element]
) -> float:
    """The entries by number and name under the titles of their columns, in columns of a list."""
    count = max(1, int((width + _GAP) // (_NAMES + _GAP)))
    pitch = (width + _GAP) / count
    blocks = list(_named(evidence, pitch - _GAP))
    if not blocks:
        return y
    y += LINE
    body.append(words(wording("map-figure.names"), 0, y, size=_SIZE, bold=True))
    most = -(-sum(map(len, blocks)) // count) + max(map(len, blocks)) - 1
    column, line = 0, 0
    deepest = 0
    for block in blocks:
        if line + len(block) > most and line:
            column, line = column + 1, 0
        for indent, text, bold in block:
            line += 1
            body.append(
                words(
                    text, column * pitch + indent, y + 3 + line * _LEADING, size=_SMALL, bold=bold
                )
            )
        deepest = max(deepest, line)
    return y + 3 + deepest * _LEADING + 4


def _named(evidence: EvidenceMap, width: float) -> Iterator[tuple[tuple[float, str, bool], ...]]:
    """What must stand together: a title with the entry below it, or the lines of one entry."""
    for column, title in enumerate(evidence.columns):
        head = tuple((0.0, line, True) for line in broken(title, width / _BOLD, _SMALL))
        for row in evidence.rows:
            for entry in row.cells[column]:
                name = f"{entry.number} {what_is_shown(entry, row='', column=title)}"
                first, *rest = broken(name, (width - 8) / _REGULAR, _SMALL)
                lines = ((0.0, first, False), *((8.0, each, False) for each in rest))
                yield (*head, *lines)
                head = ()


def _table(evidence: EvidenceMap, wording: Words) -> Table:
    return Table(
        (wording("map.outcome"), *evidence.columns),
        tuple(
            (
                row.outcome,
                *(
                    "; ".join(_in_words(entry, row.outcome, wording) for entry in cell)
                    or wording("map.not-asked")
                    for cell in row.cells
                ),
            )
            for row in evidence.rows
        ),
    )


def _in_words(entry: Entry, row: str, wording: Words) -> str:
    what = what_is_shown(entry, row)
    return f"{what}: {entry.certainty.word}, {entry.amount.in_words(wording)}"
