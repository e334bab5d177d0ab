"""An absolute effect follows from a relative effect and a baseline.

A baseline needs a pooled effect from which a risk follows: a risk ratio (risk times RR), an odds
ratio (OR times risk, over 1 less the risk plus OR times the risk), a hazard ratio (1 less, to the
power HR, 1 less the risk) or a risk difference. A risk of 0 makes any ratio 0, and from it nothing
follows. Both ends of the interval go through the same formula, and rounding comes last. Absolute
effects are computed: the reader refuses keys such as `absolute`.

Why: Published tables treat hazard ratios as risk ratios, turn a ratio of 11 into `0 per 1000`, and
print differences that their own ratios contradict. What is computed from stated numbers does not.

Bad:

    outcomes:
      - {}
      - baselines:
          - {risk: 0}

Good:

    outcomes:
      - {}
      - baselines:
          - {risk: 12}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.absolute import absolute_effect, can_be_absolute
from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.effect import Baseline, Effect
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find baselines from which no absolute effect follows."""
    for outcome in claim.outcomes:
        effect = outcome.pooled.effect if outcome.pooled is not None else None
        for baseline in outcome.baselines:
            yield from _of(baseline, effect)


def _of(baseline: Baseline, effect: Effect | None) -> Iterator[Finding]:
    if effect is None or not can_be_absolute(effect.measure):
        kind = "no pooled effect" if effect is None else f"a pooled {effect.measure}"
        yield Finding(
            baseline.path,
            f"From a baseline and {kind} no absolute effect follows.",
            "Give a pooled RR, OR, HR or RD, or delete the baseline.",
        )
    elif min(effect.estimate, *(effect.ci or (effect.estimate,))) < 0 and effect.measure.is_ratio:
        return  # rule S14 speaks of ratios below 0
    elif absolute_effect(effect, baseline) is None:
        yield Finding(
            (*baseline.path, "risk"),
            f"With a risk of {baseline.risk} per 1000 the ratio {effect.estimate} changes nothing.",
            "Give a risk at which the event can happen and can be missing, or delete the baseline.",
        )


RULE = ClaimRule("C25", Severity.ERROR, Subject.CLAIM, check)
