"""A reason says what is wrong, briefly.

A `why` that only repeats the domain (`serious imprecision`) or is a p value, that is longer than
eighty words, or that speaks of another number of levels than is taken off, does not explain the
judgement. The page shows the domain and the number of levels beside each reason.

Why: Readers want to know which fault was found, not that one was found. A reason that counts other
levels than the judgement shows that one of the two was changed and the other was forgotten.

Bad:

    outcomes:
      - certainty:
          risk-of-bias: {down: 1, why: Very serious risk of bias.}

Good:

    outcomes:
      - certainty:
          risk-of-bias: {down: 1, why: Nobody was blinded and pain was self-rated.}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..appraisal.domains import judgements_of
from ..diagnostics import Severity
from .phrases import count_words
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_MOST_WORDS = 80
_EMPTY = re.compile(
    r"(?:we|the|a|an|of|for|in|by|due|to|was|were|is|there|some|very|extremely|not|and|"
    r"serious(?:ly|ness)?|concerns?|limitations?|problems?|issues?|rated|down(?:graded)?|"
    r"levels?|one|two|three|once|twice|grade|evidence|certainty|high|low|"
    r"p(?:[ -]?values?)?|ci|i2|risk|bias|inconsisten(?:t|cy)|indirect(?:ness)?|"
    r"imprecis(?:e|ion)|publication|[\W\d_])+",
    re.IGNORECASE,
)
_LEVELS = re.compile(r"\b(one|two|three|[123])\s+levels?\b", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3}


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find reasons that do not explain, or that count other levels than are taken off."""
    for outcome in claim.outcomes:
        if outcome.certainty is None:
            continue
        for domain, judgement in judgements_of(outcome.certainty):
            if not judgement.down or judgement.why is None:
                continue
            fault = _fault(" ".join(judgement.why.plain.split()), judgement.down)
            if fault is not None:
                at = (*judgement.path, "why")
                yield Finding(at, f"The reason for `{domain.key}` {fault[0]}.", fault[1])


def _fault(why: str, down: int) -> tuple[str, str] | None:
    if _EMPTY.fullmatch(why):
        return f"does not say what is wrong: `{why}`", "Name the fault and what it may have done."
    if (words := count_words(why)) > _MOST_WORDS:
        return f"has {words} words", f"Say it in {_MOST_WORDS} words or fewer."
    said = {_NUMBERS.get(number.lower()) or int(number) for number in _numbers(why)}
    if len(said) == 1 and down not in said:
        number = said.pop()
        levels = f"{number} level{'s' if number > 1 else ''}"
        return f"speaks of {levels}, and `down` is {down}", "Make the two agree."
    return None


def _numbers(why: str) -> list[str]:
    return [str(number) for number in _LEVELS.findall(why)]


RULE = ClaimRule("C13", Severity.WARNING, Subject.CLAIM, check, local=True)
