"""Absolute effects: what a relative effect means for 1000 people with a given risk (rule C25)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, NamedTuple

from ..model.words import MeasureOfEffect

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model.effect import Baseline, Effect

PEOPLE = Decimal(1000)
"""Risks are counted for this many people."""

_PRECISE = Context(prec=28)


class Interval(NamedTuple):
    """An estimate with the ends of its interval, unrounded; no ends where none were reported."""

    estimate: Decimal
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class AbsoluteEffect:
    """What an effect means for people with a given risk, in events per 1000, unrounded."""

    baseline: Baseline
    effect: Effect
    without: Decimal
    """The risk without the intervention."""
    with_: Interval
    """The risk with it, held within 0 and 1000."""
    difference: Interval
    """With minus without: negative for fewer events."""
    held: bool
    """True where the arithmetic went below 0 or beyond 1000 and was held there (rule C26)."""


def absolute_effect(effect: Effect, baseline: Baseline) -> AbsoluteEffect | None:
    """Work out the absolute effect of an effect for people with the risk of `baseline`.

    With ACR the assumed risk of people without (Cochrane Handbook, version 6, section 15.4.4):

    - RR: `ACR * RR`
    - OR: `OR * ACR / (1 - ACR + OR * ACR)`
    - HR: `1 - (1 - ACR) ** HR` (Schünemann and others, Handbook chapter 14; Tierney 2007)
    - RD: `ACR + RD`

    Both ends of the interval go through the same formula, and nothing is rounded.

    Returns:
        None where no absolute effect follows: for other measures, for a ratio below 0, and where
        the baseline decides the result whatever the ratio is (a risk of 0; with OR and HR also a
        risk of 1000). A rate ratio (IRR) counts events in time and one person may have several,
        so no share of people follows from it.
    """
    formula = _FORMULAS.get(effect.measure)
    if formula is None or not _says_something(effect, baseline):
        return None
    with localcontext(_PRECISE):
        risk = baseline.risk / PEOPLE
        raw = [PEOPLE * formula(risk, value) for value in (effect.estimate, *(effect.ci or ()))]
        held = [min(max(value, Decimal(0)), PEOPLE) for value in raw]
        low, high = (min(held[1:]), max(held[1:])) if effect.ci else (None, None)
        with_ = Interval(held[0], low, high)
        without = baseline.risk
        difference = Interval(
            with_.estimate - without,
            None if low is None else low - without,
            None if high is None else high - without,
        )
    return AbsoluteEffect(baseline, effect, without, with_, difference, raw != held)


def can_be_absolute(measure: MeasureOfEffect) -> bool:
    """Whether there is a formula from this measure to an absolute effect."""
    return measure in _FORMULAS


def _says_something(effect: Effect, baseline: Baseline) -> bool:
    if effect.measure is MeasureOfEffect.RD:
        return True
    if min(effect.estimate, *(effect.ci or (effect.estimate,))) < 0 or baseline.risk == 0:
        return False
    return effect.measure is MeasureOfEffect.RR or baseline.risk < PEOPLE


def _of_risk_ratio(risk: Decimal, ratio: Decimal) -> Decimal:
    return risk * ratio


def _of_odds_ratio(risk: Decimal, ratio: Decimal) -> Decimal:
    return ratio * risk / (1 - risk + ratio * risk)


def _of_hazard_ratio(risk: Decimal, ratio: Decimal) -> Decimal:
    return 1 - (1 - risk) ** ratio


def _of_risk_difference(risk: Decimal, difference: Decimal) -> Decimal:
    return risk + difference / PEOPLE


_FORMULAS: dict[MeasureOfEffect, Callable[[Decimal, Decimal], Decimal]] = {
    MeasureOfEffect.RR: _of_risk_ratio,
    MeasureOfEffect.OR: _of_odds_ratio,
    MeasureOfEffect.HR: _of_hazard_ratio,
    MeasureOfEffect.RD: _of_risk_difference,
}
