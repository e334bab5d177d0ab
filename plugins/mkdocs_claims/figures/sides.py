"""What the two sides of the line of no effect mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.words import Better

if TYPE_CHECKING:
    from ..words.words import Words


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two sides of the null line mean, in words."""

    lower: str
    higher: str


def sides_of(better: Better | None, intervention: str, comparator: str, wording: Words) -> Sides:
    """Which side speaks for what; only `lower` and `higher` where that is not known."""
    lower, higher = wording("side.lower"), wording("side.higher")
    if better not in (Better.LOWER, Better.HIGHER):
        return Sides(lower, higher)
    if not intervention:
        if better is Better.LOWER:
            return Sides(wording("side.better", side=lower), higher)
        return Sides(lower, wording("side.better", side=higher))
    pair = (
        wording("side.favours", what=intervention),
        wording("side.favours", what=comparator or wording("side.doing-without")),
    )
    return Sides(*(pair if better is Better.LOWER else reversed(pair)))
