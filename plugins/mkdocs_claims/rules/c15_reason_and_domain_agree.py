"""A reason names the domain that it belongs to.

A reason that gives the fault of another domain, for which nothing is taken off, is an error in one
of the two. So is a reason that says `rated down` where nothing is.

Why: A wide interval is imprecision, and disagreement between studies is inconsistency. When the
fault stands under another name, it is counted in the wrong place, or twice, or not at all.

Bad:

    outcomes:
      - certainty:
          indirectness: {down: 1, why: The confidence interval is wide.}

Good:

    outcomes:
      - certainty:
          indirectness: {down: 0, why: ~remove}
          imprecision: {down: 1, why: The confidence interval is wide.}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..appraisal.domains import judgements_of
from ..diagnostics import Severity
from .phrases import affirmed
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.judgement import Certainty
    from .rule import Context

_FAULTS = {
    "risk-of-bias": re.compile(r"\brisk of bias\b", re.IGNORECASE),
    "inconsistency": re.compile(r"\binconsistency\b|\bheterogene(?:ity|ous)\b", re.IGNORECASE),
    "indirectness": re.compile(r"\bindirectness\b", re.IGNORECASE),
    "imprecision": re.compile(
        r"\bimprecis(?:ion|e)\b|\bwide (?:confidence )?intervals?\b"
        r"|\b(?:confidence )?intervals? (?:is|are|was|were) (?:very |too )?wide\b",
        re.IGNORECASE,
    ),
    "publication-bias": re.compile(r"\bpublication bias\b|\breporting bias\b", re.IGNORECASE),
}
_RATED_DOWN = re.compile(r"\b(?:rated down|downgraded)\b", re.IGNORECASE)


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find reasons that belong to a domain for which nothing is taken off."""
    for outcome in claim.outcomes:
        if outcome.certainty is not None:
            yield from _of(outcome.certainty)


def _of(certainty: Certainty) -> Iterator[Finding]:
    unset = {domain.key for domain, judgement in judgements_of(certainty) if not judgement.down}
    for domain, judgement in judgements_of(certainty):
        if judgement.why is None:
            continue
        at = (*judgement.path, "why")
        why = " ".join(judgement.why.plain.split())
        if not judgement.down:
            if next(affirmed(_RATED_DOWN, why), None):
                yield Finding(
                    at,
                    f"The reason says that `{domain.key}` was rated down, and `down` is 0.",
                    "Give the number of levels in `down`, or change the reason.",
                )
            continue
        for other, fault in _FAULTS.items():
            if other == domain.key or other not in unset:
                continue
            for found in affirmed(fault, why):
                yield Finding(
                    at,
                    f"`{found.group()}` is a fault of `{other}`, for which nothing is taken off.",
                    f"Rate down `{other}` instead, or take it out of the reason.",
                )
                break


RULE = ClaimRule("C15", Severity.WARNING, Subject.CLAIM, check, local=True)
