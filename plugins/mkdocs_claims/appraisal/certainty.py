"""Judgements become a level of certainty (rule C10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.words import Level, Start
from .domains import judgements_of, upgrades_of

if TYPE_CHECKING:
    from ..model.inline import Text
    from ..model.judgement import Certainty


@dataclass(frozen=True, slots=True)
class Step:
    """What one domain does to the level."""

    domain: str
    """The domain's key in YAML, such as `risk-of-bias`."""
    change: int
    """Levels: negative for rating down, positive for rating up, 0 for no concern."""
    why: Text | None


@dataclass(frozen=True, slots=True)
class Rating:
    """A level of certainty and how it came about."""

    level: Level
    start: Level
    steps: tuple[Step, ...]
    """The five domains for rating down, then those for rating up that were judged."""

    @property
    def points(self) -> int:
        """The plain sum of start and steps; `level` holds it within 1 and 4."""
        return self.start.points + sum(step.change for step in self.steps)


def rate(certainty: Certainty) -> Rating:
    """The level that follows from the judgements.

    `level = clamp(start - levels taken off + levels added, 1, 4)`, with High 4 and Very low 1
    (Balshem 2011, GRADE guidelines 3). Levels are taken as written, even beyond what a domain
    allows; rules C06 and C07 report those.
    """
    start = Level.HIGH if certainty.start is Start.HIGH else Level.LOW
    down = (
        Step(domain.key, -judgement.down, judgement.why)
        for domain, judgement in judgements_of(certainty)
    )
    up = (Step(domain.key, upgrade.up, upgrade.why) for domain, upgrade in upgrades_of(certainty))
    steps = (*down, *up)
    level = Level.of_points(start.points + sum(step.change for step in steps))
    return Rating(level, start, steps)
