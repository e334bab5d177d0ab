"""Looking for phrases in what people wrote, without being fooled by a `not` before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[\w'\N{RIGHT SINGLE QUOTATION MARK}-]+")
_SENTENCE_END = re.compile(r"[.!?;:]\s")
_NEGATIONS = frozenset(
    "no not never none nobody nothing neither nor without whether if unless cannot hardly how"
    " isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't can't won't"
    " wouldn't couldn't".split()
)


def affirmed(pattern: re.Pattern[str], text: str, *, reach: int = 6) -> Iterator[re.Match[str]]:
    """The places where a phrase is said, and not denied or asked.

    Args:
        pattern: The phrase.
        text: Plain text.
        reach: How many words before the phrase, in the same sentence, may deny it.
    """
    for found in pattern.finditer(text):
        before = _SENTENCE_END.split(text[: found.start()])[-1]
        words = [
            word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
            for word in _WORD.findall(before)
        ]
        if not _NEGATIONS.intersection(words[-reach:]):
            yield found


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))
