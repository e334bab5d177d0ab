"""Risk of bias fits the judgements on the studies.

Where most studies of people have a low risk of bias, nothing is taken off. Where none has,
something is, or a `why` says what makes up for it. Two levels need a study whose risk is high,
serious or critical. Studies without a judgement, and reviews judged with AMSTAR 2 (which rates the
review and not its studies), do not count.

Why: The domain sums up the studies. When the two disagree, a reader cannot tell which one was
meant.

Bad:

    outcomes:
      - studies:
          - risk-of-bias: {overall: low}
          - risk-of-bias: {overall: low}

Good:

    outcomes:
      - studies:
          - risk-of-bias: {overall: low}
          - risk-of-bias: {overall: low}
        certainty:
          risk-of-bias: {down: 0}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import studies_of_people
from ..diagnostics import Severity
from ..model.words import RiskLevel, Tool
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.judgement import Judgement
    from ..model.outcome import Outcome
    from .rule import Context

_GRAVE = {RiskLevel.HIGH, RiskLevel.SERIOUS, RiskLevel.CRITICAL}
_TWO_LEVELS = 2


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find judgements on risk of bias that their studies do not carry."""
    for outcome in claim.outcomes:
        levels = _levels(outcome)
        if outcome.certainty is None or not levels:
            continue
        judgement = outcome.certainty.risk_of_bias
        fault = _fault(levels, judgement)
        if fault is not None:
            yield Finding(
                (*judgement.path, "down"),
                f"{fault}, and `risk-of-bias` of `{outcome.name}` takes {judgement.down} off.",
                "Make the domain and the studies' judgements agree, or answer with the reason.",
            )


def _levels(outcome: Outcome) -> list[RiskLevel]:
    judged = [study.risk_of_bias for study in studies_of_people(outcome)]
    return [
        each.overall
        for each in judged
        if each is not None
        and each.tool is not Tool.AMSTAR_2
        and each.overall is not RiskLevel.NO_INFORMATION
    ]


def _fault(levels: list[RiskLevel], judgement: Judgement) -> str | None:
    low = levels.count(RiskLevel.LOW)
    of_all = f"{low} of {len(levels)} studies have a low risk of bias"
    if judgement.down and 2 * low > len(levels):
        return of_all
    if not judgement.down and low == 0 and judgement.why is None:
        return (
            f"None of {len(levels)} studies has a low risk of bias"
            if len(levels) > 1
            else ("The only study has no low risk of bias")
        )
    if judgement.down >= _TWO_LEVELS and not _GRAVE.intersection(levels):
        return "No study has a high, serious or critical risk of bias"
    return None


RULE = ClaimRule("C35", Severity.WARNING, Subject.CLAIM, check)
