"""What the two sides of the line of no effect mean."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.words import Better


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two sides of the null line mean, in words."""

    lower: str
    higher: str


def sides_of(better: Better | None, intervention: str, comparator: str) -> Sides:
    """Which side speaks for what; only `lower` and `higher` where that is not known."""
    if better not in (Better.LOWER, Better.HIGHER):
        return Sides("lower", "higher")
    if not intervention:
        if better is Better.LOWER:
            return Sides("lower (better)", "higher")
        return Sides("lower", "higher (better)")
    pair = f"favours {intervention}", f"favours {comparator or 'doing without'}"
    return Sides(*(pair if better is Better.LOWER else reversed(pair)))
