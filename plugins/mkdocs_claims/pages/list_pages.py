"""The list of all claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..model.words import Kind
from .addresses import claim_page
from .citations import PageCitations
from .environment import template
from .feed import FEED, feed_files
from .list_filters import ListFilter, list_filter
from .rendered import RenderedPage
from .topic_titles import TopicTitles

if TYPE_CHECKING:
    from ..words.labels import Label
    from ..words.words import Words
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
    topics: tuple[str, ...]
    topic_words: tuple[str, ...]
    more: str
    """Words that the row is found by and does not show."""


def render_claims(composer: Composer, page: str) -> RenderedPage:
    """Render the list of all claims."""
    titles = TopicTitles(composer.library)
    words = composer.words
    rows = [
        ClaimRow(
            claim.id,
            composer.addresses.link(page, claim_page(claim.id)),
            claim.statement.plain,
            words.labels.verdicts[claim.verdict],
            composer.certainty(claim),
            claim.kind,
            claim.topics,
            tuple(titles.title(topic) for topic in claim.topics),
            f"{claim.because.plain} {' '.join(each.name for each in claim.outcomes)}",
        )
        for claim in composer.claims
    ]
    feed = feed_files(composer)
    html = template("claims_index.html", words).render(
        rows=rows,
        state=composer.state(PageCitations(words)),
        filters=_filters(rows, titles, words),
        feed=composer.addresses.file_link(page, FEED) if feed else "",
    )
    return RenderedPage(Markup(html), (), (), files=feed)  # noqa: S704


def _filters(rows: list[ClaimRow], titles: TopicTitles, words: Words) -> tuple[ListFilter, ...]:
    topics = titles.in_order(topic for row in rows for topic in row.topics)
    verdicts, kinds = {row.verdict for row in rows}, {row.kind for row in rows}
    certainties = {row.certainty for row in rows}
    labels = words.labels
    levels = [*labels.levels.values(), labels.nothing_found]
    without_level = sorted(certainties.difference(levels), key=lambda label: label.word)
    return (
        list_filter(
            "topic", words("filter.topic"), ((topic, titles.title(topic)) for topic in topics)
        ),
        list_filter(
            "verdict",
            words("filter.verdict"),
            ((each.css, each.word) for each in labels.verdicts.values() if each in verdicts),
        ),
        list_filter(
            "certainty",
            words("filter.certainty"),
            ((each.css, each.word) for each in (*levels, *without_level) if each in certainties),
        ),
        list_filter(
            "kind",
            words("filter.question"),
            ((kind, words(f"kind.{kind}")) for kind in Kind if kind in kinds),
        ),
    )
