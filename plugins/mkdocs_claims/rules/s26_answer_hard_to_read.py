"""The answer reads easily.

The answer asks for more than seven years of schooling by the Flesch-Kincaid formula. The figure is
a rough one: names of medicines raise it, and it counts nothing but the length of words and
sentences. It is made for English, and nothing is said on a site in another language.

Why: Worried people read the answer first, often on a phone, and many of them read as a child of
twelve does. Short sentences and short words reach them all.

Bad:

    answer: >-
      Intermittent utilisation of height-adjustable workstations is conceivably associated with
      marginally diminished musculoskeletal symptomatology among sedentary administrative employees.

Good:

    answer: A standing desk may ease back pain a little. It does not take the pain away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.readability import reading_grade
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

EASY = 7
"""Years of schooling that most readers of twelve have had."""


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find answers that ask for much schooling."""
    if context.library.words.language != "en":
        return
    grade = round(reading_grade(claim.answer.plain))
    if grade > EASY:
        yield Finding(
            (*claim.path, "answer"),
            f"The answer asks for about {grade} years of schooling; {EASY} is the aim.",
            "Cut long sentences in two, and use the shorter word where there is one.",
        )


RULE = ClaimRule("S26", Severity.ADVICE, Subject.CLAIM, check)
