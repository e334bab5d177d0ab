"""Numbers as readers see them: proper minus signs, grouped thousands, intervals in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..model.words import MeasureOfEffect

if TYPE_CHECKING:
    from datetime import date

    from ..model.effect import Effect

_UNITS = {MeasureOfEffect.PROPORTION: "%", MeasureOfEffect.RD: "per 1000"}
_NAMES = {
    MeasureOfEffect.RR: "Risk ratio",
    MeasureOfEffect.OR: "Odds ratio",
    MeasureOfEffect.HR: "Hazard ratio",
    MeasureOfEffect.IRR: "Rate ratio",
    MeasureOfEffect.RD: "Risk difference",
    MeasureOfEffect.MD: "Mean difference",
    MeasureOfEffect.SMD: "Standardised mean difference",
    MeasureOfEffect.PROPORTION: "",
    MeasureOfEffect.MEAN: "Mean",
    MeasureOfEffect.RATE: "Rate",
}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def number(value: Decimal | int) -> str:
    """A number with the digits it has, a proper minus sign, and thousands apart."""
    return f"{value:,}".replace("-", "\N{MINUS SIGN}")


def effect_in_words(effect: Effect) -> str:
    """An effect on one line: `Risk ratio 0.82 (95% CI 0.70 to 0.96)`."""
    unit = effect.unit or _UNITS.get(effect.measure, "")
    space = "" if unit == "%" else "\N{NO-BREAK SPACE}"
    parts = [_NAMES[effect.measure], f"{number(effect.estimate)}{space if unit else ''}{unit}"]
    if effect.ci is not None:
        low, high = effect.ci
        parts.append(f"({number(effect.level)}% CI {number(low)} to {number(high)})")
    if effect.adjusted is not None:
        parts.append(f"adjusted for {effect.adjusted}")
    line = " ".join(part for part in parts if part)
    return f"{line}: {effect.of}" if effect.of else line


def measure_in_words(measure: MeasureOfEffect, unit: str) -> str:
    """What a scale shows: `Risk ratio`, `Mean difference in points`, `Risk difference per 1000`."""
    if measure is MeasureOfEffect.SMD:
        return "Standardised mean difference in standard deviations"
    if fixed := _UNITS.get(measure, ""):
        return f"{_NAMES[measure]} {fixed}".strip()
    return f"{_NAMES[measure]} in {unit}" if unit else _NAMES[measure]


def day(value: date) -> str:
    """A date as readers write it: `22 November 2026`."""
    return f"{value.day}\N{NO-BREAK SPACE}{_MONTHS[value.month - 1]} {value.year}"
