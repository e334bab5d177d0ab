"""Which pages exist, in what order, and which comes before and after which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .addresses import (
    CLAIMS,
    COMMANDS,
    FORMAT,
    MAP,
    REFERENCES,
    RULES,
    SETTINGS,
    article_page,
    claim_page,
)
from .rendered import PagePlan

if TYPE_CHECKING:
    from ..library import Library
    from ..model.claim import Claim


def claims_in_order(library: Library) -> tuple[Claim, ...]:
    """The claims as lists show them: by first topic in the site's order, then by statement."""
    topics = [topic.id for topic in library.site.topics] if library.site is not None else []
    place = {topic: index for index, topic in enumerate(topics)}

    def order(claim: Claim) -> tuple[int, str, str, str]:
        first = claim.topics[0]
        return (place.get(first, len(place)), first, claim.statement.plain.casefold(), claim.id)

    return tuple(sorted(library.claims.values(), key=order))


def plan_pages(library: Library) -> tuple[PagePlan, ...]:
    """Every page that the library makes."""
    words = library.words
    evidence = (
        PagePlan(
            CLAIMS,
            words("page.claims"),
            words.counted("page.claims-about", len(library.claims)),
            searched=False,
        ),
        PagePlan(
            MAP,
            words("page.map"),
            words("page.map-about"),
            searched=False,
            wide=True,
        ),
    )
    references = PagePlan(
        REFERENCES,
        words("page.references"),
        words("page.references-about"),
        edits=library.bibliography.source.name,
        searched=False,
    )
    manual = (
        PagePlan(FORMAT, words("page.format"), words("page.format-about")),
        PagePlan(RULES, words("page.rules"), words("page.rules-about")),
        PagePlan(COMMANDS, words("page.commands"), words("page.commands-about")),
        PagePlan(SETTINGS, words("page.settings"), words("page.settings-about")),
    )
    articles = tuple(
        PagePlan(
            article_page(article.id),
            article.title,
            words("page.article-about", article=article.title),
            edits=article.file,
        )
        for article in library.articles.values()
    )
    newest = max((claim.reviewed for claim in library.claims.values()), default=None)
    dated = (replace(plan, updated=newest) for plan in (*evidence, *articles, references, *manual))
    return (*dated, *_claim_plans(library))


def _claim_plans(library: Library) -> tuple[PagePlan, ...]:
    claims = claims_in_order(library)
    names = [claim_page(claim.id) for claim in claims]
    plans = []
    for index, claim in enumerate(claims):
        verdict = library.words.labels.verdicts[claim.verdict].word
        plan = PagePlan(
            names[index],
            # A statement alone, in a list of results or a tab of a browser, would read as a fact.
            f"{verdict}: {claim.statement.plain}",
            f"{verdict}. {claim.because.plain}",
            edits=claim.file,
            in_navigation=False,
            updated=claim.reviewed,
        )
        before = names[index - 1] if index > 0 else CLAIMS
        after = names[index + 1] if index + 1 < len(names) else None
        plans.append(replace(plan, previous=before, next=after))
    return tuple(plans)
