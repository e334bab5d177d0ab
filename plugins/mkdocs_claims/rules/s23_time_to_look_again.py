"""The day to look again has come.

`look-again` names a day that is not after today.

Why: Somebody knew that a law, a trial or a review would change the answer by then.

Bad:

    look-again: 2026-03-09

Good:

    look-again: 2096-03-09
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
    """Find a `look-again` that is due."""
    if claim.look_again is not None and claim.look_again <= context.today:
        yield Finding(
            ("look-again",),
            f"This claim was to be looked at again by {claim.look_again}.",
            "Search again, rate again, and set the next day or take the key away.",
        )


RULE = ClaimRule("S23", Severity.ADVICE, Subject.CLAIM, check)
