"""A level never goes beyond high or very low.

The level is the start, less what was taken off, plus what was added, and is held between very low
and high. Taking off more than the scale has is common and lands on very low. Adding more than the
scale has is an error, for nothing is left to be added: the levels that were added do not count.

Why: A level that is added and cannot count shows that evidence was rated up which needed none, and
a reader who follows the sum does not arrive at the level on the page.

Bad:

    outcomes:
      - certainty:
          risk-of-bias: {down: 0}
          indirectness: {down: 0}
          dose-response: {up: 1, why: Each added hour went with less pain.}

Good:

    outcomes:
      - certainty:
          risk-of-bias: {down: 0}
          indirectness: {down: 0}
          dose-response: ~remove
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.certainty import rate
from ..appraisal.domains import upgrades_of
from ..diagnostics import Severity
from ..model.words import Level
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find ratings whose sum goes beyond high."""
    for outcome in claim.outcomes:
        certainty = outcome.certainty
        if certainty is None:
            continue
        rating = rate(certainty)
        beyond = rating.points - Level.HIGH.points
        added = [upgrade for _, upgrade in upgrades_of(certainty) if upgrade.up]
        if beyond > 0 and added:
            levels = "one level" if beyond == 1 else f"{beyond} levels"
            yield Finding(
                (*added[-1].path, "up"),
                f"The judgements on `{outcome.name}` add up to {levels} beyond high.",
                "Delete what was added; high is the highest level there is.",
            )


RULE = ClaimRule("C10", Severity.ERROR, Subject.CLAIM, check)
