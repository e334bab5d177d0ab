"""Which effects of an outcome may stand side by side on one axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.evidence import effects_of
from ..model.words import MeasureOfEffect

if TYPE_CHECKING:
    from ..model.effect import Effect, Pooled
    from ..model.outcome import Outcome
    from ..model.study import Study
    from ..model.words import Better

LEAST = 2
"""One effect alone is read faster as a number."""

_OWN_UNIT = frozenset({MeasureOfEffect.SMD, MeasureOfEffect.RD})


@dataclass(frozen=True, slots=True)
class StudyEffect:
    """A study with that of its effects which is compared."""

    study: Study
    effect: Effect


@dataclass(frozen=True, slots=True)
class ComparableEffects:
    """Effects that estimate the same thing on the same scale."""

    measure: MeasureOfEffect
    unit: str
    """The unit of a mean difference; empty for measures that have their own or none."""
    of: str
    """What was compared; empty where it is what the outcome's name says."""
    better: Better | None
    """Which direction is good for people."""
    studies: tuple[StudyEffect, ...]
    """Strongest design first."""
    pooled: Pooled | None

    def __len__(self) -> int:
        return len(self.studies) + (self.pooled is not None)


def comparable_effects(outcome: Outcome) -> tuple[ComparableEffects, ...]:
    """The groups of two or more effects of an outcome that may be compared by eye.

    Effects are comparable when they have the same measure, the same unit and the same good
    direction, and estimate the same thing: the outcome itself, or what their `of` says in the same
    words. A study counts once in a group, with the first such effect that it reports. A review
    whose own effect is the pooled one is shown as the pooled one only.
    """
    groups: dict[_Key, list[StudyEffect]] = {}
    pooled = outcome.pooled
    if pooled is not None and _can_be_drawn(pooled.effect):
        groups[_key(pooled.effect, outcome)] = []
    for study in sorted(outcome.studies, key=lambda study: study.design.strength):
        seen: set[_Key] = set()
        for effect in effects_of(study):
            key = _key(effect, outcome)
            if key in seen or not _can_be_drawn(effect):
                continue
            seen.add(key)
            if pooled is None or not _is_pooled(study, effect, pooled):
                groups.setdefault(key, []).append(StudyEffect(study, effect))
    found = (_group(outcome, key, tuple(studies)) for key, studies in groups.items())
    return tuple(group for group in found if len(group) >= LEAST)


def _group(outcome: Outcome, key: _Key, studies: tuple[StudyEffect, ...]) -> ComparableEffects:
    pooled = outcome.pooled
    if pooled is not None and _key(pooled.effect, outcome) != key:
        pooled = None
    first = pooled.effect if pooled is not None else studies[0].effect
    unit = _unit(first, outcome)
    return ComparableEffects(first.measure, unit, first.of or "", key[3], studies, pooled)


_Key = tuple[MeasureOfEffect, str, str, "Better | None"]


def _key(effect: Effect, outcome: Outcome) -> _Key:
    better = effect.better or (outcome.measure.better if outcome.measure is not None else None)
    unit = _unit(effect, outcome).casefold()
    return effect.measure, unit, (effect.of or "").casefold(), better


def _unit(effect: Effect, outcome: Outcome) -> str:
    if effect.measure.is_ratio or effect.measure in _OWN_UNIT:
        return ""
    return effect.unit or (outcome.measure.unit if outcome.measure is not None else None) or ""


def _can_be_drawn(effect: Effect) -> bool:
    """Whether it compares something and, on a logarithmic scale, lies above 0."""
    least = min(effect.estimate, *(effect.ci or (effect.estimate,)))
    return effect.measure.compares and (not effect.measure.is_ratio or least > 0)


def _is_pooled(study: Study, effect: Effect, pooled: Pooled) -> bool:
    same = (effect.measure, effect.estimate, effect.ci)
    return study.cites == pooled.cites and same == (
        pooled.effect.measure,
        pooled.effect.estimate,
        pooled.effect.ci,
    )
