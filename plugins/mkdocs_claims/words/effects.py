"""Effects in words: estimates with their intervals and units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.words import MeasureOfEffect

if TYPE_CHECKING:
    from ..model.effect import Effect
    from .words import Words


def effect_in_words(effect: Effect, words: Words) -> str:
    """An effect on one line: `Risk ratio 0.82 (95% CI 0.70 to 0.96)`."""
    parts = [_name(effect.measure, words), _with_unit(effect, words)]
    if effect.ci is not None:
        level, low, high = (words.number(each) for each in (effect.level, *effect.ci))
        parts.append(words("effect.confidence-interval", level=level, low=low, high=high))
    if effect.adjusted is not None:
        parts.append(words("effect.adjusted", what=effect.adjusted))
    line = " ".join(part for part in parts if part)
    return f"{line}: {effect.of}" if effect.of else line


def interval_in_words(effect: Effect, words: Words) -> str:
    """The estimate with its interval: `0.82 (0.70 to 0.96)`."""
    estimate = words.number(effect.estimate)
    if effect.ci is None:
        return words("effect.no-interval", estimate=estimate)
    low, high = (words.number(end) for end in effect.ci)
    return words("effect.interval", estimate=estimate, low=low, high=high)


def measure_in_words(measure: MeasureOfEffect, unit: str, words: Words) -> str:
    """What a scale shows: `Risk ratio`, `Mean difference in points`, `Risk difference per 1000`."""
    name = _name(measure, words)
    if measure is MeasureOfEffect.RD:
        return words("measure.per-1000", measure=name)
    if measure is MeasureOfEffect.SMD:
        unit = words("effect.standard-deviations")
    return words("measure.in-unit", measure=name, unit=unit) if unit else name


def _name(measure: MeasureOfEffect, words: Words) -> str:
    # A share of people says what it is by its sign.
    return "" if measure is MeasureOfEffect.PROPORTION else words(f"measure.{measure}")


def _with_unit(effect: Effect, words: Words) -> str:
    number, unit = words.number(effect.estimate), str(effect.unit or "")
    if unit == "%" or (not unit and effect.measure is MeasureOfEffect.PROPORTION):
        return words("number.percent", number=number)
    if not unit and effect.measure is MeasureOfEffect.RD:
        unit = words("effect.per-1000")
    return f"{number}\N{NO-BREAK SPACE}{unit}" if unit else number
