"""A rated outcome has what its row needs.

The row of a summary of findings needs: how the outcome was measured or after what time (`measure`
or `followup`); how many people (in a study of people or in `pooled`); the unit of a mean difference
(in the effect or the measure); and, for prognosis, the result in one sentence (`summary`).

Why: A difference of 4 says nothing without `4 of what`, and a certainty nothing without what it is
the certainty of.

Bad:

    outcomes:
      - {}
      - measure: ~remove
        followup: ~remove

Good:

    outcomes:
      - {}
      - measure: ~remove
        followup: one year
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import number_of_participants, studies_of_people
from ..diagnostics import Severity
from ..model.words import Kind, MeasureOfEffect
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find rated outcomes that lack something their row needs."""
    if claim.kind not in (Kind.INTERVENTION, Kind.PROGNOSIS):
        return
    for outcome in claim.outcomes:
        if outcome.certainty is None:
            continue
        at = (*outcome.path, "name")
        for lack, hint in _lacks(outcome):
            yield Finding(at, f"`{outcome.name}` is rated, and {lack}.", hint)
        if claim.kind is Kind.PROGNOSIS and outcome.summary is None:
            yield Finding(
                at,
                f"`{outcome.name}` is rated, and its result is not said in one sentence.",
                "Add it as `summary`; the certainty is put behind it.",
            )


def _lacks(outcome: Outcome) -> Iterator[tuple[str, str]]:
    if outcome.measure is None and outcome.followup is None:
        yield (
            "neither `measure` nor `followup` says how and when it was looked at",
            "Add `measure` with the scale or the way of counting, or `followup` with the time.",
        )
    if studies_of_people(outcome) and number_of_participants(outcome) is None:
        yield (
            "no study says how many people it had",
            "Add `participants` to a study or to `pooled`.",
        )
    effect = outcome.pooled.effect if outcome.pooled is not None else None
    if effect is not None and effect.measure is MeasureOfEffect.MD and effect.unit is None:
        measure = outcome.measure
        if measure is None or (measure.unit is None and measure.scale is None):
            yield (
                f"the difference of {effect.estimate} has no unit",
                "Add `unit` to the effect or to `measure`.",
            )


RULE = ClaimRule("C24", Severity.ERROR, Subject.CLAIM, check)
