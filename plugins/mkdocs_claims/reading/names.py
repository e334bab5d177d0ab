"""The names of a BibTeX `author` or `editor` field, taken apart before any decoding.

Braces keep a name whole: `{World Health Organization}` is one author with one name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .latex import LatexTrouble, decode_latex, holds_latex
from .rich_text import fold


class Name(NamedTuple):
    """A person, or with `literal` an organisation or whatever could not be taken apart."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """The 'van der' of a name."""
    suffix: str = ""
    """The 'Jr' or 'III' of a name."""
    literal: str = ""
    """The whole name, shown as it stands; the other parts are then empty."""

    @property
    def plain(self) -> str:
        """The name in reading order."""
        parts = (self.given, self.particle, self.family, self.suffix)
        return self.literal or " ".join(part for part in parts if part)


class NameTrouble(NamedTuple):
    """A name that could not be taken apart with confidence."""

    message: str
    hint: str
    offset: int
    length: int


class Names(NamedTuple):
    """The names of one field, in order."""

    names: tuple[Name, ...] = ()
    others: bool = False
    """True when the list ends in `and others`."""
    troubles: tuple[NameTrouble, ...] = ()
    latex: tuple[LatexTrouble, ...] = ()


def split_names(text: str) -> Names:
    """Take a field apart at ` and `. Never raises; a bad name is kept whole, with a trouble."""
    return _Splitter().split(text)


_SEPARATORS = re.compile(r"\\.|[{}]|(?<!\S)and(?!\S)", re.DOTALL | re.IGNORECASE)
_WORDS = re.compile(r"\\.|[{},;\s~]", re.DOTALL)
_MOST_COMMAS = 2
_ORGANISATION = re.compile(
    r"\b(?:administration|agency|association|authority|cent(?:er|re)|cochrane|collaboration|"
    r"college|commission|committee|consortium|council|department|foundation|group|institutes?|"
    r"investigators|ministry|network|office|organi[sz]ation|programme|services?|society|"
    r"task force|trialists|university)\b",
    re.IGNORECASE,
)
_SURNAME_AND_INITIALS = re.compile(r"[^\W\d_].* (?!(?:II|III|IV|JR|SR)$)[A-Z]{1,3}")
_FORM = "Write `Family, Given and Family, Given`, and put braces around an organisation's name."


class _Splitter:
    def __init__(self) -> None:
        self._names: list[Name] = []
        self._troubles: list[NameTrouble] = []
        self._latex: list[LatexTrouble] = []
        self._others = False
        self._given_first = False

    def split(self, text: str) -> Names:
        pieces = list(_pieces(text))
        self._given_first = any(_given_first(text[start:end].strip()) for start, end in pieces)
        for index, (start, end) in enumerate(pieces):
            self._add(text, start, end, last=index == len(pieces) - 1)
        return Names(tuple(self._names), self._others, tuple(self._troubles), tuple(self._latex))

    def _add(self, text: str, start: int, end: int, *, last: bool) -> None:
        raw = text[start:end].strip()
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if not raw:
            if text.strip():
                self._trouble("A name is missing beside this `and`.", start, 1)
        elif last and raw.casefold() == "others":
            self._others = True
        else:
            self._person(raw, start)

    def _person(self, raw: str, start: int, *, may_end_in_et_al: bool = True) -> None:
        if not raw:
            return
        if _whole(raw):
            self._names.append(Name(literal=self._decoded(raw, start)))
            return
        parts, mark = _parts(raw)
        words = [word for part in parts for word in part]
        et_al = [word.strip(".").casefold() for word in words[-2:]]
        if et_al == ["et", "al"] and may_end_in_et_al:
            hint = "End the list with `and others` instead of `et al.`."
            self._trouble("`et al.` is not a name.", start, len(raw), hint)
            self._others = True
            cut = max(raw.rfind(word) for word in ("et", "Et", "ET"))
            self._person(raw[:cut].rstrip(" ,~\t\n"), start, may_end_in_et_al=False)
            return
        problem = self._problem(raw, parts, mark)
        if problem:
            self._trouble(problem, start, len(raw))
        if problem and not _only_trailing_comma(parts):
            self._names.append(Name(literal=self._decoded(raw, start)))
            return
        name = Name(*(self._decoded(part, start) for part in _from_parts([*filter(None, parts)])))
        if not (name.family or name.given or name.particle):
            # Braces without a partner, and nothing else, where the name should be.
            if not problem:
                self._trouble(f"`{' '.join(raw.split())}` holds no name.", start, len(raw))
            name = Name(literal=self._decoded(raw, start))
        self._names.append(name)

    def _problem(self, raw: str, parts: list[list[str]], mark: str) -> str:
        shown = " ".join(raw.split())
        if mark == ";":
            return f"`{shown}` holds a semicolon; names are separated by ` and `."
        if people := self._several(shown, parts):
            return people
        if not any(parts):
            return f"`{shown}` holds no name."
        if len(parts) - 1 > _MOST_COMMAS:
            return f"`{shown}` has {len(parts) - 1} commas; a name has two at most."
        if not parts[0] or not all(parts[1:]):
            return f"`{shown}` has a comma with nothing on one side of it."
        if len(parts) == 1 and len(parts[0]) > 1 and _ORGANISATION.search(shown):
            return f"`{shown}` looks like an organisation but is written like a person."
        return ""

    def _several(self, shown: str, parts: list[list[str]]) -> str:
        """What is wrong where one name holds several people; empty where it does not."""
        if "&" in shown.split():
            return f"`{shown}` holds `&`; names are separated by ` and `."
        texts = [" ".join(part) for part in parts]
        if len(parts) > 1 and all(_SURNAME_AND_INITIALS.fullmatch(text) for text in texts):
            return f"`{shown}` looks like {len(parts)} people; commas do not separate names."
        if self._given_first and [len(each) > 1 for each in parts] == [True, True]:
            return f"`{shown}` looks like two people; commas do not separate names."
        return ""

    def _trouble(self, message: str, offset: int, length: int, hint: str = _FORM) -> None:
        self._troubles.append(NameTrouble(message, hint, offset, length))

    def _decoded(self, raw: str, start: int) -> str:
        if not holds_latex(raw):
            return fold(raw)
        rich, troubles = decode_latex(raw)
        self._latex += [trouble._replace(offset=start) for trouble in troubles]
        return rich.plain


def _given_first(raw: str) -> bool:
    """Whether a name is written as `Given Family`, without a comma."""
    plain = "," not in raw and "{" not in raw and len(raw.split()) > 1
    return plain and _ORGANISATION.search(raw) is None


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where each name starts and ends: between `and`s that stand outside braces."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    for mark in _SEPARATORS.finditer(text):
        sign = mark.group()
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(depth - 1, 0)
        elif sign[0] != "\\" and depth == 0:
            found.append((start, mark.start()))
            start = mark.end()
    found.append((start, len(text)))
    return found


def _whole(raw: str) -> bool:
    """Whether one pair of braces holds the whole name."""
    if not (raw.startswith("{") and raw.endswith("}")) or raw.startswith("{\\"):
        return False
    depth = 0
    for mark in _SEPARATORS.finditer(raw):
        depth += {"{": 1, "}": -1}.get(mark.group(), 0)
        if depth == 0:
            return mark.end() == len(raw)
    return False


def _parts(raw: str) -> tuple[list[list[str]], str]:
    """The words between the commas, and `;` when there is one. Braces protect."""
    parts: list[list[str]] = [[]]
    depth = start = 0
    semicolon = ""
    for mark in _WORDS.finditer(raw):
        sign = mark.group()
        if sign[0] == "\\":
            continue
        if sign in "{}":
            depth = max(depth + (1 if sign == "{" else -1), 0)
            continue
        if depth:
            continue
        if start < mark.start():
            parts[-1].append(raw[start : mark.start()])
        start = mark.end()
        if sign == ",":
            parts.append([])
        semicolon = semicolon or (sign if sign == ";" else "")
    if start < len(raw):
        parts[-1].append(raw[start:])
    return parts, semicolon


def _only_trailing_comma(parts: list[list[str]]) -> bool:
    filled = [bool(part) for part in parts]
    return len(parts) in {2, 3} and filled[0] and not filled[-1] and all(filled[:-1])


def _from_parts(parts: list[list[str]]) -> tuple[str, str, str, str]:
    """Family, given, particle and suffix, still in LaTeX, by BibTeX's three forms of a name."""
    first = parts[0]
    low = [index for index, word in enumerate(first[:-1]) if _lower(word)]
    if len(parts) == 1:
        start, end = (low[0], low[-1] + 1) if low else (len(first) - 1, len(first) - 1)
        return (
            " ".join(first[end:]),
            " ".join(first[:start]),
            " ".join(first[start:end]),
            "",
        )
    end = low[-1] + 1 if low and _lower(first[0]) else 0
    suffix = " ".join(parts[1]) if len(parts) > 1 + 1 else ""
    return " ".join(first[end:]), " ".join(parts[-1]), " ".join(first[:end]), suffix


def _lower(word: str) -> bool:
    """Whether a word starts in lower case, which makes it a particle."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    plain = decode_latex(word).rich.plain if "\\" in word else word
    return next((letter.islower() for letter in plain if letter.isalpha()), False)
