"""Absolute effects and mean differences in words, rounded at the very end (rules C28 and C29)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ..model.words import MeasureOfEffect
from .absolute import PEOPLE

if TYPE_CHECKING:
    from ..model.effect import Effect, Measure
    from ..words.words import Words
    from .absolute import AbsoluteEffect

_HALF = Decimal("0.5")


def rounded(value: Decimal) -> int:
    """The nearest whole number; halves go away from zero."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def risk_in_words(risk: Decimal, words: Words) -> str:
    """A risk per 1000 people, such as `189 per 1000`. Never `0` or `1000` by rounding alone."""
    return words("risk.per-1000", number=risk_number(risk, words))


def risk_number(risk: Decimal, words: Words) -> str:
    """The number of `risk_in_words`: `189`, `fewer than 1`."""
    if 0 < risk < _HALF:
        return words("risk.under-1")
    if PEOPLE - _HALF <= risk < PEOPLE:
        return words("risk.over-999")
    return str(rounded(risk))


def difference_in_words(effect: AbsoluteEffect, words: Words) -> str:
    """The difference that it makes: `51 fewer per 1000 (from 80 fewer to 12 fewer)`.

    An end that rounds to 0 keeps its direction: `slightly fewer`, `slightly more`.
    """
    estimate, low, high = effect.difference
    line = words("difference.per-1000", difference=_fewer_or_more(estimate, words))
    if low is None or high is None:
        return line
    ends = _fewer_or_more(low, words), _fewer_or_more(high, words)
    return words("difference.interval", difference=line, low=ends[0], high=ends[1])


def mean_difference_in_words(effect: Effect, measure: Measure | None, words: Words) -> str:
    """A mean difference in its unit: `7.2 points lower (from 8.9 lower to 5.4 lower)`.

    Digits stay as in the source. A standardised difference is in standard deviations.
    """
    unit = _unit_of(effect, measure, words)
    estimate = _lower_or_higher(effect.estimate, unit, words)
    if effect.ci is None:
        return estimate
    low, high = (_lower_or_higher(end, "", words) for end in effect.ci)
    return words("difference.interval", difference=estimate, low=low, high=high)


def _fewer_or_more(value: Decimal, words: Words) -> str:
    if value == 0:
        return words("difference.same-number")
    number = abs(rounded(value))
    if not number:
        return words("difference.slightly-fewer" if value < 0 else "difference.slightly-more")
    return words("difference.fewer" if value < 0 else "difference.more", number=number)


def _lower_or_higher(value: Decimal, unit: str, words: Words) -> str:
    if value == 0:
        return words("difference.same")
    number = f"{words.digits(str(abs(value)))} {unit}".strip()
    return words("difference.lower" if value < 0 else "difference.higher", number=number)


def _unit_of(effect: Effect, measure: Measure | None, words: Words) -> str:
    if effect.measure is MeasureOfEffect.SMD:
        return words("effect.standard-deviations")
    return effect.unit or (measure.unit if measure is not None else None) or ""
