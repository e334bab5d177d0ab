"""Imprecision looks at where the interval ends.

Advice for pooled ratios. Where the interval leaves out 1 and there are more than 400 events,
precision is adequate. Where it holds 1 and also a clear benefit or harm (below 0.75 or above
1.25), rating down may be right even with many events.

Why: An interval that reaches from no effect to a clear one leaves open what to do. The two figures
are a rough guide of GRADE guidelines 6.

Bad:

    outcomes:
      - {}
      - pooled:
          effect: {ci: [0.60, 1.20]}

Good:

    outcomes:
      - {}
      - pooled:
          effect: {ci: [0.60, 1.20]}
        certainty:
          imprecision: {down: 1, why: The interval holds a clear benefit and a small harm.}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_CLEAR_BENEFIT, _CLEAR_HARM = Decimal("0.75"), Decimal("1.25")
_ENOUGH_EVENTS = 400


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find judgements on imprecision that do not fit the pooled interval."""
    for outcome in claim.outcomes:
        pooled, certainty = outcome.pooled, outcome.certainty
        if pooled is None or certainty is None or pooled.effect.ci is None:
            continue
        if not pooled.effect.measure.is_ratio:
            continue
        judgement = certainty.imprecision
        low, high = sorted(pooled.effect.ci)
        holds_one = low <= 1 <= high
        if judgement.down and not holds_one and (pooled.events or 0) > _ENOUGH_EVENTS:
            yield Finding(
                (*judgement.path, "down"),
                f"The interval, {low} to {high}, leaves out 1, with {pooled.events} events.",
                "Consider whether imprecision takes a level off at all.",
            )
        if not judgement.down and holds_one and (low < _CLEAR_BENEFIT or high > _CLEAR_HARM):
            yield Finding(
                (*judgement.path, "down"),
                f"The interval, {low} to {high}, holds no effect and a clear one.",
                "Consider rating down for imprecision.",
            )


RULE = ClaimRule("C16", Severity.ADVICE, Subject.CLAIM, check, local=True)
