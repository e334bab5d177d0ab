"""A claim's page as a ClaimReview of schema.org, which search engines read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.article import Assertion

if TYPE_CHECKING:
    from ..library import Mention
    from ..model.claim import Claim
    from .composer import Composer

Json = str | list["Json"] | dict[str, "Json"]


def claim_review(composer: Composer, claim: Claim, address: str) -> dict[str, Json] | None:
    """The review of a claim, or None for a statement that no source on this site has made.

    `reviewRating` holds the verdict in words. It has no number: verdicts are not points of one
    scale, and certainty, which has levels, says nothing on whether the statement is true.
    """
    said = [
        each
        for each in composer.library.mentions.get(claim.id, ())
        if isinstance(each.line, Assertion)
    ]
    if not said:
        return None
    publisher: dict[str, Json] = {
        "@type": "Organization",
        "name": composer.site_name,
        "url": composer.site_url,
    }
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": address,
        "claimReviewed": claim.statement.plain,
        "datePublished": claim.reviewed.isoformat(),
        "author": publisher,
        **_licence(composer),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": composer.words.labels.verdicts[claim.verdict].word,
            "ratingExplanation": claim.because.plain,
        },
        "itemReviewed": {
            "@type": "Claim",
            "text": claim.statement.plain,
            "appearance": [_work(each) for each in _once(said)],
        },
    }


def _licence(composer: Composer) -> dict[str, Json]:
    site = composer.library.site
    address = site.licence.address if site is not None and site.licence is not None else None
    return {"license": str(address)} if address is not None else {}


def _once(mentions: list[Mention]) -> list[Mention]:
    return list({each.article.id: each for each in mentions}.values())


def _work(mention: Mention) -> Json:
    article = mention.article
    work: dict[str, Json] = {"@type": "CreativeWork", "name": article.title}
    if article.address is not None:
        work["url"] = article.address
    if article.published is not None:
        work["datePublished"] = article.published.isoformat()
    return work
