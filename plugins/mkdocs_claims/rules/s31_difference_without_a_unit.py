"""A difference has its unit.

A mean or a difference of means has no `unit`, and the outcome's `measure` has none either.

Why: A difference of 7 says nothing: it may be points, minutes or beats a minute.

Bad:

    outcomes:
      - measure: {unit: ~remove}
        studies:
          - effect: {measure: MD, estimate: -7.2, ci: [-8.9, -5.4], unit: ~remove}

Good:

    outcomes:
      - measure: {unit: ~remove}
        studies:
          - effect: {measure: MD, estimate: -7.2, ci: [-8.9, -5.4], unit: points}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import MeasureOfEffect
from .evidence import effects_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_IN_UNITS = frozenset({MeasureOfEffect.MD, MeasureOfEffect.MEAN})


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find means and differences of them without a unit."""
    for outcome in claim.outcomes:
        if outcome.measure is not None and outcome.measure.unit is not None:
            continue
        for effect in effects_of(outcome):
            if effect.measure in _IN_UNITS and effect.unit is None:
                yield Finding(
                    (*effect.path, "estimate"),
                    f"{effect.measure} {effect.estimate} has no unit.",
                    "Add `unit` to the outcome's `measure`, such as `unit: points`.",
                )
                break  # one unit in `measure` serves them all


RULE = ClaimRule("S31", Severity.WARNING, Subject.CLAIM, check, local=True)
