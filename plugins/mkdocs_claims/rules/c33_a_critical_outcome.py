"""The overall certainty is that of the weakest critical outcome.

It is the lowest level among the critical outcomes that were rated. Advice where outcomes were rated
and none of them is critical, so that the claim has no overall certainty.

Why: A decision that hangs on several outcomes is no surer than the least sure of them. Outcomes
that do not decide anything should not pull it down, or lift it.

Bad:

    outcomes:
      - importance: limited

Good:

    outcomes:
      - importance: critical
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.appraise import overall
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find claims with rated outcomes and without an overall certainty."""
    appraisals = tuple(context.appraisal(claim, outcome) for outcome in claim.outcomes)
    rated = any(appraisal.level is not None for appraisal in appraisals)
    if rated and overall(claim, appraisals) is None:
        yield Finding(
            ("outcomes",),
            "No critical outcome was rated, so the claim has no overall certainty.",
            "Mark the outcome on which a decision hangs with `importance: critical`.",
            on_key=True,
        )


RULE = ClaimRule("C33", Severity.ADVICE, Subject.CLAIM, check)
