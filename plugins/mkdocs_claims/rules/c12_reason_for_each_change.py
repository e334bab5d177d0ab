"""Each level that is taken off or added has a reason.

A judgement whose `down` is not 0 needs a `why`. For levels that are added the reader asks for it.

Why: A reader can only agree or disagree with a rating whose reasons are there. Cochrane makes them
mandatory (standard C75 of MECIR).

Bad:

    outcomes:
      - certainty:
          imprecision: {down: 1}

Good:

    outcomes:
      - certainty:
          imprecision: {down: 1, why: The interval reaches from a small to a large effect.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.domains import judgements_of
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find levels that are taken off without a reason."""
    for outcome in claim.outcomes:
        if outcome.certainty is None:
            continue
        for domain, judgement in judgements_of(outcome.certainty):
            if judgement.down and judgement.why is None:
                yield Finding(
                    (*judgement.path, "down"),
                    f"`{domain.key}` takes {judgement.down} off without saying why.",
                    "Add a `why` that names the fault, in one sentence.",
                )


RULE = ClaimRule("C12", Severity.ERROR, Subject.CLAIM, check, local=True)
