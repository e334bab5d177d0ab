"""The evidence map's page: what was studied, how much, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..figures.evidence_map import (
    EvidenceMap,
    amount_picture,
    evidence_map,
    map_figure,
    what_is_shown,
)
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
    from .composer import Composer


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One outcome of one claim, as a cell shows it."""

    address: str
    statement: str
    outcome: str
    intervention: str
    what: str
    """What it is about beyond what its row and column say."""
    certainty: Label
    level: str
    """The certainty in a word or two, where a column is narrow."""
    picture: Element | None
    amount: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the map."""

    outcome: str
    cells: tuple[tuple[MapEntry, ...], ...]


def render_map(composer: Composer, page: str) -> RenderedPage:
    """Render the evidence map."""
    words = composer.words
    evidence = _evidence(composer, composer.claims)
    figures = PageFigures(composer.addresses, page, "figures")
    rows = _rows(composer, evidence, page)
    html = template("map.html", words).render(
        title=words(f"map.{evidence.axes}"),
        columns=evidence.columns,
        rows=rows,
        lists=_by_column(evidence.columns, rows),
        download=figures.publish(map_figure(evidence, words), "map", (composer.site_name,)),
    )
    heads = Heading("map", words("map.heading")), Heading("list", words("map.list"))
    headings = heads if rows else ()
    return RenderedPage(Markup(html), headings, (), files=figures.files)  # noqa: S704


def map_table(composer: Composer, claims: Sequence[Claim], page: str) -> Markup:
    """The map of some claims, as a table to stand on another page."""
    evidence = _evidence(composer, claims)
    html = template("embedded_map.html", composer.words).render(
        title=composer.words(f"map.{evidence.axes}"),
        columns=evidence.columns,
        rows=_rows(composer, evidence, page),
    )
    return Markup(html)  # noqa: S704 - a template that escapes


def _evidence(composer: Composer, claims: Sequence[Claim]) -> EvidenceMap:
    library = composer.library
    site = library.site
    topics = {str(topic.id): str(topic.title) for topic in site.topics} if site is not None else {}
    groups = site.evidence_map if site is not None else None
    return evidence_map(claims, library.appraisals, topics, composer.words, groups)


def _rows(composer: Composer, evidence: EvidenceMap, page: str) -> tuple[ShownRow, ...]:
    anchors: dict[str, tuple[str, ...]] = {}

    def shown(entry: Entry, row: str, column: str) -> MapEntry:
        claim = composer.library.claims[entry.claim]
        if claim.id not in anchors:
            view = claim_view(claim, composer.library)
            anchors[claim.id] = tuple(each.anchor for each in view.outcomes)
        return MapEntry(
            composer.addresses.link(page, claim_page(claim.id), anchors[claim.id][entry.outcome]),
            claim.statement.plain,
            entry.name,
            entry.intervention,
            what_is_shown(entry, row, column),
            entry.certainty,
            entry.certainty.short,
            amount_picture(entry.amount),
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


def _by_column(
    columns: tuple[str, ...], rows: tuple[ShownRow, ...]
) -> tuple[tuple[str, tuple[MapEntry, ...]], ...]:
    return tuple(
        (name, tuple(entry for row in rows for entry in row.cells[column]))
        for column, name in enumerate(columns)
    )
