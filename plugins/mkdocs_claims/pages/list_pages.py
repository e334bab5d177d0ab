"""The lists: all claims, all works."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from .addresses import claim_page
from .environment import template
from .labels import KINDS, VERDICTS, Label
from .rendered import RenderedPage

if TYPE_CHECKING:
    from ..model.words import Kind
    from .composer import Composer


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list."""

    id: str
    address: str
    statement: str
    verdict: Label
    certainty: Label
    kind: Kind
    kind_words: str
    topics: tuple[str, ...]
    topic_words: tuple[str, ...]
    more: str
    """Words that the row is found by and does not show."""


@dataclass(frozen=True, slots=True)
class CitingClaim:
    """A claim as the list of works names it."""

    address: str
    statement: str


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A work in the list of works."""

    anchor: str
    formatted: Markup
    state: Markup
    cited_by: tuple[CitingClaim, ...]


def render_claims(composer: Composer, page: str) -> RenderedPage:
    """Render the list of all claims."""
    site = composer.library.site
    titles = {topic.id: topic.title for topic in site.topics} if site is not None else {}
    rows = []
    for claim in composer.claims:
        rows.append(
            ClaimRow(
                claim.id,
                composer.addresses.link(page, claim_page(claim.id)),
                claim.statement.plain,
                VERDICTS[claim.verdict],
                composer.certainty(claim),
                claim.kind,
                KINDS[claim.kind],
                claim.topics,
                tuple(
                    titles.get(topic, topic.replace("-", " ").capitalize())
                    for topic in claim.topics
                ),
                f"{claim.because.plain} {' '.join(each.name for each in claim.outcomes)}",
            )
        )
    html = template("claims_index.html").render(rows=rows)
    return RenderedPage(Markup(html), (), Markup(""))  # noqa: S704


def render_references(composer: Composer, page: str) -> RenderedPage:
    """Render the list of all works that are cited, by author."""
    library = composer.library
    rows = []
    for key, ids in library.cited_by.items():
        work = composer.shelf.work(key, "")
        citing = tuple(
            CitingClaim(
                composer.addresses.link(page, claim_page(id_)), library.claims[id_].statement.plain
            )
            for id_ in ids
        )
        rows.append(WorkRow(work.anchor, work.formatted, work.state, citing))
    rows.sort(key=lambda row: row.formatted.striptags().casefold())
    html = template("references.html").render(rows=rows)
    anchors = frozenset(row.anchor for row in rows)
    return RenderedPage(Markup(html), (), Markup(""), anchors)  # noqa: S704
