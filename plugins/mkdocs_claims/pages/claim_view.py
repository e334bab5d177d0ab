"""A claim as its page shows it: outcomes with their studies sorted, numbers put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.appraise import overall
from .topic_titles import TopicTitles

if TYPE_CHECKING:
    from ..appraisal.appraise import Appraisal
    from ..library import Library, Mention
    from ..model.claim import Answered, Claim
    from ..model.outcome import Outcome
    from ..model.study import Study
    from ..model.words import Level


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One outcome with what was computed for it."""

    outcome: Outcome
    appraisal: Appraisal
    anchor: str
    """Its address on the page, unique there."""
    studies: tuple[Study, ...]
    """Strongest design first, and within a design as the file has them."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim with everything its page needs."""

    claim: Claim
    level: Level | None
    """The lowest certainty among the critical outcomes (rule C33)."""
    outcomes: tuple[OutcomeView, ...]
    topics: tuple[str, ...]
    """The topics' titles."""
    mentions: tuple[Mention, ...]
    answered: tuple[Answered, ...]
    """Warnings that stand, of the claim and of the whole site."""


def claim_view(claim: Claim, library: Library) -> ClaimView:
    """Gather what the page of `claim` shows."""
    appraisals = library.appraisals[claim.id]
    anchors: dict[str, int] = {}
    outcomes = []
    for outcome, appraisal in zip(claim.outcomes, appraisals, strict=True):
        count = anchors[outcome.anchor] = anchors.get(outcome.anchor, 0) + 1
        anchor = f"outcome-{outcome.anchor}" + (f"-{count}" if count > 1 else "")
        studies = tuple(sorted(outcome.studies, key=lambda study: study.design.strength))
        outcomes.append(OutcomeView(outcome, appraisal, anchor, studies))
    site = library.site
    titles = TopicTitles(library)
    return ClaimView(
        claim,
        overall(claim, appraisals),
        tuple(outcomes),
        tuple(map(titles.title, claim.topics)),
        library.mentions.get(claim.id, ()),
        (*claim.answered, *(site.answered if site is not None else ())),
    )
