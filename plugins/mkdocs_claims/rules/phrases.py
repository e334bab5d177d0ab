"""Looking for phrases in what people wrote, without being fooled by a `not` before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[\w'-]+")
_SENTENCE_END = re.compile(r"[.!?;:]\s")
_NEGATION = re.compile(
    r"no|not|never|none|nobody|nothing|neither|nor|without|whether|if|unless|cannot|hardly|how"
    r"|\w+n't",
    re.IGNORECASE,
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
        words = _WORD.findall(before.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
        if not any(_NEGATION.fullmatch(word) for word in words[-reach:]):
            yield found


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))
