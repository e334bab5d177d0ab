"""What a stretch of a bibliography was probably meant to be that BibTeX cannot read."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .bibtex_values import ValueTrouble


class Slip(NamedTuple):
    """A slip and its place: `length` code points at `offset` of the text that was looked at."""

    message: str
    hint: str
    offset: int
    length: int


_FIELD = re.compile(r"[ \t]*(?P<name>[A-Za-z][\w-]*)[ \t]*(?P<equals>=?)[ \t]*(?P<value>.*?)[ \t]*")
_ENDS = ("}", "},", '"', '",')
"""How the last line of a value ends."""
_NO_EQUALS = re.compile(
    r"[ \t]*(?P<name>[A-Za-z][\w-]*)[ \t]*:?[ \t]*"
    r"(?P<value>\{[^{}]*\}|(?<=[:\s])[\w-]+)[ \t]*,?[ \t]*"
)
_LONGEST_ENTRY = 100_000
_RIS = re.compile(
    r"^[A-Z][A-Z0-9] {1,2}- ?.*$|^(?:PMID|TI|FAU|AU) *- .*$|^%[0A-Z] .*$", re.MULTILINE
)
_REFERENCE = re.compile(
    r"^(?![ \t]*[%#/@]).*(?:\bdoi\b|\bPMID\b|\b(?:19|20)[0-9]{2};[0-9]).*$",
    re.MULTILINE | re.IGNORECASE,
)
_CURLY = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_WITH_BRACES = "Write `{name} = {{{value}}},`."
_SHOWN = 60


def field_slip(entry: str) -> Slip | None:
    """The field that keeps an entry, given from its `@` on, from being read; None if unknown."""
    lines = entry[:_LONGEST_ENTRY].split("\n")
    offset, goes_on = len(lines[0]) + 1, False
    for line, below in pairwise([*lines[1:], ""]):
        start, offset = offset, offset + len(line) + 1
        if goes_on:
            goes_on = not line.rstrip().endswith(_ENDS)
            continue
        found = _FIELD.fullmatch(line)
        problem = _open(found["value"]) if found is not None and found["equals"] else ""
        if found is None or (found["equals"] and not problem):
            continue
        if problem and not _ends_above(below):
            goes_on = True
            continue
        if problem:
            return _not_closed(found, problem, start)
        return _no_equals_sign(line, start)
    return None


def _ends_above(line: str) -> bool:
    """Whether no value can go on in this line."""
    field = _FIELD.fullmatch(line)
    return line.strip() in ("", "}", ")", "},") or line.startswith("@") or bool(field and field[2])


def _not_closed(found: re.Match[str], problem: str, start: int) -> Slip:
    message = f"{problem} of the field `{found['name']}` is not closed."
    hint = "End this line with `},`."
    if found["value"].startswith('"'):
        hint = "End the value as it begins, with a quotation mark; then put a comma."
    return Slip(message, hint, start + found.start("value"), len(found["value"]))


def _no_equals_sign(line: str, start: int) -> Slip | None:
    found = _NO_EQUALS.fullmatch(line)
    if found is None:
        return None
    message = f"the field `{found['name']}` has no equals sign."
    hint = _WITH_BRACES.format(name=found["name"], value=found["value"].strip("{}"))
    return Slip(message, hint, start + found.start("name"), len(line.strip()))


def _open(value: str) -> str:
    """What a value opens and does not close on its line; empty for nothing."""
    plain = re.sub(r"\\.", "", value)
    if plain.startswith("{") and plain.count("{") > plain.count("}"):
        return "the brace"
    if plain.startswith('"') and plain.count('"') == 1:
        return "the quotation mark"
    return ""


def bare_text(name: str, raw: str, troubles: tuple[ValueTrouble, ...]) -> Slip | None:
    """Text of several words that stands without braces, or in curly quotes, as a value."""
    raw = raw.strip()
    curly = raw[:1] in _CURLY
    if not troubles or "\n" in raw or raw[:1] in '{"' or not (curly or " " in raw):
        return None
    if not curly and "#" in raw:
        return None
    message = "stands in curly quotes, which are no quotes here." if curly else "has no braces."
    return Slip(message, _WITH_BRACES.format(name=name, value=raw.strip(f"{_CURLY} ")), 0, len(raw))


def stray_reference(text: str) -> Slip | None:
    """A reference in another form that was pasted between the entries; None if there is none."""
    if found := _RIS.search(text):
        message = (
            f"`{_short(found.group())}` is no BibTeX; it looks like an export in another form."
        )
        hint = "Export the work once more and choose the form BibTeX."
        return Slip(message, hint, found.start(), len(found.group().rstrip()))
    if found := _REFERENCE.search(text):
        message = f"`{_short(found.group())}` stands outside every entry and is not read."
        hint = "Write it as an entry, such as `@article{smith2020, ...}`; begin a remark with `%`."
        return Slip(message, hint, found.start(), len(found.group().rstrip()))
    return None


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _SHOWN else f"{folded[:_SHOWN]}…"
