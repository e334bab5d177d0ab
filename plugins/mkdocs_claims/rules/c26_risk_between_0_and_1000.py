"""A risk lies between 0 and 1000 per 1000 people.

A baseline and a pooled effect that together give a risk below 0 or beyond 1000, for the estimate
or for an end of its interval. What is shown is held at 0 or 1000.

Why: More than all people cannot have an event. The ratio was found in people with another risk and
does not carry over to this baseline; one published table prints 1482 people in 1000.

Bad:

    outcomes:
      - {}
      - baselines:
          - {risk: 900}
        pooled:
          effect: {estimate: 1.20, ci: [1.05, 1.37]}

Good:

    outcomes:
      - {}
      - baselines:
          - {risk: 600}
        pooled:
          effect: {estimate: 1.20, ci: [1.05, 1.37]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find absolute effects that had to be held within 0 and 1000."""
    for outcome in claim.outcomes:
        for absolute in context.appraisal(claim, outcome).absolutes:
            if not absolute.held:
                continue
            effect = absolute.effect
            interval = f" ({effect.ci[0]} to {effect.ci[1]})" if effect.ci is not None else ""
            yield Finding(
                (*absolute.baseline.path, "risk"),
                f"{effect.measure} {effect.estimate}{interval} on {absolute.without} per 1000 "
                "gives a risk below 0 or beyond 1000.",
                "Take the risk of the control groups, or delete it and show the effect alone.",
            )


RULE = ClaimRule("C26", Severity.ERROR, Subject.CLAIM, check, local=True)
