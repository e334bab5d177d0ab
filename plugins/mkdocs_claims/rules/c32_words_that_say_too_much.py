"""Plain sentences do not say `no effect`, `proven` or `safe`.

In `because`, `answer`, `summary`, the reason of a `conclusion` and the generated sentences. Allowed
where an outcome has high certainty and its whole interval is trivial; and `safe` and `proven` where
they are denied or asked (`nobody knows whether it is safe`). `No evidence of` is never allowed for
an effect that nobody looked for.

Why: Few studies show that there is no effect; most show that it was not seen. `Safe` and `proven`
hear no doubt, whatever stands around them, and `no evidence of harm` is read as `no harm`.

Bad:

    answer: A standing desk may ease back pain a little, and it is safe.

Good:

    answer: A standing desk may ease back pain a little. Nobody has shown that it is safe.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..appraisal.magnitude import comparable_amount, smallest_that_matters
from ..diagnostics import Severity
from ..model.words import Level
from .phrases import affirmed
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..appraisal.appraise import Appraisal
    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from ..reading.nodes import Path
    from .rule import Context

_NONE_AT_ALL = re.compile(
    r"(?<!little to )(?<!little or )\bno (?:(?:real|clear|significant|overall) )?"
    r"(?:effects?|differences?)\b(?! (?:that|which) (?:matters?|people))",
    re.IGNORECASE,
)
_TOO_SURE = re.compile(
    r"\bprov(?:e|es|ed|en)\b|\bsafe(?:ly)?\b(?! (?:place|side|storage|supply))", re.IGNORECASE
)
_NO_EVIDENCE = re.compile(
    r"\bno (?:good |clear )?(?:evidence|proof) (?:of|for|that)\b", re.IGNORECASE
)
_HINTS = {
    _NONE_AT_ALL: "Say `little to no difference`, or that no difference was seen in few people.",
    _TOO_SURE: "Say what was seen, in how many people and for how long.",
    _NO_EVIDENCE: "Say that no study looked at it, or what the studies that did found.",
}


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find phrases that say more than evidence can."""
    shown = any(_is_trivial(each, context.appraisal(claim, each)) for each in claim.outcomes)
    for path, text in _sentences(claim, context):
        for pattern, hint in _HINTS.items():
            if shown and pattern is not _NO_EVIDENCE:
                continue
            plain = " ".join(text.split())
            found = affirmed(pattern, plain) if pattern is _TOO_SURE else pattern.finditer(plain)
            for match in found:
                yield Finding(path, f"`{match.group()}` says more than the evidence can.", hint)
                break


def _sentences(claim: Claim, context: Context) -> Iterator[tuple[Path, str]]:
    yield ("because",), claim.because.plain
    yield ("answer",), claim.answer.plain
    for outcome in claim.outcomes:
        if outcome.summary is not None:
            yield (*outcome.path, "summary"), outcome.summary.plain
        else:
            yield (*outcome.path, "name"), context.appraisal(claim, outcome).sentence
        if outcome.conclusion is not None:
            yield (*outcome.conclusion.path, "why"), outcome.conclusion.why.plain


def _is_trivial(outcome: Outcome, appraisal: Appraisal) -> bool:
    """Whether the certainty is high and the whole interval too small to matter."""
    matters = smallest_that_matters(outcome)
    amount = comparable_amount(outcome, appraisal.absolutes)
    if appraisal.level is not Level.HIGH or matters is None or amount is None:
        return False
    if amount.low is None or amount.high is None:
        return False
    return -matters < amount.low and amount.high < matters


RULE = ClaimRule("C32", Severity.WARNING, Subject.CLAIM, check)
