"""Case reports and case series end very low.

Where all studies of people in an outcome describe cases, the rating starts low and is expected to
end very low.

Why: Cases have no group to compare with, and the ones that get written up are the remarkable ones.
GRADE tables put them at very low certainty.

Bad:

    outcomes:
      - certainty:
          start: low
          risk-of-bias: {down: 0}
          indirectness: {down: 0}
        studies:
          - {design: case-series}
          - {design: case-report}
          - {design: case-report}

Good:

    outcomes:
      - certainty:
          start: low
          risk-of-bias: {down: 1, why: Nobody was compared with anybody.}
        studies:
          - {design: case-series}
          - {design: case-report}
          - {design: case-report}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import studies_of_people
from ..diagnostics import Severity
from ..model.words import Design, Level
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_CASES = {Design.CASE_SERIES, Design.CASE_REPORT}


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find outcomes that rest on cases alone and end above very low."""
    for outcome in claim.outcomes:
        designs = {study.design for study in studies_of_people(outcome)}
        level = context.appraisal(claim, outcome).level
        if outcome.certainty is None or level is None or not designs or not designs <= _CASES:
            continue
        if level is not Level.VERY_LOW:
            yield Finding(
                outcome.certainty.path,
                f"The studies of `{outcome.name}` only describe cases, and its level is `{level}`.",
                "Rate down `risk-of-bias` for the missing comparison, or answer with the reason.",
                on_key=True,
            )


RULE = ClaimRule("C03", Severity.WARNING, Subject.CLAIM, check)
