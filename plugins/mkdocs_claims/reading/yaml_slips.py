"""What a line was probably meant to be that YAML cannot read as it stands."""

from __future__ import annotations

import re

_BULLET = re.compile("[\u2022\u2023\u25aa\u25cf\u00b7\u2010-\u2015*+] ?")
_KEY_AND_VALUE = re.compile(r"([a-z][a-z-]+)(?: *[=;] *| :)(?=\S)(.*)")
_KEY_FIRST = re.compile(r"([a-z][a-z-]*) \S")
_CURLY = re.compile("[\u201c-\u201f\u00ab\u00bb]")
_TWO_WORDS = re.compile(r".*[{,] *[\w-]+: *(\S+) +([a-z-]+)")
_NEXT_KEY = re.compile(r"[ -]*[a-z][a-z-]*: *[a-z0-9.-]+ +([a-z][a-z-]+)")
"""A key and one word, then a key that should begin the next line."""
_CITES = re.compile(r"[ -]*cites: *\S")

_SHOWN = 40
"""Characters of the file's own text that a hint repeats."""


def bullet_of(text: str) -> str:
    """The sign that stands for the hyphen of a list item at the start of a line, if one does."""
    found = _BULLET.match(text.lstrip())
    return found.group().strip() if found else ""


def hint_without_colon(text: str) -> str:
    """What to do about a line without `: `, such as `verdict overstated`."""
    other = _KEY_AND_VALUE.fullmatch(text)
    if other is not None:
        return f"Write `{other[1]}: {other[2][:_SHOWN]}`."
    if found := _KEY_FIRST.match(text):
        return (
            f"If `{found[1]}` is the key, put a colon and a space after it; if the line goes on "
            "with the text above, indent it further."
        )
    return "Give it a key and a colon; if it goes on with the text above, indent it further."


def hint_for_colon(text: str, column: int) -> str:
    """What to do about a second colon, in `column` of a line."""
    before = text[: column - 1]
    if _CITES.match(before):
        return "Write the key of the work's entry in refs.bib alone, such as `cites: smith2020`."
    if before.count("{") > before.count("}") and (found := _TWO_WORDS.fullmatch(before)):
        return f"Put a comma between `{found[1]}` and `{found[2]}`; or put the text in quotes."
    if found := _NEXT_KEY.fullmatch(before):
        return (
            f"If `{found[1]}` is a key, put it on a line of its own; else put the whole text after "
            "the first colon in quotes."
        )
    if _CURLY.search(text):
        return 'Put straight quotes (") around the whole text; curly quotes are letters to YAML.'
    return "Put the whole text after the first colon in quotes."


_CITING = re.compile(r"\b(cites|background): *\[? *\Z")
_CITED_KEYS = re.compile(r"@([\w.:+/-]*\w)")


def key_alone(text: str, column: int) -> str:
    """What to write for the `@` in `column`, where a key of the bibliography is all that fits."""
    # Slices, because a hostile line may be as long as the file.
    name = _CITING.search(text[max(0, column - 40) : column - 1])
    keys = _CITED_KEYS.findall(text[column - 1 : column + 200])
    if name is None or not keys:
        return ""
    if name[1] == "cites":
        return f"Write the key alone: `cites: {keys[0]}`."
    return f"Write the keys alone: `background: [{', '.join(keys)}]`."
