"""Significance is no reason.

A reason such as `not statistically significant` or `p > 0.05` does not say what is wrong with the
evidence. The rule looks at the reasons of the judgements and of `conclusion`.

Why: An interval may be narrow and still hold no effect, which is a precise result; another may miss
it by a hair and be far too wide. What counts is how far the interval reaches.

Bad:

    outcomes:
      - certainty:
          imprecision: {down: 1, why: The difference was not statistically significant.}

Good:

    outcomes:
      - certainty:
          imprecision: {down: 1, why: The interval reaches from a clear benefit to a small harm.}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..appraisal.domains import judgements_of
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.inline import Text
    from ..model.outcome import Outcome
    from ..reading.nodes import Path
    from .rule import Context

_SIGNIFICANCE = re.compile(
    r"\b(?:not|never|nor)\s+(?:\w+\s+)?(?:statistically\s+)?significan(?:t|ce)\b"
    r"|\b(?:statistically\s+)?(?:non-?|in)significan(?:t|ce)\b"
    r"|\b(?:without|no|lack(?:s|ed|ing)?(?:\s+of)?)\s+(?:statistical\s+)?significance\b"
    r"|\bp\s*(?:[>\N{GREATER-THAN OR EQUAL TO}]|=\s*0?\.[1-9])",
    re.IGNORECASE,
)
_OTHER_SIGNIFICANCE = re.compile(r"\b(?:clinical|practical|medical)(?:ly)?\s+", re.IGNORECASE)


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find reasons that rest on significance."""
    for outcome in claim.outcomes:
        for at, why in _reasons(outcome):
            plain = " ".join(why.plain.split())
            found = _SIGNIFICANCE.search(_OTHER_SIGNIFICANCE.sub("otherwise-", plain))
            if found:
                yield Finding(
                    at,
                    f"`{found.group()}` is given as a reason about `{outcome.name}`.",
                    "Say how far the interval reaches, or how few people or events there were.",
                )


def _reasons(outcome: Outcome) -> Iterator[tuple[Path, Text]]:
    if outcome.certainty is not None:
        for _, judgement in judgements_of(outcome.certainty):
            if judgement.why is not None:
                yield (*judgement.path, "why"), judgement.why
    if outcome.conclusion is not None:
        yield (*outcome.conclusion.path, "why"), outcome.conclusion.why


RULE = ClaimRule("C14", Severity.WARNING, Subject.CLAIM, check, local=True)
