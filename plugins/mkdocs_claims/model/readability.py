"""How hard a text is to read, as the years of schooling it asks for."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed)$")


def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade: years of American schooling, about the reader's age less five.

    `0.39 * words per sentence + 11.8 * syllables per word - 15.59` (Kincaid and others 1975,
    Research Branch Report 8-75). Syllables are counted by groups of vowels, which is a good guess
    for English only. 0 for a text without words.
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    syllables = sum(_syllables(word.lower()) for word in words)
    return max(0.0, 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59)


def _syllables(word: str) -> int:
    groups = len(_VOWELS.findall(word))
    if groups > 1 and _SILENT_E.search(word):
        groups -= 1
    return max(1, groups)
