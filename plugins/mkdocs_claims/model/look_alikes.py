"""Text that looks like a known word and is not: other dashes, spaces, quotes, capitals."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTES = re.compile("[\"'\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c\u300d]")


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest to a misspelt one, if one is near."""
    small = {each.lower(): each for each in known}
    near = difflib.get_close_matches(folded(written), small, n=1, cutoff=0.6)
    return small[near[0]] if near else None


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """`Did you mean ...? ` when one of the known words is near, else nothing."""
    words = list(known)
    if alike := looks_like(written, words):
        return f"Type `{alike}` anew: there is {odd_sign(written)} in it. "
    near = nearest(written, words)
    return f"Did you mean `{near}`? " if near is not None else ""


def looks_like(written: str, known: Iterable[str]) -> str | None:
    """The known word that `written` looks like to the eye, if it holds signs that deceive it."""
    plain = _plain(written)
    return plain if plain != written and plain in set(known) else None


def unquoted(written: str) -> str:
    """A text without the curly, German or French quotes that a word processor put around it."""
    return _QUOTES.sub("", written).strip()


def odd_sign(written: str) -> str:
    """What the first sign is called that deceives the eye, such as `a no-break space`."""
    for sign in written:
        if _DASHES.match(sign):
            return "a dash that is no hyphen"
        if sign == "\u00a0" or (sign.isspace() and not sign.isascii()):
            return "a no-break space"
        if unicodedata.category(sign) == "Cf":
            return "a sign that cannot be seen"
    return "a sign that is not on a keyboard"


def _plain(written: str) -> str:
    seen = "".join(sign for sign in written if unicodedata.category(sign) != "Cf")
    return " ".join(_DASHES.sub("-", unicodedata.normalize("NFKC", seen)).split())


def folded(written: str) -> str:
    """A word in small letters with hyphens, whatever was typed between its parts."""
    words = re.sub("(?<=[a-z])(?=[A-Z][a-z])", "-", unquoted(_plain(written)))
    return re.sub(r"[\s_]+", "-", words).rstrip(".").lower()
