"""A ratio's interval can show that there are too few people.

Advice where imprecision takes nothing off, and the upper end of the pooled interval is more than
3 times the lower end for a risk ratio, or more than 2.5 times for an odds ratio.

Why: An interval as wide as that cannot come from as many people as one good trial would need
(GRADE guidance 34).

Bad:

    outcomes:
      - {}
      - pooled:
          effect: {ci: [0.41, 1.74]}

Good:

    outcomes:
      - {}
      - pooled:
          effect: {ci: [0.41, 1.74]}
        certainty:
          imprecision: {down: 2, why: The interval holds a clear benefit and a clear harm.}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import MeasureOfEffect
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_WIDE = {MeasureOfEffect.RR: Decimal(3), MeasureOfEffect.OR: Decimal("2.5")}


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find ratios with a wide interval and no level off for imprecision."""
    for outcome in claim.outcomes:
        effect = outcome.pooled.effect if outcome.pooled is not None else None
        if outcome.certainty is None or effect is None or effect.ci is None:
            continue
        wide = _WIDE.get(effect.measure)
        low, high = sorted(effect.ci)
        if wide is None or low <= 0 or outcome.certainty.imprecision.down:
            continue
        if high > wide * low:
            yield Finding(
                (*outcome.certainty.imprecision.path, "down"),
                f"The interval's upper end, {high}, is over {wide} times its lower end, {low}.",
                "Consider rating down for imprecision.",
            )


RULE = ClaimRule("C19", Severity.ADVICE, Subject.CLAIM, check, local=True)
