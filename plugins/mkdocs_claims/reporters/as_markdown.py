"""Diagnostics as Markdown, for the summary that a forge shows of a check."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .as_text import ABOUT_WARNINGS, summary
from .markdown import code, escaped, in_code_marks
from .plain import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..diagnostics import Diagnostic
    from ..reading.source import SourceFile

LIMIT = 500_000
"""Characters that a report has at most; GitHub refuses a summary of more than 1 MiB."""
LINE_WIDTH = 200
"""Characters of a file's line that are shown."""

_SYMBOLS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.ADVICE: "💡"}


def report(diagnostics: Sequence[Diagnostic], sources: Mapping[str, SourceFile]) -> str:
    """All diagnostics, the gravest first and then file by file, each with its line and its hint."""
    start = f"## Check of the claims\n\n{summary(diagnostics)}\n"
    if any(each.severity is Severity.WARNING for each in diagnostics):
        start += f"\n{in_code_marks(ABOUT_WARNINGS)}\n"
    parts, room, shown = [start], LIMIT - len(start), 0
    order = tuple(Severity)
    ranked = sorted(diagnostics, key=lambda each: (order.index(each.severity), *each.order))
    for (_, file), group in groupby(ranked, key=lambda each: (each.severity, each.span.file)):
        # A blank line between items would spread the list out.
        heading = f"\n### {escaped(file)}\n\n"
        for each in group:
            block = heading + "\n".join(_item(each, sources)) + "\n"
            if len(block) > room:
                left = len(diagnostics) - shown
                return "".join(parts) + f"\n**{left:,} more;** `claims check` shows all.\n"
            heading, shown, room = "", shown + 1, room - len(block)
            parts.append(block)
    return "".join(parts)


def _item(diagnostic: Diagnostic, sources: Mapping[str, SourceFile]) -> Iterator[str]:
    span = diagnostic.span
    said = f"{diagnostic.code} {in_code_marks(diagnostic.message)}"
    yield f"- {_SYMBOLS[diagnostic.severity]} **Line {span.line}**, {diagnostic.severity} {said}"
    source = sources.get(span.file)
    if source is not None and (line := visible(source.line(span.line)).strip()):
        yield f"  - the line: {code(line[:LINE_WIDTH])}"
    for each in diagnostic.related:
        place = f"{each.span.file}:{each.span.line}"
        yield f"  - {escaped(place)}: {in_code_marks(each.message)}"
    yield f"  - what to do: {in_code_marks(diagnostic.hint)}"
