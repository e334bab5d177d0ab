"""A rating starts where its studies' design puts it.

For interventions, `start: high` needs a randomised trial or a systematic review among the studies
of people, and studies that are all randomised start high. Evidence that was not randomised starts
low, unless it was judged with ROBINS-I (`tool: robins-i`, see C04). For prognosis, cohorts start
high, unless a study has `compared`, as when treatments are compared; case reports, case series and
case-control studies do not.

Why: Chance makes groups alike in everything that nobody measured. Without it, an unseen difference
between the groups may be what made the effect, and the rating has to begin with that doubt. What
happens to people over time, on the other hand, is best seen by following them.

Bad:

    outcomes:
      - certainty:
          start: low
        studies:
          - {design: randomised-trial}
          - {design: randomised-trial}
          - {design: randomised-trial}

Good:

    outcomes:
      - certainty:
          start: high
        studies:
          - {design: randomised-trial}
          - {design: randomised-trial}
          - {design: randomised-trial}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import studies_of_people
from ..diagnostics import Severity
from ..model.words import Design, Kind, Start, Tool
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from .rule import Context

_MAY_START_HIGH = {
    Kind.INTERVENTION: {Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL},
    Kind.PROGNOSIS: {
        Design.SYSTEMATIC_REVIEW,
        Design.RANDOMISED_TRIAL,
        Design.NON_RANDOMISED_TRIAL,
        Design.COHORT,
        Design.CROSS_SECTIONAL,
        Design.PHARMACOKINETIC,
    },
}


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find ratings whose start does not fit the designs of the outcome's studies."""
    if claim.kind not in _MAY_START_HIGH:
        return
    for outcome in claim.outcomes:
        certainty = outcome.certainty
        designs = {study.design for study in studies_of_people(outcome)}
        if certainty is None or not designs:
            continue
        names = ", ".join(sorted(f"`{design}`" for design in designs))
        at = (*certainty.path, "start")
        if certainty.start is Start.HIGH:
            if certainty.tool is not Tool.ROBINS_I and not designs & _MAY_START_HIGH[claim.kind]:
                yield Finding(
                    at,
                    f"The rating starts high, and the studies of people are {names}.",
                    "Write `start: low`; only the designs that rule C02 names start high.",
                )
        elif designs <= _must_start_high(claim.kind, outcome):
            yield Finding(
                at,
                f"The rating starts low, and the studies of people are {names}.",
                "Write `start: high`, and rate down for what is wrong with the studies.",
            )


def _must_start_high(kind: Kind, outcome: Outcome) -> set[Design]:
    compares = any(study.compared is not None for study in outcome.studies)
    if kind is Kind.PROGNOSIS and not compares:
        return {Design.RANDOMISED_TRIAL, Design.COHORT}
    return {Design.RANDOMISED_TRIAL}


RULE = ClaimRule("C02", Severity.ERROR, Subject.CLAIM, check)
