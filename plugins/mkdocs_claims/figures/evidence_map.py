"""The evidence map: interventions by outcomes, how much evidence there is and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.evidence import ABOUT_PEOPLE, NOT_STUDIES
from ..model.words import Design, Importance, Kind
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, fitted, paragraph, words
from .map_places import Places, folded, intervention_of
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from ..appraisal.appraise import Appraisal
    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from ..model.site import MapGroups
    from ..words.labels import Label
    from ..words.words import Words

STRONG = frozenset({Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL})
_SIDE, _GAP, _IN_A_LINE = 8.0, 3.0, 6
_SMALL = 10.5
_HEAD_SIZE = 9.5


@dataclass(frozen=True, slots=True)
class Amount:
    """How many works stand behind an outcome, by how they were made."""

    strong: int
    """Systematic reviews and randomised trials."""
    people: int
    """Other studies of people."""
    laboratory: int
    """Studies of animals, cells and substances."""

    def in_words(self, wording: Words) -> str:
        """`1 review or randomised trial, 5 other studies of people`; `no study` for nothing."""
        parts = [
            wording.counted("map.strong", self.strong) if self.strong else "",
            wording.counted("map.people", self.people) if self.people else "",
            wording.counted("map.laboratory", self.laboratory) if self.laboratory else "",
        ]
        return ", ".join(part for part in parts if part) or wording("map.no-study")


@dataclass(frozen=True, slots=True)
class Entry:
    """One outcome of one claim on the map."""

    claim: str
    """The claim's id."""
    outcome: int
    """The outcome's place in the claim."""
    name: str
    """What was measured, in the claim's own words."""
    intervention: str
    """What was done, in the claim's own words."""
    certainty: Label
    amount: Amount


@dataclass(frozen=True, slots=True)
class MapRow:
    """One outcome, or a group of them, across all interventions."""

    outcome: str
    cells: tuple[tuple[Entry, ...], ...]
    """One for each column; an empty one where no claim asks."""


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """Interventions, or topics where the site does not gather them, by outcomes."""

    columns: tuple[str, ...]
    rows: tuple[MapRow, ...]
    """The site's groups first, then outcomes that most columns share, then the most important."""
    by_topic: bool = True
    """Whether the columns are topics."""

    @property
    def axes(self) -> str:
        """The key of the words for what stands against what."""
        return "by-topic" if self.by_topic else "by-intervention"


def evidence_map(
    claims: Sequence[Claim],
    appraisals: Mapping[str, Sequence[Appraisal]],
    topics: Mapping[str, str],
    wording: Words,
    groups: MapGroups | None = None,
) -> EvidenceMap:
    """Put the outcomes of all claims about interventions on a map.

    Args:
        claims: All claims. Those of other kinds are left out.
        appraisals: For each claim's id, one appraisal an outcome.
        topics: The topics' titles in the site's order.
        wording: The words for certainty.
        groups: How the site gathers outcomes and interventions. Claims word their interventions
            each in its own way; where the site does not gather them, they stand under the first
            topic of each claim.
    """
    asked = [claim for claim in claims if claim.kind is Kind.INTERVENTION]
    places = Places.of(groups, wording("map.rest"))

    def column_of(claim: Claim, outcome: Outcome) -> str:
        return places.column(claim, outcome) if places.columns else claim.topics[0]

    found = {column_of(claim, outcome) for claim in asked for outcome in claim.outcomes}
    ordered = (*(places.columns or topics), *(claim.topics[0] for claim in asked), places.other)
    columns = [each for each in dict.fromkeys(ordered) if each in found]
    names: dict[str, str] = {}
    ranks: dict[str, int] = {}
    cells: dict[str, list[list[Entry]]] = {}
    for claim in asked:
        for index, outcome in enumerate(claim.outcomes):
            title = places.row(outcome)
            name = title.casefold()
            names.setdefault(name, title)
            rank = list(Importance).index(outcome.importance)
            ranks[name] = min(rank, ranks.get(name, rank))
            row = cells.setdefault(name, [[] for _ in columns])
            entry = _entry(claim, index, outcome, appraisals[claim.id][index], wording)
            row[columns.index(column_of(claim, outcome))].append(entry)
    first = {title.casefold(): place for place, title in enumerate(places.rows)}

    def order(name: str) -> tuple[int, int, int]:
        return (first.get(name, len(first)), -sum(map(bool, cells[name])), ranks[name])

    # Sorting is stable: outcomes of one rank stay in the order of the claims.
    return EvidenceMap(
        tuple(columns if places.columns else (_topic(topics, each) for each in columns)),
        tuple(
            MapRow(names[name], tuple(map(tuple, cells[name]))) for name in sorted(cells, key=order)
        ),
        by_topic=not places.columns,
    )


def _topic(topics: Mapping[str, str], topic: str) -> str:
    return topics.get(topic, topic.replace("-", " ").capitalize())


