"""The evidence map's page: what was studied, how much, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..figures.evidence_map import NOT_ASKED, EvidenceMap, evidence_map, what_is_shown
from ..figures.map_figure import map_figure
from ..figures.map_signs import legend, picture
from .addresses import claim_page
from .claim_view import claim_view
from .environment import template
from .page_figures import PageFigures
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..figures.evidence_map import Entry
    from ..figures.svg import Element
    from ..model.claim import Claim
    from ..words.labels import Label
    from ..words.words import Words
    from .composer import Composer


_ON_A_DESKTOP = 7
"""How many columns have room; the styles know this number too."""


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One outcome of one claim, as a cell shows it."""

    number: int
    address: str
    name: str
    """What was measured and what was done: enough wherever it stands."""
    what: str
    """What it is about beyond what its row and column say."""
    certainty: Label
    sign: Element
    """How sure it is, as the map draws it."""
    picture: Element
    """That, and the works."""
    amount: str


@dataclass(frozen=True, slots=True)
class ShownLegend:
    """A line of the legend, with its signs drawn."""

    title: str
    signs: tuple[tuple[Element, str], ...]


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the map."""

    outcome: str
    cells: tuple[tuple[MapEntry, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownMap:
    """The map as a table, and the same as lists."""

    id: str
    """What its ids begin with."""
    title: str
    columns: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    legend: tuple[ShownLegend, ...]
    empty: Element
    """The sign of a cell that no claim asks about."""

    @property
    def scrolls(self) -> bool:
        """Whether it has more columns than stand beside each other on a desktop."""
        return len(self.columns) > _ON_A_DESKTOP

    @property
    def lists(self) -> tuple[tuple[str, tuple[MapEntry, ...]], ...]:
        """The entries of each column under its title, in the order of their numbers."""
        return tuple(
            (name, tuple(entry for row in self.rows for entry in row.cells[column]))
            for column, name in enumerate(self.columns)
        )


def render_map(composer: Composer, page: str) -> RenderedPage:
    """Render the evidence map."""
    words = composer.words
    evidence = _evidence(composer, composer.claims)
    figures = PageFigures(composer.addresses, page, "figures")
    shown = _shown(composer, evidence, page, "map")
    html = template("map.html", words).render(
        map=shown,
        download=figures.publish(map_figure(evidence, words), "map", (composer.site_name,)),
    )
    heads = Heading("map", words("map.heading")), Heading("list", words("map.list"))
    headings = heads if shown.rows else ()
    return RenderedPage(Markup(html), headings, (), files=figures.files)  # noqa: S704


def map_table(composer: Composer, claims: Sequence[Claim], page: str, prefix: str) -> Markup:
    """The map of some claims to stand on another page, where `prefix` makes its ids unique."""
    shown = _shown(composer, _evidence(composer, claims), page, prefix)
    html = template("embedded_map.html", composer.words).render(map=shown)
    return Markup(html)  # noqa: S704 - a template that escapes


def _evidence(composer: Composer, claims: Sequence[Claim]) -> EvidenceMap:
    library = composer.library
    site = library.site
    topics = {str(topic.id): str(topic.title) for topic in site.topics} if site is not None else {}
    groups = site.evidence_map if site is not None else None
    return evidence_map(claims, library.appraisals, topics, composer.words, groups)


def _shown(composer: Composer, evidence: EvidenceMap, page: str, prefix: str) -> ShownMap:
    return ShownMap(
        prefix,
        composer.words(f"map.{evidence.axes}"),
        evidence.columns,
        _rows(composer, evidence, page),
        _legend(composer.words),
        picture(NOT_ASKED),
    )


def _legend(words: Words) -> tuple[ShownLegend, ...]:
    return tuple(
        ShownLegend(
            each.title,
            tuple((picture(sign, amount), meaning) for sign, amount, meaning in each.signs),
        )
        for each in legend(words)
    )


def _rows(composer: Composer, evidence: EvidenceMap, page: str) -> tuple[ShownRow, ...]:
    anchors: dict[str, tuple[str, ...]] = {}

    def shown(entry: Entry, row: str, column: str) -> MapEntry:
        claim = composer.library.claims[entry.claim]
        if claim.id not in anchors:
            view = claim_view(claim, composer.library)
            anchors[claim.id] = tuple(each.anchor for each in view.outcomes)
        return MapEntry(
            entry.number,
            composer.addresses.link(page, claim_page(claim.id), anchors[claim.id][entry.outcome]),
            ", ".join(filter(None, (entry.name, entry.intervention))),
            what_is_shown(entry, row, column),
            entry.certainty,
            picture(entry.sign),
            picture(entry.sign, entry.amount),
            entry.amount.in_words(composer.words),
        )

    return tuple(
        ShownRow(
            row.outcome,
            tuple(
                tuple(shown(entry, row.outcome, column) for entry in cell)
                for column, cell in zip(evidence.columns, row.cells, strict=True)
            ),
        )
        for row in evidence.rows
    )
