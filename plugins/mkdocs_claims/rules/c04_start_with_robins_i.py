"""With ROBINS-I, no concern about bias needs a reason.

A body of studies without randomisation that was judged with ROBINS-I may start high. Two or three
levels off for risk of bias are then the normal result, so `risk-of-bias: {down: 0}` needs a `why`.

Why: ROBINS-I compares each study with an ideal trial. The doubt that `start: low` stands for is
then judged in the domain risk of bias, and must not get lost on the way.

Bad:

    outcomes:
      - certainty:
          tool: robins-i
          risk-of-bias: {down: 0, why: ~remove}

Good:

    outcomes:
      - certainty:
          tool: robins-i
          risk-of-bias: {down: 2, why: Who stood was not random and no study accounted for it.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Start, Tool
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find ratings with ROBINS-I that start high and have no concern, without a reason."""
    for outcome in claim.outcomes:
        certainty = outcome.certainty
        if certainty is None or certainty.tool is not Tool.ROBINS_I:
            continue
        judgement = certainty.risk_of_bias
        if certainty.start is Start.HIGH and judgement.down == 0 and judgement.why is None:
            yield Finding(
                (*judgement.path, "down"),
                "The rating starts high with `robins-i`, and bias takes nothing off.",
                "Take two or three levels off, or add a `why` that says what makes up for chance.",
            )


RULE = ClaimRule("C04", Severity.WARNING, Subject.CLAIM, check, local=True)
