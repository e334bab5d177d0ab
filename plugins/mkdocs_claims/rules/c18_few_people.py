"""Four hundred events or people are few.

Advice where imprecision takes nothing off, and there are 400 events or fewer (counted outcomes) or
400 people or fewer (measured ones, and wherever events are not known).

Why: A result from few people can lie far from the truth by chance, whatever its interval says.
The number is GRADE's rule of thumb for the information size that one good trial would need.

Bad:

    outcomes:
      - pooled: {participants: 122}

Good:

    outcomes:
      - pooled: {participants: 122}
        certainty:
          imprecision: {down: 1, why: There were 122 people in all.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import number_of_participants
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_FEW = 400


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find outcomes with few events or people and no level off for imprecision."""
    for outcome in claim.outcomes:
        if outcome.certainty is None or outcome.certainty.imprecision.down:
            continue
        events = outcome.pooled.events if outcome.pooled is not None else None
        people = number_of_participants(outcome)
        number, noun = (people, "people") if events is None else (events, "events")
        if number is None or number > _FEW:
            continue
        yield Finding(
            (*outcome.certainty.imprecision.path, "down"),
            f"`{outcome.name}` rests on {number} {noun}, and imprecision takes nothing off.",
            f"Consider rating down; {_FEW} or fewer are few.",
        )


RULE = ClaimRule("C18", Severity.ADVICE, Subject.CLAIM, check)
