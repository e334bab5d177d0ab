"""Finds citations and embeds in a Markdown page, each with its place.

Nothing is turned into HTML here; the page is only looked through, so that a check can point at
lines. What stands in code, in comments and in the front matter is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .source import SourceFile

_FENCE = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)]|!!!|\?\?\?\+?|===|\[\^[^\]]+\]:|:)[ \t]")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->")
_INDENTED = re.compile(r"(?: {4}|\t)")


class ProseLine(NamedTuple):
    """A line in which marks count; what is code in it is blanked out, so that columns stay."""

    number: int
    text: str


def prose_lines(source: SourceFile) -> Iterator[ProseLine]:
    """The lines of a page that are neither code, nor comment, nor front matter."""
    lines = source.lines
    start = _end_of_front_matter(lines)
    fence = ""
    blank_before = True
    in_comment = in_list = False
    for number, line in enumerate(lines[start:], start + 1):
        if fence:
            if re.fullmatch(rf"[ \t]*{fence[0]}{{{len(fence)},}}[ \t]*", line):
                fence = ""
            continue
        if in_comment:
            in_comment = "-->" not in line
            continue
        if not line.strip():
            blank_before = True
            continue
        if found := _FENCE.match(line):
            fence = found["fence"]
            continue
        if _LIST_ITEM.match(line):
            in_list = True
        elif not _INDENTED.match(line):
            # A paragraph that begins at the margin ends a list; its lazy lines do not.
            in_list = in_list and not blank_before
        elif blank_before and not in_list:
            continue
        blank_before = False
        shown = _COMMENT.sub(_blanks, _CODE_SPAN.sub(_blanks, line))
        if (opened := shown.find("<!--")) >= 0:
            in_comment = True
            shown = shown[:opened]
        yield ProseLine(number, shown)


def _end_of_front_matter(lines: list[str]) -> int:
    """How many lines the settings at the top of a page take, their dashes included."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return index + 1
    return 0


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())
