"""A summary is no surer than its level.

The `summary` of an outcome says `probably` or `likely`, which are the words for moderate certainty,
while the outcome is rated low or very low. A word that is denied (`not likely`) is free.

Why: Where no sentence is generated, the summary is what readers take the certainty from. The words
must mean the same on every page (Santesso 2020, GRADE guidelines 26).

Bad:

    kind: prognosis
    question: {exposure: sitting at a desk, intervention: ~remove, comparator: ~remove}
    outcomes:
      - pooled: ~remove
        measure: ~remove
        summary: Sitting probably brings on back pain.
      - ~remove

Good:

    kind: prognosis
    question: {exposure: sitting at a desk, intervention: ~remove, comparator: ~remove}
    outcomes:
      - pooled: ~remove
        measure: ~remove
        summary: Sitting may bring on back pain.
      - ~remove
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Level
from .phrases import affirmed
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_FAIRLY_SURE = re.compile(r"\b(?:probabl[ey]|likely)\b", re.IGNORECASE)
_MEANT = {Level.LOW: "`may`", Level.VERY_LOW: "`very uncertain`"}


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find summaries that use the words of a higher level."""
    for outcome in claim.outcomes:
        level = context.appraisal(claim, outcome).level
        if outcome.summary is None or level not in _MEANT:
            continue
        said = level.value.replace("-", " ")
        for found in affirmed(_FAIRLY_SURE, outcome.summary.plain):
            yield Finding(
                (*outcome.path, "summary"),
                f"The summary of `{outcome.name}` says `{found.group()}`, the word for moderate "
                f"certainty, and the outcome is rated {said}.",
                f"Say it as {said} certainty does: {_MEANT[level]}.",
            )


RULE = ClaimRule("C37", Severity.WARNING, Subject.CLAIM, check)
