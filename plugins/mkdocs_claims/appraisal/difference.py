"""Absolute effects and mean differences in words, rounded at the very end (rules C28 and C29)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ..model.words import MeasureOfEffect
from .absolute import PEOPLE

if TYPE_CHECKING:
    from ..model.effect import Effect, Measure
    from .absolute import AbsoluteEffect

_HALF = Decimal("0.5")


def rounded(value: Decimal) -> int:
    """The nearest whole number; halves go away from zero."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def risk_in_words(risk: Decimal) -> str:
    """A risk per 1000 people, such as `189 per 1000`. Never `0` or `1000` by rounding alone."""
    if 0 < risk < _HALF:
        return "fewer than 1 per 1000"
    if PEOPLE - _HALF <= risk < PEOPLE:
        return "more than 999 per 1000"
    return f"{rounded(risk)} per 1000"


def difference_in_words(effect: AbsoluteEffect) -> str:
    """The difference that it makes: `51 fewer per 1000 (from 80 fewer to 12 fewer)`.

    An end that rounds to 0 keeps its direction: `slightly fewer`, `slightly more`.
    """
    estimate, low, high = effect.difference
    line = f"{_fewer_or_more(estimate)} per 1000"
    if low is None or high is None:
        return line
    return f"{line} (from {_fewer_or_more(low)} to {_fewer_or_more(high)})"


def mean_difference_in_words(effect: Effect, measure: Measure | None) -> str:
    """A mean difference in its unit: `7.2 points lower (from 8.9 lower to 5.4 lower)`.

    Digits stay as in the source. A standardised difference is in standard deviations.
    """
    estimate = _lower_or_higher(effect.estimate, _unit_of(effect, measure))
    if effect.ci is None:
        return estimate
    low, high = (_lower_or_higher(end, "") for end in effect.ci)
    return f"{estimate} (from {low} to {high})"


def _fewer_or_more(value: Decimal) -> str:
    if value == 0:
        return "the same number"
    word = "fewer" if value < 0 else "more"
    number = abs(rounded(value))
    return f"{number} {word}" if number else f"slightly {word}"


def _lower_or_higher(value: Decimal, unit: str) -> str:
    if value == 0:
        return "the same"
    number = f"{abs(value)} {unit}".strip()
    return f"{number} {'lower' if value < 0 else 'higher'}"


def _unit_of(effect: Effect, measure: Measure | None) -> str:
    if effect.measure is MeasureOfEffect.SMD:
        return "standard deviations"
    return effect.unit or (measure.unit if measure is not None else None) or ""
