"""Imprecision is judged on the absolute effect.

Advice where thresholds were declared. An interval that crosses a threshold is imprecise; one that
reaches from a benefit that matters to a harm that matters may take off two or three levels. The
interval is that of the first baseline's absolute effect, or of the mean difference.

Why: A relative effect can look wide and mean nothing where the event is rare, and look narrow and
mean much where it is common (GRADE guidelines 6 and GRADE guidance 34).

Bad:

    outcomes:
      - pooled:
          effect: {ci: [-9.9, -2.3]}

Good:

    outcomes:
      - pooled:
          effect: {ci: [-9.9, -2.3]}
        certainty:
          imprecision: {down: 1, why: The interval also holds a difference too small to matter.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.magnitude import comparable_amount, smallest_that_matters
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_FAR_ACROSS = 2


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find intervals that cross a threshold without a level off for imprecision."""
    for outcome in claim.outcomes:
        certainty, matters = outcome.certainty, smallest_that_matters(outcome)
        amount = comparable_amount(outcome, context.appraisal(claim, outcome).absolutes)
        if certainty is None or matters is None or amount is None:
            continue
        if amount.low is None or amount.high is None:
            continue
        judgement = certainty.imprecision
        lower_matters, higher_matters = amount.low <= -matters, amount.high >= matters
        trivial_too = amount.low < matters and amount.high > -matters
        at = (*judgement.path, "down")
        if lower_matters and higher_matters and judgement.down < _FAR_ACROSS:
            yield Finding(
                at,
                f"The interval of `{outcome.name}` holds a difference that matters both ways.",
                "Consider taking two or three levels off for imprecision.",
            )
        elif (lower_matters or higher_matters) and trivial_too and not judgement.down:
            yield Finding(
                at,
                f"The interval of `{outcome.name}` crosses {matters}, where an effect gets small.",
                "Consider rating down for imprecision.",
            )


RULE = ClaimRule("C17", Severity.ADVICE, Subject.CLAIM, check)
