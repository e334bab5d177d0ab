"""From a value to its place on a line: linear for differences, logarithmic for ratios."""

from __future__ import annotations

import math
from dataclasses import dataclass

_LEAST_TICKS, _MOST_TICKS = 3, 6
_STEPS = (1.0, 2.0, 5.0)
_WIDER_STEPS = tuple(
    (step * ten, extra) for extra, ten in enumerate((1.0, 10.0)) for step in _STEPS
)
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Axis:
    """A line from `left` to `right` on which the values `low` to `high` stand."""

    low: float
    high: float
    left: float
    right: float
    logarithmic: bool

    def place(self, value: float) -> float:
        """Where a value stands; values beyond the ends stand beyond the line."""
        low, high, value = (self._scaled(each) for each in (self.low, self.high, value))
        return self.left + (value - low) / (high - low) * (self.right - self.left)

    def ticks(self) -> tuple[float, ...]:
        """Round values along the axis, at most six."""
        if not self.logarithmic:
            return _linear_ticks(self.low, self.high)
        first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
        for steps in (_STEPS, (1.0,)):
            ticks = tuple(
                value
                for power in range(first, last + 1)
                for step in steps
                if self.low <= (value := _tidy(step * 10.0**power, power)) <= self.high
            )
            if _LEAST_TICKS <= len(ticks) <= _MOST_TICKS:
                return ticks
        if len(ticks) > _MOST_TICKS:
            return ticks[:: math.ceil(len(ticks) / _MOST_TICKS)]
        return _linear_ticks(self.low, self.high)

    def _scaled(self, value: float) -> float:
        return math.log(value) if self.logarithmic else value


def axis_over(
    points: list[float],
    ends: list[float],
    null: float,
    *,
    logarithmic: bool,
    left: float,
    right: float,
) -> Axis:
    """An axis on which every value of `points` and the null value are seen.

    Args:
        points: Values that must be seen: estimates, and the ends of a pooled interval.
        ends: Ends of intervals. They widen the axis at most by as much again as the points need
            (at least threefold for ratios); beyond it they are cut off.
        null: The value that means no effect.
        logarithmic: True for ratios; all values are then above 0.
        left: Where the line begins.
        right: Where it ends.
    """
    scaled = math.log if logarithmic else float
    must = [scaled(value) for value in (*points, null)]
    may = [scaled(value) for value in ends]
    low, high = min(must), max(must)
    least = math.log(3) if logarithmic else 0.0
    more = max(high - low, least) or max(map(abs, may), default=1.0)
    may = [min(max(value, low - more), high + more) for value in may]
    low, high = min((low, *may)), max((high, *may))
    margin = 0.06 * (high - low) or 1.0
    low, high = low - margin, high + margin
    if logarithmic:
        low, high = math.exp(low), math.exp(high)
    return Axis(low, high, left, right, logarithmic)


def _linear_ticks(low: float, high: float) -> tuple[float, ...]:
    span = high - low
    power = math.floor(math.log10(span / _MOST_TICKS))
    for step, more in _WIDER_STEPS:
        size = step * 10.0**power
        first = math.ceil(low / size - _TINY)
        last = math.floor(high / size + _TINY)
        if last - first < _MOST_TICKS:
            return tuple(_tidy(index * size, power + more) for index in range(first, last + 1))
    return (low, high)


def _tidy(value: float, power: int) -> float:
    """Without the dust of binary fractions."""
    return round(value, max(0, -power))
