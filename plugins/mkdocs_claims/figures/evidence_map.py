"""The evidence map: interventions by outcomes, how much evidence there is and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from ..appraisal.evidence import ABOUT_PEOPLE, NOT_STUDIES
from ..model.words import Design, Importance, Kind
from .map_places import Places, folded, intervention_of

if TYPE_CHECKING:
    from ..appraisal.appraise import Appraisal
    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from ..model.site import MapGroups
    from ..words.labels import Label
    from ..words.words import Words

STRONG = frozenset({Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL})
NOTHING_FOUND = "\N{EMPTY SET}"
"""The sign for what was looked for in vain."""
NOT_ASKED = "\N{MIDDLE DOT}"
"""The sign for a cell that no claim asks about."""


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


NOTHING = Amount(0, 0, 0)


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
    sign: str
    """The signs for how sure it is; nothing found and not rated have one each."""
    amount: Amount
    number: int = 0
    """What the map calls it where its name has no room: 1 to the last, column by column."""


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
    known = (*(places.columns or topics), *(claim.topics[0] for claim in asked), places.other)
    columns = [each for each in dict.fromkeys(known) if each in found]
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
    ordered = sorted(cells, key=order)
    return EvidenceMap(
        tuple(columns if places.columns else (_topic(topics, each) for each in columns)),
        tuple(
            MapRow(names[name], row)
            for name, row in zip(ordered, _numbered([cells[name] for name in ordered]), strict=True)
        ),
        by_topic=not places.columns,
    )


def _numbered(rows: list[list[list[Entry]]]) -> Iterable[tuple[tuple[Entry, ...], ...]]:
    """The cells of the rows, their entries numbered down one column after the other."""
    numbers = count(1)
    columns = [
        [tuple(replace(entry, number=next(numbers)) for entry in cell) for cell in column]
        for column in zip(*rows, strict=True)
    ]
    return zip(*columns, strict=True)


def _topic(topics: Mapping[str, str], topic: str) -> str:
    return topics.get(topic, topic.replace("-", " ").capitalize())


def amount_of(outcome: Outcome) -> Amount:
    """How many works stand behind an outcome. A review counts once."""
    designs = [study.design for study in outcome.studies if study.design not in NOT_STUDIES]
    strong = sum(design in STRONG for design in designs)
    people = sum(design in ABOUT_PEOPLE for design in designs) - strong
    return Amount(strong, people, len(designs) - strong - people)


def _entry(
    claim: Claim, index: int, outcome: Outcome, appraisal: Appraisal, wording: Words
) -> Entry:
    nothing = outcome.nothing_found is not None and not outcome.studies
    certainty = wording.labels.certainty(appraisal.level, nothing_found=nothing, kind=claim.kind)
    done = intervention_of(claim, outcome)
    sign = NOTHING_FOUND if nothing and appraisal.level is None else certainty.symbol
    return Entry(claim.id, index, outcome.name, done, certainty, sign, amount_of(outcome))


def what_is_shown(entry: Entry, row: str, column: str = "") -> str:
    """What an entry is about, without what its row and column say already; never empty."""
    parts = [
        name
        for name, said in ((entry.intervention, column), (entry.name, row))
        if name and folded(name) != folded(said)
    ]
    return ": ".join(parts) or entry.intervention or entry.name
