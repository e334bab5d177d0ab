"""The sentence on an outcome is generated.

For interventions it is made from level, size and direction: plain words for high certainty,
`probably` for moderate, `may` for low, and `the evidence is very uncertain about the effect` for
very low; with `slightly`, `a large reduction` or `little to no difference` for the size. So a
`summary` cannot stand in a rated outcome of an intervention, and keys such as `sentence` nowhere.

Why: Readers take words for certainty. Writers choose the same words for strong and for weak
evidence unless a table holds them to it (Santesso 2020, GRADE guidelines 26).

Bad:

    outcomes:
      - summary: Standing desks beat back pain.

Good:

    outcomes:
      - certainty:
          start: high
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


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find sentences written where one is generated."""
    if claim.kind is not Kind.INTERVENTION:
        return
    for outcome in claim.outcomes:
        if outcome.certainty is not None and outcome.summary is not None:
            yield Finding(
                (*outcome.path, "summary"),
                f"The sentence on `{outcome.name}` is generated, and `summary` is not shown.",
                "Delete it; `conclusion` says which way the outcome goes.",
                on_key=True,
            )


RULE = ClaimRule("C30", Severity.ERROR, Subject.CLAIM, check, local=True)
