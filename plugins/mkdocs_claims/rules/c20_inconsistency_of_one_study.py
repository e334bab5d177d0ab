"""Inconsistency needs two studies.

With one study there is nothing to be inconsistent with, and the domain takes nothing off. A review
counts as the studies that it holds.

Why: Rating down inconsistency and imprecision for the same single study counts one fault twice.
Some national bodies do take a level off for single studies; who follows them answers this warning.

Bad:

    outcomes:
      - certainty:
          inconsistency: {down: 1, why: Only one trial was found.}
        studies:
          - {studies: 1}
          - ~remove
          - ~remove
        pooled: {studies: 1}

Good:

    outcomes:
      - certainty:
          inconsistency: {down: 0}
        studies:
          - {studies: 1}
          - ~remove
          - ~remove
        pooled: {studies: 1}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import number_of_studies
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find inconsistency of a single study."""
    for outcome in claim.outcomes:
        if outcome.certainty is None or number_of_studies(outcome) != 1:
            continue
        judgement = outcome.certainty.inconsistency
        if judgement.down:
            yield Finding(
                (*judgement.path, "down"),
                f"`{outcome.name}` rests on one study, and inconsistency is rated down.",
                "Write `down: 0`; what is wrong with a single study belongs to another domain.",
            )


RULE = ClaimRule("C20", Severity.WARNING, Subject.CLAIM, check)
