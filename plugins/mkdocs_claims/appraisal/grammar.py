"""The little grammar that generated sentences need."""

from __future__ import annotations

import itertools
import re

_PREPOSITION = re.compile(
    r"about|after|against|among|at|before|between|by|during|for|from|in|into|of|on|over|than"
    r"|through|to|together|under|until|using|versus|via|when|with|within|without"
)
_PLURAL = re.compile(r"children|data|men|mice|people|women")
_SINGULAR = re.compile(
    r".*(?:ss|us|is)|aerobics|aids|diabetes|gas|herpes|measles|news|physics|rabies|series"
)
_FULL_STOP = re.compile(r"[\s.;,:]+$")


def capitalised(text: str) -> str:
    """The text with its first letter large and the others as they were."""
    return text[:1].upper() + text[1:]


def without_full_stop(text: str) -> str:
    """The text on one line, without punctuation at its end, so that it can stand in a sentence."""
    return _FULL_STOP.sub("", " ".join(text.split()))


def is_plural(noun_phrase: str, language: str = "en") -> bool:
    """Whether a verb after this noun phrase takes its plural form: `standing desks reduce`.

    Known for English only; the catalogues of other languages have sentences that need not know.
    The phrase's main noun is the last word before a preposition, a bracket or a comma. Two nouns
    joined by `and` are plural. This is a guess from spelling; it knows the commonest exceptions.
    """
    if language != "en":
        return False
    words = noun_phrase.lower().split(" (")[0].split()
    end = next(
        (at for at, word in enumerate(words) if at and _PREPOSITION.fullmatch(word)), len(words)
    )
    if "and" in words[1 : end - 1]:
        return True
    main = itertools.takewhile(lambda at: not at or words[at - 1][-1:] not in ",;:", range(end))
    noun = words[max(main)].strip(",;:)")
    if _PLURAL.fullmatch(noun):
        return True
    return noun.endswith("s") and not _SINGULAR.fullmatch(noun)
