"""What somebody surely meant: slips that can be mended without changing what a file says.

Where two things could be meant, or where a number, an interval or a judgement would change, the
answer is None, and a person decides.
"""

from __future__ import annotations

import difflib
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_ALIKE = 0.8
"""How alike two keys are (difflib's ratio, 0 to 1) before one can be a misspelling of the other."""
_DASHES = str.maketrans({"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", "\N{HYPHEN}": "-"})
_SPACES = "[ \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]"
_IN_GROUPS = re.compile(rf"-?[1-9][0-9]{{0,2}}(?:{_SPACES}[0-9]{{3}})+(?:\.[0-9]+)?")
_WITH_COMMAS = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_DECIMAL_COMMA = re.compile(r"(-?(?:0|[1-9][0-9]*)),([0-9]{1,2})")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})")
_PROBABLE_ID = re.compile(r"[A-Za-z0-9 _-]+")


def key_meant(written: str, known: Iterable[str], taken: Collection[str]) -> str | None:
    """The known key of which `written` is another spelling or a misspelling.

    None where several are alike, or where the key is `taken`: it stands in the mapping already.
    """
    keys = list(known)
    same = [key for key in keys if _bare(key) == _bare(written)]
    near = same or difflib.get_close_matches(written.lower(), keys, n=2, cutoff=_ALIKE)
    return near[0] if len(near) == 1 and near[0] not in taken else None


def word_meant(written: str, words: Iterable[str]) -> str | None:
    """The word that `written` is in other capitals, with other hyphens, or spelt with a z.

    Nothing more is guessed: `supported` and `unsupported` are nearly alike.
    """
    same = [word for word in words if _bare(word) == _bare(written)]
    return same[0] if len(same) == 1 else None


def number_meant(of: Any, written: str) -> str | None:
    """The number that `written` is with another minus, mark or grouping; `of` is int or Decimal.

    A comma before three digits groups them in a whole number; in another it could be either.
    """
    hyphened = written.translate(_DASHES)
    pattern = _WHOLE if of is int else _NUMBER
    if _IN_GROUPS.fullmatch(hyphened):
        hyphened = re.sub(_SPACES, "", hyphened)
    elif of is int and _WITH_COMMAS.fullmatch(hyphened):
        hyphened = hyphened.replace(",", "")
    elif of is Decimal and (comma := _DECIMAL_COMMA.fullmatch(hyphened)):
        hyphened = f"{comma[1]}.{comma[2]}"
    elif re.fullmatch(r"-?\.[0-9]+", hyphened):
        hyphened = hyphened.replace(".", "0.", 1)
    return hyphened if pattern.fullmatch(hyphened) else None


def day_meant(written: str) -> str | None:
    """The day that `written` is with other marks or without zeros; the year must come first."""
    found = _YEAR_FIRST.fullmatch(written)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return None


def name_meant(written: str, pattern: str) -> str | None:
    """What matches `pattern` and differs from `written` by capitals, spaces and underlines only."""
    if not _PROBABLE_ID.fullmatch(written):
        return None
    hyphened = re.sub(r"[ _]+", "-", written.strip())
    same = {each for each in (hyphened.lower(), hyphened.upper()) if re.fullmatch(pattern, each)}
    return same.pop() if len(same) == 1 else None


def _bare(word: str) -> str:
    """A word without what people write now one way and now another."""
    return re.sub(r"[-_\s]", "", word).lower().replace("z", "s")
