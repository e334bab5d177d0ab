"""The text of a field: one paragraph with a little Markdown.

Known are `*emphasis*` and `_emphasis_`, `**strong**`, `[text](address)`, `^super^`, `~sub~`,
`[@key]`, `[@key, p. 4; @other]`, and a backslash before any sign that should stand for itself.
"""

from __future__ import annotations

from .inline_checks import is_plain
from .inline_parser import InlineParser
from .inline_parts import (
    Citation,
    CitationItem,
    Emphasis,
    InlineProblem,
    Link,
    Part,
    Run,
    Strong,
    Subscript,
    Superscript,
    Text,
)

__all__ = [
    "Citation",
    "CitationItem",
    "Emphasis",
    "InlineProblem",
    "Link",
    "Part",
    "Run",
    "Strong",
    "Subscript",
    "Superscript",
    "Text",
    "parse_inline",
]


def parse_inline(text: str) -> tuple[Text, tuple[InlineProblem, ...]]:
    """Read the Markdown of a field.

    Args:
        text: one paragraph; a line break counts as a space, white space at both ends is dropped.

    Returns:
        The text and its problems by offset, twenty at most. What cannot be read as markup stays
        as plain characters, and a link to a refused address keeps its words only. Takes time in
        proportion to the length of the text, whatever it holds.
    """
    if is_plain(text):
        return Text(text, (Run(text),) if text else ()), ()
    return InlineParser(text).parse()
