"""A claim shows the outcomes that matter, seven at most.

At most seven outcomes, and for an intervention at least two, so that what it does well and what it
does badly can both stand there. An outcome that nobody studied stays, with `nothing-found` (S08
asks for that).

Why: People decide on a handful of outcomes. A harm that nobody studied is not a harm that does not
exist, and a page that leaves it out says that it does not.

Bad:

    outcomes:
      - {}
      - ~remove

Good:

    outcomes:
      - {}
      - name: falls
        pooled: ~remove
        baselines: []
        studies: ~remove
        certainty: ~remove
        nothing-found:
          where: [Example Index]
          terms: [standing desk falls]
          on: 2026-03-02
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Kind
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_MOST = 7
_LEAST = 2


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find too many outcomes, and a lone one."""
    at = ("outcomes",)
    if len(claim.outcomes) > _MOST:
        message = f"There are {len(claim.outcomes)} outcomes; a claim shows {_MOST} at most."
        yield Finding(at, message, "Keep those that matter most for deciding.", on_key=True)
    if claim.kind is Kind.INTERVENTION and len(claim.outcomes) < _LEAST:
        yield Finding(
            at,
            f"`{claim.outcomes[0].name}` is the only outcome, so a benefit or a harm is missing.",
            "Add the other side as an outcome, with `nothing-found` if no study looked at it.",
            on_key=True,
        )


RULE = ClaimRule("C23", Severity.ERROR, Subject.CLAIM, check)
