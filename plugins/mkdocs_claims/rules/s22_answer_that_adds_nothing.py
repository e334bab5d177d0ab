"""Statement, reason and answer each have their own work.

The answer repeats `because` word for word, or the statement is longer than 30 words.

Why: `because` tells a colleague why the verdict fits; the answer tells a worried reader what to
make of it. A statement is one thing that can be true or false, and fits a headline.

Bad:

    because: They may ease back pain a little.
    answer: They may ease back pain a little.

Good:

    because: Pain fell by less than most people would notice.
    answer: They may ease back pain a little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

LONGEST_STATEMENT = 30
"""Words."""


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find an answer that repeats the reason, and a statement that is too long."""
    del context
    if _words(claim.answer.plain) == _words(claim.because.plain):
        yield Finding(
            ("answer",),
            "The answer is the same as `because`.",
            "Say it again for somebody who has never heard of a trial.",
        )
    length = len(claim.statement.plain.split())
    if length > LONGEST_STATEMENT:
        yield Finding(
            ("statement",),
            f"The statement has {length} words; {LONGEST_STATEMENT} is plenty.",
            "Shorten it, or make two claims of it.",
        )


def _words(text: str) -> list[str]:
    return text.casefold().replace(".", " ").split()


RULE = ClaimRule("S22", Severity.ADVICE, Subject.CLAIM, check)
