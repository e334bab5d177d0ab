"""A conclusion agrees with the pooled number.

`conclusion` says that an outcome goes up while the pooled effect says that it goes down, or the
other way round.

Why: One of the two has lost a sign, and the page would print both.

Bad:

    outcomes:
      - conclusion: {direction: higher, why: Five of the six trials found it.}

Good:

    outcomes:
      - conclusion: {direction: lower, why: Five of the six trials found it.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Direction
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.effect import Effect
    from .rule import Context

_OPPOSITE = {Direction.LOWER: Direction.HIGHER, Direction.HIGHER: Direction.LOWER}


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find conclusions that contradict the pooled effect beside them."""
    del context
    for outcome in claim.outcomes:
        if outcome.pooled is None or outcome.conclusion is None:
            continue
        effect = outcome.pooled.effect
        said = outcome.conclusion.direction
        if _direction(effect) is _OPPOSITE.get(said):
            yield Finding(
                (*outcome.conclusion.path, "direction"),
                f"The conclusion says `{said}`, but the pooled {effect.measure} is "
                f"{effect.estimate}.",
                "Correct the one that is wrong, or take `conclusion` away: the number says it.",
            )


def _direction(effect: Effect) -> Direction | None:
    if not effect.measure.compares:
        return None
    null = 1 if effect.measure.is_ratio else 0
    if effect.estimate == null:
        return Direction.NO_DIFFERENCE
    return Direction.LOWER if effect.estimate < null else Direction.HIGHER


RULE = ClaimRule("S24", Severity.ERROR, Subject.CLAIM, check, local=True)
