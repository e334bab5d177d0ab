"""Two levels for publication bias are rare.

Publication bias takes one level off. Some published tables take off two; who does so gives the
reason. This is the other half of C06, which is an error.

Why: What is missing can only be guessed at, so GRADE speaks of `undetected` and `strongly
suspected`, and of no third step.

Bad:

    outcomes:
      - certainty:
          publication-bias: {down: 2, why: Nine registered trials were never published.}

Good:

    outcomes:
      - certainty:
          publication-bias: {down: 1, why: Nine registered trials were never published.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_RARE = 2


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find two levels off for publication bias."""
    for outcome in claim.outcomes:
        if outcome.certainty is None or outcome.certainty.publication_bias.down != _RARE:
            continue
        yield Finding(
            (*outcome.certainty.publication_bias.path, "down"),
            f"Publication bias takes two levels off `{outcome.name}`.",
            "Write 1, or answer with the reason for two.",
        )


RULE = ClaimRule("C36", Severity.WARNING, Subject.CLAIM, check, local=True)
