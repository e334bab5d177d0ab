"""Levels are added to observational evidence that was not rated down.

A level that is added to randomised evidence, or to evidence that was also rated down, needs a
reason. With ROBINS-I (see C04) rating down for risk of bias does not count here.

Why: Where there is a fault that can have made the effect, a large effect or a dose-response may be
the work of that fault.

Bad:

    outcomes:
      - certainty:
          dose-response: {up: 1, why: Each added hour went with less pain.}

Good:

    outcomes:
      - certainty:
          dose-response: ~remove
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.domains import judgements_of, upgrades_of
from ..diagnostics import Severity
from ..model.words import Start, Tool
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find upgrades of evidence that starts high or was rated down."""
    for outcome in claim.outcomes:
        certainty = outcome.certainty
        if certainty is None:
            continue
        with_robins = certainty.tool is Tool.ROBINS_I
        lowered = [
            f"`{domain.key}`"
            for domain, judgement in judgements_of(certainty)
            if judgement.down and not (with_robins and domain.key == "risk-of-bias")
        ]
        for domain, upgrade in upgrades_of(certainty):
            if upgrade.up == 0:
                continue
            if lowered:
                reason = f"it was also rated down for {', '.join(lowered)}"
            elif certainty.start is Start.HIGH and not with_robins:
                reason = "its rating starts high"
            else:
                continue
            yield Finding(
                upgrade.path,
                f"`{outcome.name}` is rated up for `{domain.key}`, and {reason}.",
                "Delete it, or answer with the reason why no fault can have made the effect.",
                on_key=True,
            )


RULE = ClaimRule("C09", Severity.WARNING, Subject.CLAIM, check)
