"""Everything that is computed about an outcome: level, absolute effects, size, sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.words import Direction, Importance, Level, Size
from .absolute import AbsoluteEffect, absolute_effect
from .certainty import Rating, rate
from .magnitude import good_direction, is_better, outcome_direction, outcome_size
from .wording import sentence_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from ..words.words import Words


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What follows from an outcome's judgements and numbers."""

    level: Level | None
    """The certainty; None where the outcome was not rated."""
    rating: Rating | None
    """How the level came about."""
    absolutes: tuple[AbsoluteEffect, ...]
    """One for each baseline from which an absolute effect follows, in the file's order."""
    direction: Direction | None
    """Which way the outcome goes with the intervention; None where the file does not say."""
    better: bool | None
    """Whether that is good for people; None where it is not known or nothing changes."""
    size: Size | None
    """How large the effect is; None where no threshold was declared."""
    sentence: str
    """What to tell readers, no surer than the certainty."""

    @property
    def held(self) -> bool:
        """Whether a risk had to be held within 0 and 1000 (rule C26)."""
        return any(absolute.held for absolute in self.absolutes)


def appraise(claim: Claim, outcome: Outcome, words: Words) -> Appraisal:
    """Compute what follows from an outcome of `claim`. Every outcome that can be read has one.

    Its sentence is in the language of `words`.
    """
    rating = rate(outcome.certainty) if outcome.certainty is not None else None
    level = rating.level if rating is not None else None
    absolutes = _absolutes(outcome)
    direction = outcome_direction(outcome)
    size = outcome_size(outcome, absolutes)
    return Appraisal(
        level,
        rating,
        absolutes,
        direction,
        is_better(direction, good_direction(outcome)),
        size,
        sentence_for(claim, outcome, level, size, words),
    )


def overall(claim: Claim, appraisals: Sequence[Appraisal]) -> Level | None:
    """The certainty across outcomes: the lowest among the critical ones that have a level (C33).

    None where no critical outcome was rated.
    """
    levels = [
        appraisal.level
        for outcome, appraisal in zip(claim.outcomes, appraisals, strict=True)
        if outcome.importance is Importance.CRITICAL and appraisal.level is not None
    ]
    return min(levels, key=lambda level: level.points, default=None)


def _absolutes(outcome: Outcome) -> tuple[AbsoluteEffect, ...]:
    if outcome.pooled is None:
        return ()
    effect = outcome.pooled.effect
    each = (absolute_effect(effect, baseline) for baseline in outcome.baselines)
    return tuple(absolute for absolute in each if absolute is not None)
