"""Without a pooled effect, a conclusion says what the studies show.

A rated outcome of an intervention has either `pooled`, with an effect that compares two groups, or
`conclusion`. The row then says that nothing was pooled, and all five domains are rated all the
same: risk of bias across the studies, imprecision by the number of people and the intervals,
inconsistency by direction and size.

Why: Certainty is certainty of something. Without a direction there is no sentence that it could
belong to, and readers would count studies for and against.

Bad:

    outcomes:
      - pooled: ~remove

Good:

    outcomes:
      - pooled: ~remove
        conclusion:
          direction: lower
          size: small
          why: Pain fell in all the trials, by about as much as people notice.
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
    """Find rated outcomes that have neither a pooled comparison nor a conclusion."""
    if claim.kind is not Kind.INTERVENTION:
        return
    for outcome in claim.outcomes:
        if outcome.certainty is None or outcome.conclusion is not None:
            continue
        if outcome.pooled is None:
            message = f"`{outcome.name}` is rated, and has neither `pooled` nor `conclusion`."
        elif not outcome.pooled.effect.measure.compares:
            measure = outcome.pooled.effect.measure
            message = f"`{outcome.name}` is rated, and a {measure} compares nothing."
        else:
            continue
        yield Finding(
            (*outcome.path, "name"),
            message,
            "Add a `conclusion` with the direction and from what it was concluded.",
        )


RULE = ClaimRule("C22", Severity.ERROR, Subject.CLAIM, check)
