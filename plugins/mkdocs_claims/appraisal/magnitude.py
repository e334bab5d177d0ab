"""Which way an effect goes, whether that is good, and how large it is (rule C31)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..model.words import Better, Direction, MeasureOfEffect, Size
from .absolute import Interval

if TYPE_CHECKING:
    from ..model.effect import Effect, Thresholds
    from ..model.outcome import Outcome
    from .absolute import AbsoluteEffect

MEASURED = frozenset({MeasureOfEffect.MD, MeasureOfEffect.SMD, MeasureOfEffect.MEAN})
"""Measures of something that is measured in each person, not of events that are counted."""


def null_of(measure: MeasureOfEffect) -> Decimal:
    """The value that means no effect: 1 for ratios, 0 for differences."""
    return Decimal(1 if measure.is_ratio else 0)


def direction_of(effect: Effect) -> Direction:
    """Which way the estimate points; unclear where the effect compares nothing."""
    if not effect.measure.compares:
        return Direction.UNCLEAR
    null = null_of(effect.measure)
    if effect.estimate == null:
        return Direction.NO_DIFFERENCE
    return Direction.LOWER if effect.estimate < null else Direction.HIGHER


def outcome_direction(outcome: Outcome) -> Direction | None:
    """Which way the outcome goes with the intervention: by the pooled number, else as concluded.

    None where neither is there.
    """
    if outcome.pooled is not None and outcome.pooled.effect.measure.compares:
        return direction_of(outcome.pooled.effect)
    return outcome.conclusion.direction if outcome.conclusion is not None else None


def good_direction(outcome: Outcome) -> Better | None:
    """Which direction of the outcome is good for people, where the file says so."""
    if outcome.pooled is not None and outcome.pooled.effect.better is not None:
        return outcome.pooled.effect.better
    return outcome.measure.better if outcome.measure is not None else None


def is_better(direction: Direction | None, good: Better | None) -> bool | None:
    """Whether the outcome gets better; None where that is not known or not so."""
    if direction not in (Direction.LOWER, Direction.HIGHER) or good in (None, Better.NEITHER):
        return None
    return (direction is Direction.LOWER) == (good is Better.LOWER)


def size_by(amount: Decimal, thresholds: Thresholds) -> Size:
    """The size of an absolute effect or a mean difference, whatever its direction."""
    amount = abs(amount)
    if amount < thresholds.small:
        return Size.TRIVIAL
    if amount < thresholds.moderate:
        return Size.SMALL
    return Size.MODERATE if amount < thresholds.large else Size.LARGE


def outcome_size(outcome: Outcome, absolutes: tuple[AbsoluteEffect, ...]) -> Size | None:
    """How large the effect on the outcome is, or None where no threshold was declared.

    Counted outcomes go by the absolute effect of the first baseline, or by a risk difference;
    measured ones by the mean difference. With the smallest important difference of a scale alone,
    all that can be said is that a smaller one is trivial.
    """
    amount = comparable_amount(outcome, absolutes)
    if amount is not None and outcome.thresholds is not None:
        return size_by(amount.estimate, outcome.thresholds)
    important = smallest_that_matters(outcome)
    if amount is not None and important is not None and abs(amount.estimate) < important:
        return Size.TRIVIAL
    return outcome.conclusion.size if outcome.conclusion is not None else None


def comparable_amount(outcome: Outcome, absolutes: tuple[AbsoluteEffect, ...]) -> Interval | None:
    """The pooled effect on the scale of the thresholds, with its interval."""
    if absolutes:
        return absolutes[0].difference
    effect = outcome.pooled.effect if outcome.pooled is not None else None
    if effect is None or effect.measure not in _DIFFERENCES:
        return None
    low, high = sorted(effect.ci) if effect.ci is not None else (None, None)
    return Interval(effect.estimate, low, high)


def smallest_that_matters(outcome: Outcome) -> Decimal | None:
    """Below this an effect is trivial; None where nothing was declared."""
    if outcome.thresholds is not None:
        return outcome.thresholds.small
    effect = outcome.pooled.effect if outcome.pooled is not None else None
    # `important` is in the scale's unit, so it says nothing of standard deviations or of risks.
    if outcome.measure is None or effect is None or effect.measure is not MeasureOfEffect.MD:
        return None
    return outcome.measure.important


_DIFFERENCES = frozenset({MeasureOfEffect.MD, MeasureOfEffect.SMD, MeasureOfEffect.RD})
