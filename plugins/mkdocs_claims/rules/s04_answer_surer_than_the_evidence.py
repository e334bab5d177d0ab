"""The answer may not be surer than the evidence.

The answer uses a word such as `proves` or `definitely` while no outcome has high certainty, says
`will` or `cures` on low certainty, or holds nothing that tells a reader how unsure the evidence
is. The best certainty among the rated outcomes counts. A word that is denied (`does not prove`) is
free. The rule knows English words only, and says nothing on a site in another language.

Why: The answer is what most people read, often the only thing. What is printed lower down cannot
take back what it promised.

Bad:

    answer: Standing desks definitely take back pain away.

Good:

    answer: Standing desks may ease back pain a little.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Level
from .evidence import levels_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_SURE = re.compile(
    r"\b(?:prove[sdn]?|proof|definite(?:ly)?|certain(?:ly)?|undoubted(?:ly)?|no doubt"
    r"|guarantee[sd]?|clearly|always)\b",
    re.IGNORECASE,
)
"""Words that only high certainty allows."""
_PROMISING = re.compile(r"\b(?:will|cure[sd]?|eliminate[sd]?|heal(?:s|ed)?)\b", re.IGNORECASE)
"""Words that need at least moderate certainty."""
_DENIED = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|whether|cannot|if|un\w+|\w+n't)\b"
    r"(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
_CAREFUL = re.compile(
    r"\b(?:may|might|could|perhaps|maybe|possibl[ey]|seems?|appears?|suggests?|hints?"
    r"|unsure|unclear|uncertain|unknown|untested|weak|hardly"
    r"|not (?:been )?(?:sure|clear|known|certain|tested|shown|studied|proven?)|nobody (?:has|knows)"
    r"|no (?:good |direct |large )?(?:study|studies|trials?|evidence|proof|one)"
    r"|cannot (?:say|tell|know|be)|do(?:es)? not (?:know|show|tell|prove)"
    r"|too (?:few|early|little))\b",
    re.IGNORECASE,
)
"""Words that tell a reader how unsure it is."""
_FAIRLY_SURE = re.compile(r"\b(?:probabl[ey]|likely)\b", re.IGNORECASE)
_WORDS = {
    Level.MODERATE: "probably",
    Level.LOW: "may",
    Level.VERY_LOW: "the evidence is very uncertain",
}


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find an answer that says more than the best certainty allows."""
    levels = levels_of(claim, context)
    if not levels or context.library.words.language != "en":
        return
    best = max(levels, key=lambda level: level.points)
    if best is Level.HIGH:
        return
    said = best.value.replace("-", " ")
    hint = f"Say it as {said} certainty does: `{_WORDS[best]}`."
    text = claim.answer.plain.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    word = _undenied(_SURE, text)
    if word is None and best.points <= Level.LOW.points:
        word = _undenied(_PROMISING, text)
    if word is not None:
        yield Finding(
            ("answer",), f"The answer says `{word}`, but the best certainty here is {said}.", hint
        )
    elif not _is_careful(text, best):
        yield Finding(
            ("answer",),
            f"Nothing in the answer says that the best certainty here is {said}.",
            hint,
        )


def _undenied(words: re.Pattern[str], text: str) -> str | None:
    for sentence in re.split(r"(?<=[.!?;:])\s+", text):
        for found in words.finditer(sentence):
            if not _DENIED.search(sentence[: found.start()]):
                return found.group()
    return None


def _is_careful(text: str, level: Level) -> bool:
    return bool(_CAREFUL.search(text) or (level is Level.MODERATE and _FAIRLY_SURE.search(text)))


RULE = ClaimRule("S04", Severity.WARNING, Subject.CLAIM, check)
