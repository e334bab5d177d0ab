"""Studies that disagree are inconsistent.

Advice where inconsistency takes nothing off and gives no reason, and I² is 50 % or more or the
intervals of two studies do not overlap; and where I² is the only reason to take something off.

Why: A mean of results that disagree may describe no one. I² alone does not settle it: with large
studies it is high even when the differences between them do not matter.

Bad:

    outcomes:
      - pooled: {i-squared: 72}

Good:

    outcomes:
      - pooled: {i-squared: 72}
        certainty:
          inconsistency: {down: 1, why: Pain fell in three trials and rose in the others.}
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .phrases import count_words
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from .rule import Context

_HIGH = 50
_I_SQUARED = re.compile(r"\bI\s?(?:²|\^?2)", re.IGNORECASE)
_SHORT = 12
"""A reason of fewer words than this that holds I² holds hardly anything else."""


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find disagreement that was passed over, and I² as the only reason."""
    for outcome in claim.outcomes:
        if outcome.certainty is None:
            continue
        judgement = outcome.certainty.inconsistency
        if judgement.down:
            why = judgement.why.plain if judgement.why is not None else ""
            if _I_SQUARED.search(why) and count_words(why) < _SHORT:
                yield Finding(
                    (*judgement.path, "why"),
                    f"I² is the only reason given for the inconsistency of `{outcome.name}`.",
                    "Say also how the results differ, and whether that matters to people.",
                )
        elif judgement.why is None and (disagreement := _disagreement(outcome)):
            yield Finding(
                (*judgement.path, "down"),
                f"{disagreement}, and inconsistency takes nothing off.",
                "Consider rating down, or add a `why` that explains the difference.",
            )


def _disagreement(outcome: Outcome) -> str:
    i_squared = outcome.pooled.i_squared if outcome.pooled is not None else None
    if i_squared is not None and i_squared >= _HIGH:
        return f"I² of `{outcome.name}` is {i_squared} %"
    effects = [(study.cites, study.effect) for study in outcome.studies if not study.indirect]
    for (one, first), (other, second) in combinations(effects, 2):
        if first is None or second is None or first.measure is not second.measure:
            continue
        if first.of != second.of or first.unit != second.unit or not first.ci or not second.ci:
            continue
        if max(first.ci) < min(second.ci) or max(second.ci) < min(first.ci):
            return f"The intervals of `{one}` and `{other}` do not overlap"
    return ""


RULE = ClaimRule("C21", Severity.ADVICE, Subject.CLAIM, check)
