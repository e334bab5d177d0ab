"""A large effect is judged on a risk ratio, from two studies or more.

Where a level is added for a large effect, an odds ratio needs a baseline, so that it can be turned
into a risk ratio, and at least two studies should show the effect.

Why: When an event is common, the odds ratio lies further from 1 than the risk ratio and makes an
effect look larger than it is. One study alone may have found a large effect by chance.

Bad:

    outcomes:
      - {}
      - certainty:
          large-effect: {up: 1, why: The odds fell to a third.}
        pooled:
          effect: {measure: OR, estimate: 0.33, ci: [0.25, 0.45]}
        baselines: []

Good:

    outcomes:
      - {}
      - certainty:
          large-effect: {up: 1, why: The risk fell to less than half in all four trials.}
        pooled:
          effect: {measure: OR, estimate: 0.33, ci: [0.25, 0.45]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import number_of_studies
from ..diagnostics import Severity
from ..model.words import MeasureOfEffect
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find large effects that rest on an odds ratio without a baseline, or on one study."""
    for outcome in claim.outcomes:
        upgrade = outcome.certainty.large_effect if outcome.certainty is not None else None
        if upgrade is None or upgrade.up == 0:
            continue
        effect = outcome.pooled.effect if outcome.pooled is not None else None
        if effect is not None and effect.measure is MeasureOfEffect.OR and not outcome.baselines:
            yield Finding(
                (*upgrade.path, "up"),
                f"A level is added for a large effect, and {effect.estimate} is an odds ratio.",
                "Give the risk without it in `baselines`, to make a risk ratio of it.",
            )
        if number_of_studies(outcome) == 1:
            yield Finding(
                (*upgrade.path, "up"),
                f"A level is added for a large effect that one study of `{outcome.name}` found.",
                "Leave it out until a second study finds it too, or answer with the reason.",
            )


RULE = ClaimRule("C08", Severity.WARNING, Subject.CLAIM, check)
