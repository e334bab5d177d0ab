"""A file that was copied with the fence around it: three backticks above and below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Edit, Fix, Severity, Span

if TYPE_CHECKING:
    from .source import SourceFile

_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*[A-Za-z]*[ \t]*")


def fence_around(source: SourceFile, *lines: int) -> Diagnostic | None:
    """Y03 for a fence in the first line of a file, or else in one of `lines`; None if none is."""
    filled = [
        number
        for number, line in enumerate(source.lines, 1)
        if line.strip() and not line.startswith("#")
    ]
    found = [each for each in (*filled[:1], *lines) if _FENCE.fullmatch(source.line(each))]
    if not found:
        return None
    first, last = found[0], filled[-1]
    fences = [first]
    hint = "Delete this line."
    if last != first and _FENCE.fullmatch(source.line(last)):
        fences.append(last)
        hint = f"Delete this line and line {last}."
    message = "This line marks code for a page or a chat; it does not belong in the file."
    fix = Fix(hint, tuple(_deleted(source, each) for each in fences))
    span = Span.at(source.name, first, 1, len(source.line(first).rstrip()))
    return Diagnostic("Y03", Severity.ERROR, message, hint, span, fix=fix)


def _deleted(source: SourceFile, line: int) -> Edit:
    if line == len(source.lines):
        return Edit(Span.at(source.name, line, 1, len(source.line(line))), "")
    return Edit(Span(source.name, line, 1, line + 1, 1), "")
