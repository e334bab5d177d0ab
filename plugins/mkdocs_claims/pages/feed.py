"""A feed of the claims that were rated last, for feed readers (Atom, RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .addresses import CLAIMS, claim_page
from .asset_files import AssetFile
from .environment import template
from .topic_titles import TopicTitles

if TYPE_CHECKING:
    from ..model.claim import Claim
    from .composer import Composer

FEED = "feed.xml"
LONGEST = 50
"""How many claims a feed holds at most."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A claim in the feed."""

    title: str
    address: str
    updated: str
    topics: tuple[str, ...]
    summary: str


def has_feed(composer: Composer) -> bool:
    """Whether there is a feed: not without the site's address, and not without a claim."""
    return bool(composer.claims and composer.site_url)


def feed_files(composer: Composer) -> tuple[AssetFile, ...]:
    """The feed, newest rating first; nothing without the site's address or without a claim.

    It holds no time of building: the same claims make the same feed.
    """
    if not has_feed(composer):
        return ()
    newest = sorted(composer.claims, key=lambda claim: (-claim.reviewed.toordinal(), claim.id))
    titles = TopicTitles(composer.library)
    xml = template("feed.xml", composer.words).render(
        title=composer.site_name,
        rights=_rights(composer),
        claims=composer.whole_address(CLAIMS),
        address=composer.whole_file_address(FEED),
        updated=_midnight(newest[0]),
        entries=[_entry(composer, titles, claim) for claim in newest[:LONGEST]],
    )
    return (AssetFile(FEED, xml),)


def _rights(composer: Composer) -> str:
    site = composer.library.site
    licence = site.licence if site is not None else None
    if licence is None:
        return ""
    return " ".join(part for part in (licence.name, licence.address) if part)


def _entry(composer: Composer, titles: TopicTitles, claim: Claim) -> FeedEntry:
    return FeedEntry(
        claim.statement.plain,
        composer.whole_address(claim_page(claim.id)),
        _midnight(claim),
        tuple(titles.title(topic) for topic in claim.topics),
        f"{composer.words.labels.verdicts[claim.verdict].word}. {claim.because.plain}",
    )


def _midnight(claim: Claim) -> str:
    return f"{claim.reviewed.isoformat()}T00:00:00Z"
