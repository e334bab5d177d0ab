"""Claims as no careful person writes them: valid YAML in any order, with comments anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from example_project import CLAIM, EXAMPLES
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.record import FieldShape, Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Draw = Callable[[st.SearchStrategy[str]], str]

_COMMENTS = st.sampled_from(["# why", "#", "# a: b", "# \u00e9 [x", "#- no", "# 'quoted"])
_WORDS = st.sampled_from(["desk", "it's", "a#b", "10", "back pain", "\u00e9t\u00e9", "x:y", "-3"])
_STEPS = st.sampled_from([1, 2, 3, 4, 7])
_DEEPEST = 4


@st.composite
def _scalars(draw: st.DrawFn, indent: int, *, on_one_line: bool = False) -> str:
    """A scalar behind a key or hyphen that stands in column `indent`; no comment behind it."""
    words = draw(st.lists(_WORDS, min_size=1, max_size=4))
    one, inner = " ".join(words), " " * (indent + draw(_STEPS))
    style = draw(st.integers(0, 2 if on_one_line else 7))
    if style == 0:
        return words[0]
    if style == 1:
        return "'" + one.replace("'", "''") + "'"
    if style == 2:
        return f'"{one}\\t\\u00e9"'
    lines = [f"{inner}{word}{draw(st.sampled_from(['', '', ' ']))}" for word in words]
    empty = draw(st.sampled_from(["\n", "\n\n", "\n  \n" if len(inner) > 1 else "\n\n"]))
    if style == 3:
        return f'"start\\\n{empty.join(lines)}"'
    if style == 4:
        return f"start{empty}{empty.join(lines).rstrip()}"
    if style == 5:
        return f"'start {empty}{empty.join(lines).replace(chr(39), '')}'"
    header = draw(st.sampled_from(["|", ">", ">-", "|-", ">-  # beside", "|  "]))
    more = draw(st.sampled_from(["", f"\n{inner}# text", f"\n{inner}  more", f"\n\n{inner}- end"]))
    return f"{header}\n{empty.join(lines)}{more}"


@st.composite
def _in_brackets(draw: st.DrawFn, of: type[Record] | None) -> str:
    space = draw(st.sampled_from(["", " "]))
    if of is None:
        items = draw(st.lists(_scalars(0, on_one_line=True), max_size=3))
        return f"[{space}{f',{space} '.join(items)}{space}]"
    fields = draw(st.lists(st.sampled_from(fields_of(of)), unique=True, min_size=1, max_size=3))
    pairs = [f"{each.key}{space}: {draw(_scalars(0, on_one_line=True))}" for each in fields]
    line = draw(st.sampled_from([", ", ",\n            ", ", # inside\n        "]))
    return f"{{{space}{line.join(pairs)}{space}}}"


@st.composite
def _trivia(draw: st.DrawFn, indent: int) -> str:
    """Comments and empty lines before a line in column `indent`."""
    lines = draw(st.lists(st.sampled_from(["", "comment"]), max_size=2))
    at = draw(st.sampled_from([0, indent, indent, indent + 3]))
    return "".join(f"{' ' * at}{draw(_COMMENTS)}\n" if line else "\n" for line in lines)


@st.composite
def _values(draw: st.DrawFn, each: FieldShape, indent: int, depth: int) -> str:
    of = each.shape.of
    record = of if isinstance(of, type) and issubclass(of, Record) else None
    many = each.shape.many or each.shape.length is not None
    beside = draw(st.sampled_from(["", "", "  # beside", " #"]))
    style = draw(st.integers(0, 5))
    if style == 0 or (style == 1 and record is None and not many):
        return f" {draw(_in_brackets(record))}{beside}"
    if style > 1 and record is not None and depth < _DEEPEST:
        if many:
            return f"{beside}\n{draw(_lists(record, indent, depth))}"
        inner = indent + draw(_STEPS)
        return f"{beside}\n{draw(_mappings(record, inner, depth))}"
    text = draw(_scalars(indent))
    # A comment behind several words without quotes is an error of its own (Y14).
    beside = beside if re.fullmatch(r"[^\s'\"|>]+|(['\"]).*\1", text, re.DOTALL) else ""
    below = f"\n{' ' * (indent + draw(_STEPS))}" if draw(st.integers(0, 5)) == 0 else ""
    if below and not text.startswith(("|", ">")):
        return f"{below}{text}{beside}"
    return f"{draw(st.sampled_from([' ', '  ']))}{text}{beside}"


@st.composite
def _lists(draw: st.DrawFn, of: type[Record], indent: int, depth: int) -> str:
    at = indent + draw(st.sampled_from([0, 1, 2, 4]))
    items = []
    for _ in range(draw(st.integers(1, 2))):
        gap = draw(st.integers(1, 3))
        body = draw(_mappings(of, at + 1 + gap, depth)).lstrip("\n")
        if body.lstrip().startswith("#"):
            items.append(f"{draw(_trivia(at))}{' ' * at}-\n{body}")
        else:
            items.append(f"{draw(_trivia(at))}{' ' * at}-{' ' * gap}{body.lstrip()}")
    return "\n".join(items)


@st.composite
def _mappings(draw: st.DrawFn, of: type[Record], indent: int, depth: int) -> str:
    fields = draw(st.lists(st.sampled_from(fields_of(of)), unique=True, min_size=1, max_size=4))
    lines = []
    for each in fields:
        key = draw(st.sampled_from([each.key, each.key, f'"{each.key}"', f"{each.key} "]))
        value = draw(_values(each, indent, depth + 1))
        lines.append(f"{draw(_trivia(indent))}{' ' * indent}{key}:{value}")
    if draw(st.integers(0, 4)) == 0:
        lines.append(f"{' ' * indent}unknown: 1")
    return "\n".join(lines)


@st.composite
def _claims(draw: st.DrawFn) -> str:
    text = draw(_mappings(Claim, 0, 0))
    tail = draw(st.sampled_from(["", "\n", "\n\n# end\n", "\n      # deep\n# end", "\n...\n"]))
    head = draw(st.sampled_from(["", "---\n", "# top\n\n", "# yaml-language-server: x\n", "\n\n"]))
    return f"{head}{text}{tail}"


MESSY_CLAIMS = _claims()
"""Claims that can be read, though hardly any of their values can stand where they stand."""


@st.composite
def _cluttered(draw: st.DrawFn) -> str:
    lines = EXAMPLES[CLAIM].split("\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines)))
        clutter = ["", "   ", "# one", "  # two", "      # four", "            # deep", "\t# tab"]
        lines.insert(at, draw(st.sampled_from(clutter)))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        lines[at] += draw(st.sampled_from([" ", "  # beside", "\t", " #"]))
    return "\n".join(lines)


CLUTTERED_EXAMPLES = _cluttered()
"""The example claim with comments and spaces anywhere, in its texts as well."""