def amount_of(outcome: Outcome) -> Amount:
    """How many works stand behind an outcome. A review counts once."""
    designs = [study.design for study in outcome.studies if study.design not in NOT_STUDIES]
    strong = sum(design in STRONG for design in designs)
    people = sum(design in ABOUT_PEOPLE for design in designs) - strong
    return Amount(strong, people, len(designs) - strong - people)


def amount_signs(amount: Amount, x: float = 0.0, y: float = 0.0) -> tuple[tuple[Element, ...], int]:
    """A square for each work, full, half or hollow by its kind; and how many lines they fill."""
    kinds = [1.0] * amount.strong + [0.5] * amount.people + [0.0] * amount.laboratory
    full, outlines = [], []
    for index, share in enumerate(kinds):
        row, column = divmod(index, _IN_A_LINE)
        left, top = x + 0.5 + column * (_SIDE + _GAP), y + 0.5 + row * (_SIDE + _GAP)
        outlines.append(f"M{left:.1f} {top:.1f}h{_SIDE:.0f}v{_SIDE:.0f}h-{_SIDE:.0f}z")
        if share:
            drop = _SIDE * (1 - share)
            bottom = top + _SIDE
            full.append(f"M{left:.1f} {top + drop:.1f}h{_SIDE:.0f}V{bottom:.1f}h-{_SIDE:.0f}z")
    if not kinds:
        return (), 0
    drawn = element("path", d="".join(outlines), fill="none", stroke=Paint.INK)
    filled = (element("path", d="".join(full)),) if full else ()
    return (*filled, drawn), -(-len(kinds) // _IN_A_LINE)


def amount_picture(amount: Amount) -> Element | None:
    """The squares as a small picture beside words that say the same; None for no work."""
    drawn, lines = amount_signs(amount)
    if not lines:
        return None
    width, height = _IN_A_LINE * (_SIDE + _GAP), lines * (_SIDE + _GAP)
    return element(
        "svg",
        *drawn,
        class_="claims-svg claims-svg--amount",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=width,
        height=height,
        fill=Paint.INK,
        aria_hidden="true",
    )


def map_figure(evidence: EvidenceMap, wording: Words) -> Figure:
    """The map as one figure, for a file of its own."""
    count = max(1, len(evidence.columns))
    pitch = WIDTH / count
    heads = [broken(name, pitch - 2, _HEAD_SIZE, most=3) for name in evidence.columns]
    y = max(map(len, heads), default=0) * LINE + 4
    body: list[Element] = []
    for column, head in enumerate(heads):
        body += paragraph(head, column * pitch, 11, size=_HEAD_SIZE, bold=True)
    for row in evidence.rows:
        body.append(element("path", d=f"M0 {y:.1f}H{WIDTH:.0f}", stroke=Paint.LINE))
        body.append(words(fitted(row.outcome, WIDTH), 0, y + 14))
        deepest = y + LINE + 16
        for column, cell in enumerate(row.cells):
            drawn, bottom = _draw_cell(cell, column * pitch, y + LINE + 4)
            body += drawn
            deepest = max(deepest, bottom)
        y = deepest + 6
    key = broken(wording("map-figure.key"), WIDTH, _SMALL)
    body += paragraph(key, 0, y + 14, size=_SMALL, paint=Paint.QUIET)
    return Figure(
        "map",
        wording(f"map-figure.{evidence.axes}"),
        wording(
            "map-figure.description",
            count=len(evidence.rows),
            topics=", ".join(evidence.columns),
        ),
        y + 14 + len(key) * LINE,
        tuple(body),
        _table(evidence, wording),
    )


def _draw_cell(cell: tuple[Entry, ...], x: float, y: float) -> tuple[list[Element], float]:
    if not cell:
        return [], y
    drawn: list[Element] = []
    for entry in cell:
        drawn.append(words(entry.certainty.symbol, x, y + 11, size=_SMALL))
        squares, lines = amount_signs(entry.amount, x, y + 16)
        drawn += squares
        y += 18 + lines * (_SIDE + _GAP)
    return drawn, y


def _entry(
    claim: Claim, index: int, outcome: Outcome, appraisal: Appraisal, wording: Words
) -> Entry:
    certainty = wording.labels.certainty(
        appraisal.level,
        nothing_found=outcome.nothing_found is not None and not outcome.studies,
        kind=claim.kind,
    )
    done = intervention_of(claim, outcome)
    return Entry(claim.id, index, outcome.name, done, certainty, amount_of(outcome))


def _in_words(entry: Entry, row: str, wording: Words) -> str:
    what = what_is_shown(entry, row)
    return f"{what}: {entry.certainty.word}, {entry.amount.in_words(wording)}"


def what_is_shown(entry: Entry, row: str, column: str = "") -> str:
    """What an entry is about, without what its row and column say already; never empty."""
    parts = [
        name
        for name, said in ((entry.intervention, column), (entry.name, row))
        if name and folded(name) != folded(said)
    ]
    return ": ".join(parts) or entry.intervention or entry.name


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
