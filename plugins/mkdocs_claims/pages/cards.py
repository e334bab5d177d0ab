"""Which picture a link to each page is shown with where people share it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..figures.social_card import Card, can_be_drawn

if TYPE_CHECKING:
    from ..model.article import Article
    from .composer import Composer


def card_address(page: str) -> str:
    """The address of the picture of the page `claims/an-id.md`, or of the site as a whole."""
    return f"assets/cards/{page.removesuffix('.md') or 'site'}.png"


def card_of(composer: Composer, page: str) -> Card | None:
    """What the picture of a page shows; for no page, that of the site as a whole.

    None for pages that have no picture of their own, and where the typeface of pictures lacks a
    sign that would have to be drawn.
    """
    claim, article = composer.claim_of(page), composer.article_of(page)
    if claim is not None:
        verdict = composer.words.labels.verdicts[claim.verdict]
        certainty = composer.certainty(claim)
        card = Card(claim.statement.plain, composer.site_name, verdict, (certainty,))
    elif article is not None:
        card = _article_card(composer, article)
    elif not page:
        card = Card(composer.site_name, "", note=composer.site_description)
    else:
        return None
    return card if can_be_drawn(card) else None


def _article_card(composer: Composer, article: Article) -> Card:
    """Its title, and how many of its assertions have which verdict."""
    claims = composer.library.claims
    known = (claims.get(line.claim) if line.claim else None for line in article.assertions)
    labels = composer.words.labels
    counts = Counter(labels.verdicts[claim.verdict] if claim else labels.pending for claim in known)
    marks = (
        replace(label, word=f"{label.word} {counts[label]}")
        for label in (*labels.verdicts.values(), labels.pending)
        if counts[label]
    )
    return Card(article.title, composer.site_name, marks=tuple(marks))
