"""A baseline is a number of people out of 1000.

The risk of a baseline is above 0 and below 1 per 1000 people. It may be a share: 0.24 stands for
240 of 1000 people. Where the event is as rare as that, a reason in `answered` lets it stand.

Why: Every absolute effect on the page is computed from it, and would be a thousand times too small.

Bad:

    outcomes:
      - {}
      - baselines:
          - {risk: 0.24}

Good:

    outcomes:
      - {}
      - baselines:
          - {risk: 240}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find risks that look like shares of one."""
    for outcome in claim.outcomes:
        for baseline in outcome.baselines:
            if 0 < baseline.risk < 1:
                per_thousand = f"{(baseline.risk * 1000).normalize():f}"
                yield Finding(
                    (*baseline.path, "risk"),
                    f"{baseline.risk} of 1000 people is less than one person.",
                    f"A risk is given per 1000 people: if {baseline.risk} is a share of one, write "
                    f"{per_thousand}.",
                )


RULE = ClaimRule("C38", Severity.WARNING, Subject.CLAIM, check, local=True)
