"""Text becomes a value in YAML: plain where that is read back as the same text, else in quotes."""

from __future__ import annotations

import json
import textwrap

from ..reading.nodes import Scalar, Sequence
from ..reading.source import SourceFile
from ..reading.yaml_reader import read_yaml

_SPECIAL = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other readers of YAML take for something else than text."""
WIDTH = 100
"""Columns that a line takes at most, where it can be broken."""


def value_lines(key: str, text: str, indent: int) -> list[str]:
    """`key: text` as lines of YAML, indented by `indent` spaces; long text goes below its key.

    White space in the text is folded.
    """
    spaces = " " * indent
    text = " ".join(text.split())
    line = f"{spaces}{key}: {_written(text, 'a: {}')}"
    if len(line) <= WIDTH:
        return [line]
    inner = f"{spaces}  "
    width = WIDTH - len(inner)
    wrapped = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [f"{spaces}{key}: >-", *(inner + each for each in wrapped)]


def in_brackets(items: tuple[str, ...]) -> str:
    """A list of texts on one line."""
    return f"[{', '.join(_written(each, 'a: [{}]') for each in items)}]"


def _written(text: str, place: str) -> str:
    """The text as it can stand in a place of a file, such as `a: {}`: plain if that will do."""
    if not text[:1].isalpha() or text.lower() in _SPECIAL:
        return json.dumps(text, ensure_ascii=False)
    tree, problems = read_yaml(SourceFile("text", place.format(text) + "\n"))
    found = tree.entries[0].value if tree is not None and not problems else None
    if isinstance(found, Sequence):
        found = found.items[0] if len(found.items) == 1 else None
    same = isinstance(found, Scalar) and found.value == text and not found.quoted
    return text if same else json.dumps(text, ensure_ascii=False)
