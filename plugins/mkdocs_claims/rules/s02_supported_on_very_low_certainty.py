"""Very low certainty supports nothing.

The verdict is `supported`, and no outcome that was rated is above very low.

Why: Very low certainty means that the true effect is probably quite different from what the studies
found. Nobody can say on such ground that a statement holds.

Bad:

    verdict: supported
    outcomes:
      - certainty:
          imprecision:
            down: 2
            why: "Rated down two levels for imprecision: 54 people in all."
      - certainty:
          indirectness:
            down: 2
            why: "Rated down two levels for indirectness: nobody had back pain."

Good:

    verdict: unsupported
    outcomes:
      - certainty:
          imprecision:
            down: 2
            why: "Rated down two levels for imprecision: 54 people in all."
      - certainty:
          indirectness:
            down: 2
            why: "Rated down two levels for indirectness: nobody had back pain."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Kind, Level, Verdict
from .evidence import levels_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find a `supported` that rests on very low certainty alone."""
    if claim.verdict is not Verdict.SUPPORTED or claim.kind is Kind.FACT:
        return
    levels = levels_of(claim, context)
    if levels and all(level is Level.VERY_LOW for level in levels):
        yield Finding(
            ("verdict",),
            "The verdict is `supported`, but the certainty of every outcome is very low.",
            "Choose `unsupported` or `overstated`, or look at the judgements again.",
        )


RULE = ClaimRule("S02", Severity.ERROR, Subject.CLAIM, check)
