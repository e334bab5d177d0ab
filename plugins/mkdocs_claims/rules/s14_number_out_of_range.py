"""A number stays within what its measure can be.

A ratio is more than 0 and a ratio's interval too; a proportion lies between 0 and 100 per cent, a
risk difference between -1000 and 1000 per 1000 people; a rate is not negative; a standardised
difference is at most 10 either way; a mean lies within the scale and a mean difference within the
scale's width. Thresholds rise from small to large.

Why: Such a number is in another unit, belongs to another measure, or is misprinted.

Bad:

    outcomes:
      - {}
      - studies:
          - effect: {estimate: -0.85, ci: [-0.93, -0.78]}

Good:

    outcomes:
      - {}
      - studies:
          - effect: {estimate: 0.85, ci: [0.78, 0.93]}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import MeasureOfEffect
from .evidence import effects_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.effect import Effect, Thresholds
    from ..model.outcome import Outcome
    from ..reading.nodes import Path
    from .rule import Context

_LIMITS: dict[MeasureOfEffect, tuple[Decimal | None, Decimal | None]] = {
    MeasureOfEffect.PROPORTION: (Decimal(0), Decimal(100)),
    MeasureOfEffect.RD: (Decimal(-1000), Decimal(1000)),
    MeasureOfEffect.RATE: (Decimal(0), None),
    MeasureOfEffect.SMD: (Decimal(-10), Decimal(10)),
}
_UNITS = {
    MeasureOfEffect.PROPORTION: " per cent",
    MeasureOfEffect.RD: " per 1000 people",
    MeasureOfEffect.SMD: " standard deviations",
}


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find numbers that their measures cannot have."""
    del context
    for outcome in claim.outcomes:
        for effect in effects_of(outcome):
            yield from _effect(effect, outcome)
        if outcome.thresholds is not None:
            yield from _thresholds(outcome.thresholds)


def _effect(effect: Effect, outcome: Outcome) -> Iterator[Finding]:
    numbers: list[tuple[Path, Decimal]] = [((*effect.path, "estimate"), effect.estimate)]
    if effect.ci is not None:
        numbers.extend(((*effect.path, "ci", at), end) for at, end in enumerate(effect.ci))
    lowest, highest = _limits(effect, outcome)
    for path, number in numbers:
        if effect.measure.is_ratio:
            # An interval may be printed as beginning at 0.00.
            if number < 0 or (number == 0 and path[-1] == "estimate"):
                yield Finding(
                    path,
                    f"{number} cannot be: {effect.measure} is a ratio, and ratios are above 0.",
                    "Give the ratio: 0.85 for 15 per cent less; a logarithm is none. A difference "
                    "has another `measure`.",
                )
                return
        elif (lowest is not None and number < lowest) or (highest is not None and number > highest):
            too_low = lowest is not None and number < lowest
            limit = f"at least {lowest}" if too_low else f"at most {highest}"
            unit = _UNITS.get(effect.measure, "")
            yield Finding(
                path,
                f"{number} cannot be: {effect.measure} is {limit}{unit} here.",
                "Compare the number, its unit and its measure with the source.",
            )
            return


def _limits(effect: Effect, outcome: Outcome) -> tuple[Decimal | None, Decimal | None]:
    if effect.measure in _LIMITS:
        return _LIMITS[effect.measure]
    scale = outcome.measure
    # An effect `of` something else, or in another unit, is not on the outcome's own scale.
    if scale is None or scale.range is None or effect.of is not None:
        return None, None
    if effect.unit is not None and scale.unit is not None and effect.unit != scale.unit:
        return None, None
    lowest, highest = scale.range
    if lowest >= highest:  # S11 says so
        return None, None
    if effect.measure is MeasureOfEffect.MEAN:
        return lowest, highest
    if effect.measure is MeasureOfEffect.MD:
        return lowest - highest, highest - lowest
    return None, None


def _thresholds(thresholds: Thresholds) -> Iterator[Finding]:
    if not thresholds.small <= thresholds.moderate <= thresholds.large:
        yield Finding(
            thresholds.path,
            f"Small begins at {thresholds.small}, moderate at {thresholds.moderate} and large at "
            f"{thresholds.large}.",
            "Write them so that they rise from small to large.",
            on_key=True,
        )


RULE = ClaimRule("S14", Severity.ERROR, Subject.CLAIM, check, local=True)
