"""Words for size come from thresholds.

A `size` in a conclusion needs `thresholds`, or the smallest difference that matters in `measure`.
So does a pooled effect whose interval holds no effect, unless its certainty is very low: without
one the sentence can say `reduces`, but not `little to no difference`.

Why: Whether an effect is large or trivial is about what matters to people. It is decided before
looking at the results, and has nothing to do with p.

Bad:

    outcomes:
      - {}
      - pooled: ~remove
        baselines: []
        thresholds: ~remove
        conclusion: {direction: lower, size: large, why: All four trials found less sick leave.}

Good:

    outcomes:
      - {}
      - pooled: ~remove
        baselines: []
        thresholds: {small: 10, moderate: 60, large: 120}
        conclusion: {direction: lower, size: large, why: All four trials found less sick leave.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.magnitude import null_of, smallest_that_matters
from ..diagnostics import Severity
from ..model.words import Level
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find sizes without a threshold, and effects that need one."""
    for outcome in claim.outcomes:
        conclusion = outcome.conclusion
        important = outcome.measure.important if outcome.measure is not None else None
        declared = outcome.thresholds is not None or important is not None
        if conclusion is not None and conclusion.size is not None and not declared:
            yield Finding(
                (*conclusion.path, "size"),
                f"The size of `{outcome.name}` is `{conclusion.size}`, and no threshold says so.",
                "Add `thresholds`, or `important` to `measure`, or leave the size out.",
            )
        level = context.appraisal(claim, outcome).level
        if outcome.pooled is None or level in (None, Level.VERY_LOW):
            continue
        if smallest_that_matters(outcome) is None and _holds_no_effect(outcome):
            yield Finding(
                (*outcome.pooled.path, "effect"),
                f"The interval of `{outcome.name}` holds no effect, and there is no threshold.",
                "Add `thresholds`, so that `little to no difference` can be told from an effect.",
            )


def _holds_no_effect(outcome: Outcome) -> bool:
    effect = outcome.pooled.effect if outcome.pooled is not None else None
    if effect is None or effect.ci is None or not effect.measure.compares:
        return False
    return min(effect.ci) <= null_of(effect.measure) <= max(effect.ci)


RULE = ClaimRule("C31", Severity.WARNING, Subject.CLAIM, check)
