"""A level is added only for what GRADE names.

A large effect adds one level where the risk ratio is about 2 or more, or about 0.5 or less, and two
where it is about 5 or more, or 0.2 or less. Dose-response and plausible confounding add one level
each. The ratio is looked at where there is a pooled one; an odds ratio or a hazard ratio is first
turned into a risk ratio with the baseline. As GRADE says `about`, a tenth short is let through.

Why: Bias can make an effect of some size out of nothing. Only an effect larger than that is a
reason to trust a study more than its design allows.

Bad:

    outcomes:
      - {}
      - certainty:
          large-effect: {up: 1, why: The risk fell by a seventh.}

Good:

    outcomes:
      - {}
      - certainty:
          large-effect: ~remove
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..appraisal.absolute import absolute_effect
from ..appraisal.domains import upgrades_of
from ..diagnostics import Severity
from ..model.words import MeasureOfEffect
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from .rule import Context

_LARGE = {1: Decimal(2), 2: Decimal(5)}
_ABOUT = Decimal("0.9")


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find upgrades that add too much, or for an effect that is not large."""
    for outcome in claim.outcomes:
        if outcome.certainty is None:
            continue
        for domain, upgrade in upgrades_of(outcome.certainty):
            at = (*upgrade.path, "up")
            if upgrade.up > domain.most:
                levels = "one level" if domain.most == 1 else f"{domain.most} levels"
                yield Finding(
                    at,
                    f"`{domain.key}` adds {upgrade.up} levels; it can add {levels}.",
                    f"Write {domain.most} or less.",
                )
            elif domain.key == "large-effect" and upgrade.up in _LARGE:
                yield from _too_small(outcome, upgrade.up, at)


def _too_small(outcome: Outcome, up: int, at: tuple[str | int, ...]) -> Iterator[Finding]:
    ratio = _risk_ratio(outcome)
    needed = _LARGE[up]
    if ratio is None or max(ratio, 1 / ratio if ratio else needed) >= needed * _ABOUT:
        return
    yield Finding(
        at,
        f"`large-effect` adds {up}, and the risk ratio of `{outcome.name}` is {ratio:.3g}.",
        f"It needs a risk ratio of about {needed} or more, or {1 / needed:f} or less; delete it.",
    )


def _risk_ratio(outcome: Outcome) -> Decimal | None:
    """The pooled effect as a risk ratio; None where that cannot be worked out."""
    if outcome.pooled is None:
        return None
    effect = outcome.pooled.effect
    if effect.measure is MeasureOfEffect.RR:
        return effect.estimate if effect.estimate >= 0 else None
    if effect.measure in (MeasureOfEffect.OR, MeasureOfEffect.HR) and outcome.baselines:
        absolute = absolute_effect(effect, outcome.baselines[0])
        return None if absolute is None else absolute.with_.estimate / absolute.without
    return None


RULE = ClaimRule("C07", Severity.ERROR, Subject.CLAIM, check)
