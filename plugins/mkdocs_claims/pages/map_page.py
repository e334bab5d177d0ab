"""The evidence map's page: what was studied, how much, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..figures.evidence_map import EvidenceMap, amount_picture, evidence_map, map_figure
from .addresses import claim_page
from .claim_view import claim_view
from .environment import template
from .page_figures import PageFigures
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from ..figures.evidence_map import Entry
    from ..figures.svg import Element
    from ..words.labels import Label
    from .composer import Composer


@dataclass(frozen=True, slots=True)
class MapEntry:
    """One outcome of one claim, as a cell shows it."""

    address: str
    statement: str
    outcome: str
    intervention: str
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
    library, words = composer.library, composer.words
    site = library.site
    topics = {str(topic.id): str(topic.title) for topic in site.topics} if site is not None else {}
    evidence = evidence_map(composer.claims, library.appraisals, topics, words)
    figures = PageFigures(composer.addresses, page, "figures")
    rows = _rows(composer, evidence, page)
    html = template("map.html", words).render(
        topics=evidence.topics,
        rows=rows,
        lists=_by_topic(evidence.topics, rows),
        download=figures.publish(map_figure(evidence, words), "map", (composer.site_name,)),
    )
    heads = Heading("map", words("map.heading")), Heading("list", words("map.list"))
    headings = heads if rows else ()
    return RenderedPage(Markup(html), headings, Markup(""), files=figures.files)  # noqa: S704


def _rows(composer: Composer, evidence: EvidenceMap, page: str) -> tuple[ShownRow, ...]:
    anchors: dict[str, tuple[str, ...]] = {}

    def shown(entry: Entry) -> MapEntry:
        claim = composer.library.claims[entry.claim]
        if claim.id not in anchors:
            view = claim_view(claim, composer.library)
            anchors[claim.id] = tuple(each.anchor for each in view.outcomes)
        return MapEntry(
            composer.addresses.link(page, claim_page(claim.id), anchors[claim.id][entry.outcome]),
            claim.statement.plain,
            claim.outcomes[entry.outcome].name,
            entry.intervention,
            entry.certainty,
            entry.certainty.short,
            amount_picture(entry.amount),
            entry.amount.in_words(composer.words),
        )

    return tuple(
        ShownRow(row.outcome, tuple(tuple(map(shown, cell)) for cell in row.cells))
        for row in evidence.rows
    )


def _by_topic(
    topics: tuple[str, ...], rows: tuple[ShownRow, ...]
) -> tuple[tuple[str, tuple[MapEntry, ...]], ...]:
    return tuple(
        (name, tuple(entry for row in rows for entry in row.cells[column]))
        for column, name in enumerate(topics)
    )
