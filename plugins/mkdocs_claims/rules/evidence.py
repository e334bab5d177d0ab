"""What several rules ask of a claim's evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.words import Design, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.effect import Effect
    from ..model.outcome import Outcome
    from ..model.study import Study
    from ..model.words import Level
    from .rule import Context

_ADVICE = frozenset({Design.GUIDELINE, Design.NARRATIVE_REVIEW})


def studies_of(claim: Claim) -> Iterator[tuple[Outcome, Study]]:
    """Every study of a claim with its outcome."""
    for outcome in claim.outcomes:
        for study in outcome.studies:
            yield outcome, study


def bears_on(study: Study, kind: Kind) -> bool:
    """Whether a study asked the question itself: not marked indirect, and no mere advice.

    Advice and overviews test nothing; for a fact they are as good a witness as any.
    """
    return study.indirect is None and (kind is Kind.FACT or study.design not in _ADVICE)


def effects_of(outcome: Outcome) -> Iterator[Effect]:
    """Every effect of an outcome: of its studies, and the pooled one."""
    for study in outcome.studies:
        if study.effect is not None:
            yield study.effect
        yield from study.more_effects
    if outcome.pooled is not None:
        yield outcome.pooled.effect


def levels_of(claim: Claim, context: Context) -> tuple[Level, ...]:
    """The computed certainty of each outcome that is rated."""
    levels = (context.appraisal(claim, outcome).level for outcome in claim.outcomes)
    return tuple(level for level in levels if level is not None)
