"""The evidence map: interventions by outcomes, how much evidence there is and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.evidence import ABOUT_PEOPLE, NOT_STUDIES
from ..appraisal.grammar import without_full_stop
from ..model.words import Design, Importance, Kind
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, fitted, paragraph, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from ..appraisal.appraise import Appraisal
    from ..model.claim import Claim
    from ..model.outcome import Outcome
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
    intervention: str
    """What was done, in the claim's own words."""
    certainty: Label
    amount: Amount


@dataclass(frozen=True, slots=True)
class MapRow:
    """One outcome across all interventions."""

    outcome: str
    cells: tuple[tuple[Entry, ...], ...]
    """One for each topic; an empty one where no claim asks."""


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """Interventions, gathered under topics, by outcomes."""

    topics: tuple[str, ...]
    rows: tuple[MapRow, ...]
    """Outcomes that most topics share first, then the most important."""


def evidence_map(
    claims: Sequence[Claim],
    appraisals: Mapping[str, Sequence[Appraisal]],
    topics: Mapping[str, str],
    wording: Words,
) -> EvidenceMap:
    """Put the outcomes of all claims about interventions on a map.

    Args:
        claims: All claims. Those of other kinds are left out.
        appraisals: For each claim's id, one appraisal an outcome.
        topics: The topics' titles in the site's order. Claims word their interventions each in its
            own way, so that they are gathered under the first topic of each claim.
        wording: The words for certainty.
    """
    asked = [claim for claim in claims if claim.kind is Kind.INTERVENTION]
    known = [topic for topic in topics if any(claim.topics[0] == topic for claim in asked)]
    columns = list(dict.fromkeys([*known, *(claim.topics[0] for claim in asked)]))
    names: dict[str, str] = {}
    ranks: dict[str, int] = {}
    cells: dict[str, list[list[Entry]]] = {}
    for claim in asked:
        for index, outcome in enumerate(claim.outcomes):
            name = outcome.name.casefold()
            names.setdefault(name, outcome.name)
            rank = list(Importance).index(outcome.importance)
            ranks[name] = min(rank, ranks.get(name, rank))
            row = cells.setdefault(name, [[] for _ in columns])
            entry = _entry(claim, index, appraisals[claim.id][index], wording)
            row[columns.index(claim.topics[0])].append(entry)
    # Sorting is stable: outcomes of one rank stay in the order of the claims.
    order = sorted(cells, key=lambda name: (-sum(map(bool, cells[name])), ranks[name]))
    return EvidenceMap(
        tuple(topics.get(topic, topic.replace("-", " ").capitalize()) for topic in columns),
        tuple(MapRow(names[name], tuple(map(tuple, cells[name]))) for name in order),
    )


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
    count = max(1, len(evidence.topics))
    pitch = WIDTH / count
    heads = [broken(name, pitch - 2, _HEAD_SIZE, most=3) for name in evidence.topics]
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
        wording("map-figure.title"),
        wording(
            "map-figure.description",
            count=len(evidence.rows),
            topics=", ".join(evidence.topics),
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


def _entry(claim: Claim, index: int, appraisal: Appraisal, wording: Words) -> Entry:
    outcome = claim.outcomes[index]
    certainty = wording.labels.certainty(
        appraisal.level,
        nothing_found=outcome.nothing_found is not None and not outcome.studies,
        kind=claim.kind,
    )
    question = outcome.question if outcome.question is not None else claim.question
    intervention = question.intervention or claim.question.intervention
    words_ = without_full_stop(intervention.plain) if intervention is not None else ""
    return Entry(claim.id, index, words_, certainty, amount_of(outcome))


def _in_words(cell: tuple[Entry, ...], wording: Words) -> str:
    return "; ".join(
        f"{entry.intervention}: {entry.certainty.word}, {entry.amount.in_words(wording)}"
        for entry in cell
    )


def _table(evidence: EvidenceMap, wording: Words) -> Table:
    return Table(
        (wording("map.outcome"), *evidence.topics),
        tuple(
            (
                row.outcome,
                *(_in_words(cell, wording) or wording("map.not-asked") for cell in row.cells),
            )
            for row in evidence.rows
        ),
    )
