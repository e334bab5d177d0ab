"""A ratio and a difference from one work point the same way.

The work that `pooled` cites reports a ratio and a risk difference for the same outcome, and one
says fewer where the other says more; or `conclusion` says lower where every direct study's interval
lies on the higher side, or the other way round. Within an effect, S11 looks at the order of the
interval, and the absolute effect is computed, so that its sign and its bounds follow from the
ratio.

Why: A sign was lost, or one number counts the event and the other its absence, as when a ratio is
about deaths and the difference about people alive.

Bad:

    outcomes:
      - {}
      - studies:
          - more-effects:
              - {measure: RD, estimate: 36, ci: [17, 53]}

Good:

    outcomes:
      - {}
      - studies:
          - more-effects:
              - {measure: RD, estimate: -36, ci: [-53, -17]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import effects_of
from ..appraisal.magnitude import direction_of, null_of
from ..diagnostics import Severity
from ..model.words import Direction, MeasureOfEffect
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.effect import Effect
    from ..model.outcome import Outcome
    from .rule import Context

_OPPOSITE = {Direction.LOWER: Direction.HIGHER, Direction.HIGHER: Direction.LOWER}


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find numbers of one outcome that contradict each other."""
    for outcome in claim.outcomes:
        yield from _ratio_against_difference(outcome)
        yield from _conclusion_against_studies(outcome)


def _ratio_against_difference(outcome: Outcome) -> Iterator[Finding]:
    pooled = outcome.pooled
    if pooled is None or not _is_of_events(pooled.effect):
        return
    opposite = _OPPOSITE.get(direction_of(pooled.effect))
    for study in outcome.studies:
        if study.cites != pooled.cites:
            continue
        for effect in effects_of(study):
            ratio_and_difference = effect.measure.is_ratio != pooled.effect.measure.is_ratio
            if not _is_of_events(effect) or not ratio_and_difference:
                continue
            if opposite is not None and direction_of(effect) is opposite:
                yield Finding(
                    (*effect.path, "estimate"),
                    f"The {effect.measure} of {effect.estimate} says the opposite of the pooled "
                    f"{pooled.effect.measure} of {pooled.effect.estimate}.",
                    "Look for a lost sign; if it counts something else, say what in `of`.",
                )


def _conclusion_against_studies(outcome: Outcome) -> Iterator[Finding]:
    if outcome.conclusion is None or outcome.pooled is not None:
        return
    said = outcome.conclusion.direction
    opposite = _OPPOSITE.get(said)
    effects = [
        study.effect
        for study in outcome.studies
        if study.indirect is None and study.effect is not None and study.effect.measure.compares
    ]
    if opposite is None or not effects:
        return
    if all(effect.of is None and _clear_direction(effect) is opposite for effect in effects):
        yield Finding(
            (*outcome.conclusion.path, "direction"),
            f"The conclusion says `{said}`, and all studies with a number say `{opposite}`.",
            "Say which way the measured number goes; whether that is good stands in `better`.",
        )


def _is_of_events(effect: Effect) -> bool:
    possible = effect.measure.is_ratio and effect.estimate > 0  # of others S14 speaks
    counts = possible or effect.measure is MeasureOfEffect.RD
    return counts and effect.of is None


def _clear_direction(effect: Effect) -> Direction | None:
    """The direction of an effect whose interval leaves out no effect."""
    if effect.ci is None:
        return None
    null = null_of(effect.measure)
    if min(effect.ci) <= null <= max(effect.ci):
        return None
    return Direction.LOWER if max(effect.ci) < null else Direction.HIGHER


RULE = ClaimRule("C28", Severity.ERROR, Subject.CLAIM, check)
