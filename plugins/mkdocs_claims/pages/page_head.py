"""What a page's head says to those who share, list and follow the page.

Open Graph for the places where links are shared, ClaimReview of schema.org for search engines,
the feed for feed readers. Addresses in it must be whole, so that what needs one is left out where
the site's own is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..figures.social_card import CARD_HEIGHT, CARD_WIDTH
from .cards import card_address
from .claim_review import claim_review
from .environment import template
from .feed import has_feed

if TYPE_CHECKING:
    from .composer import Composer

_END = "</head>"


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """A page as the builder knows it once it is written."""

    name: str
    """Its name as MkDocs names pages."""
    title: str
    description: str
    address: str
    """Its whole address; empty where that is not known."""
    feed: str
    """The address of the site's feed, as it is written on the page."""
    signs: str
    """The address of the face of the signs, likewise."""
    is_home: bool = False


@dataclass(frozen=True, slots=True)
class HeadImage:
    """The picture of a page."""

    address: str
    alt: str
    width: int = CARD_WIDTH
    height: int = CARD_HEIGHT


@dataclass(frozen=True, slots=True)
class _Has:
    """What the theme has written already."""

    description: bool
    canonical: bool


def with_head(html: str, composer: Composer, page: FinishedPage) -> str:
    """The finished page with more in its head.

    It is returned as it is where it has no head, or where the theme or another plugin has
    described it for sharing already.
    """
    before, end, after = html.partition(_END)
    if not end or 'property="og:title"' in before:
        return html
    has = _Has('name="description"' in before, 'rel="canonical"' in before)
    return "".join((before, _lines(composer, page, has), end, after))


def _lines(composer: Composer, page: FinishedPage, has: _Has) -> str:
    plan = composer.plan(page.name)
    claim = composer.claim_of(page.name)
    return template("head.html", composer.words).render(
        has=has,
        title=composer.site_name if page.is_home else page.title,
        description=page.description or composer.site_description,
        site_name=composer.site_name,
        address=page.address,
        article=claim is not None or composer.article_of(page.name) is not None,
        updated=plan.updated if plan is not None else None,
        image=_image(composer, page.name),
        feed=page.feed if has_feed(composer) else "",
        # Without it a line with a sign moves when its face comes.
        signs=page.signs if plan is not None else "",
        review=claim_review(composer, claim, page.address) if claim and page.address else None,
    )


def _image(composer: Composer, name: str) -> HeadImage | None:
    """The page's own picture, or that of the site where it has none."""
    if not composer.site_url:
        return None
    for page in (name, ""):
        card = composer.card(page)
        if card is not None:
            return HeadImage(composer.whole_file_address(card_address(page)), card.in_words)
    return None
