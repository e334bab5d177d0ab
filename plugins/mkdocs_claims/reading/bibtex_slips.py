"""What a stretch of a bibliography was probably meant to be that BibTeX cannot read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .bibtex_values import ValueTrouble


class Slip(NamedTuple):
    """A slip and its place: `length` code points at `offset` of the text that was looked at."""

    message: str
    hint: str
    offset: int
    length: int


_FIELD = re.compile(r"^[ \t]*([A-Za-z][\w-]*)([ \t]*)(=?)[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_NO_EQUALS = re.compile(
    r"^[ \t]*(?P<name>[A-Za-z][\w-]*)[ \t]*:?[ \t]*"
    r"(?P<value>\{[^{}\n]*\}|(?<=[:\s])[\w-]+)[ \t]*,?[ \t]*$",
    re.MULTILINE,
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
    text = entry[:_LONGEST_ENTRY]
    lines = list(_FIELD.finditer(text, text.find("\n") + 1))
    for at, line in enumerate(lines):
        name, _, equals, value = line.groups()
        if not equals:
            if found := _NO_EQUALS.fullmatch(line.group()):
                message = f"the field `{name}` has no equals sign."
                hint = _WITH_BRACES.format(name=name, value=found["value"].strip("{}"))
                return Slip(message, hint, line.start(1), len(line.group().strip()))
            return None
        followed = at + 1 == len(lines) or bool(lines[at + 1][3] or lines[at + 1][2])
        if followed and (problem := _open(value)):
            message = f"{problem} of the field `{name}` is not closed."
            hint = "End this line with `},`."
            if value.startswith('"'):
                hint = "End the value as it begins, with a quotation mark; then put a comma."
            return Slip(message, hint, line.start(4), len(value))
    return None


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
