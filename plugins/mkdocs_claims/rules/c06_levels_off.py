"""A domain takes off only so many levels.

Risk of bias, inconsistency and indirectness take off at most two levels, imprecision at most three,
publication bias one (C36 warns of two). Risk of bias takes off three only where the rating starts
high with ROBINS-I (see C04).

Why: The numbers are GRADE's own. A larger one does not say that a fault is graver, only that it was
counted more than once.

Bad:

    outcomes:
      - certainty:
          indirectness: {down: 3}

Good:

    outcomes:
      - certainty:
          indirectness: {down: 2}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.domains import judgements_of
from ..diagnostics import Severity
from ..model.words import Start, Tool
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_WITH_ROBINS_I = 3


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find judgements that take off more levels than their domain can."""
    for outcome in claim.outcomes:
        certainty = outcome.certainty
        if certainty is None:
            continue
        with_robins = certainty.tool is Tool.ROBINS_I and certainty.start is Start.HIGH
        for domain, judgement in judgements_of(certainty):
            for_bias = with_robins and domain.key == "risk-of-bias"
            most = _WITH_ROBINS_I if for_bias else domain.most
            if judgement.down > most:
                yield Finding(
                    (*judgement.path, "down"),
                    f"`{domain.key}` takes off {judgement.down} levels; it can take off {most}.",
                    f"Write {most} or less; each other fault belongs to its own domain.",
                )


RULE = ClaimRule("C06", Severity.ERROR, Subject.CLAIM, check, local=True)
