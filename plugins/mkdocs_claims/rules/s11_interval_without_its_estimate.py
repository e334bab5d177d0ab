"""An interval runs from low to high and holds its estimate.

The lower end of `ci` is above the upper one, or the estimate lies outside; or the `range` of a
scale runs from high to low.

Why: One of the three numbers was copied wrongly, or a sign was lost on the way.

Bad:

    outcomes:
      - studies:
          - effect: {estimate: 7.2}

Good:

    outcomes:
      - studies:
          - effect: {estimate: -7.2}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .evidence import effects_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.effect import Effect
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find intervals that cannot belong to their estimates."""
    del context
    for outcome in claim.outcomes:
        for effect in effects_of(outcome):
            yield from _interval(effect)
        if outcome.measure is None or outcome.measure.range is None:
            continue
        lowest, highest = outcome.measure.range
        if lowest >= highest:
            yield Finding(
                (*outcome.measure.path, "range"),
                f"The scale of `{outcome.name}` runs from {lowest} to {highest}.",
                "Write the lowest score first, then the highest.",
            )


def _interval(effect: Effect) -> Iterator[Finding]:
    if effect.ci is None:
        return
    lower, upper = effect.ci
    if effect.measure.is_ratio and effect.estimate <= 0:
        return  # S14 says that this estimate cannot be.
    if lower > upper:
        yield Finding(
            (*effect.path, "ci"),
            f"The interval runs backwards, from {lower} to {upper}.",
            "Write the lower end first; look for a lost minus sign.",
        )
    elif not lower <= effect.estimate <= upper:
        yield Finding(
            (*effect.path, "ci"),
            f"The estimate {effect.estimate} lies outside its interval, {lower} to {upper}.",
            "Compare all three numbers with the source; look for a lost minus sign.",
        )


RULE = ClaimRule("S11", Severity.ERROR, Subject.CLAIM, check, local=True)
