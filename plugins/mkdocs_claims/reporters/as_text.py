"""Diagnostics as text for people: where, what, the line itself, and what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .plain import excerpt, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..diagnostics import Diagnostic, Span
    from ..reading.source import SourceFile


ABOUT_WARNINGS = (
    "A warning also stops a strict build (`mkdocs build --strict`): mend it, or answer it under "
    "`answered` in the claim or in site.yml."
)


def report(diagnostics: Sequence[Diagnostic], sources: Mapping[str, SourceFile]) -> str:
    """All diagnostics, each with its line and its hint, and at the end their number.

    Where there are warnings, a last line says what they stop.
    """
    blocks = ["\n".join(_block(each, sources)) + "\n" for each in diagnostics]
    end = summary(diagnostics) + "\n"
    if any(each.severity is Severity.WARNING for each in diagnostics):
        end += f"{ABOUT_WARNINGS}\n"
    return "\n".join([*blocks, end])


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many errors, warnings and pieces of advice there are, in how many files."""
    if not diagnostics:
        return "Nothing is wrong."
    count = Counter(each.severity for each in diagnostics)
    parts = [
        _counted(count[Severity.ERROR], "error", "errors"),
        _counted(count[Severity.WARNING], "warning", "warnings"),
        _counted(count[Severity.ADVICE], "piece of advice", "pieces of advice"),
    ]
    said = [part for part in parts if part]
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    files = len({each.span.file for each in diagnostics})
    return f"{listed} in {_counted(files, 'file', 'files')}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}" if number else ""


def _block(diagnostic: Diagnostic, sources: Mapping[str, SourceFile]) -> Iterator[str]:
    said = f"{diagnostic.severity} {diagnostic.code} {visible(diagnostic.message)}"
    yield f"{_where(diagnostic.span)}: {said}"
    yield from _lines(diagnostic.span, sources)
    for related in diagnostic.related:
        yield f"  {_where(related.span)}: {visible(related.message)}"
        yield from _lines(related.span, sources)
    yield f"  help: {visible(diagnostic.hint)}"


def _where(span: Span) -> str:
    return f"{visible(span.file)}:{span.line}:{span.column}"


def _lines(span: Span, sources: Mapping[str, SourceFile]) -> Iterator[str]:
    source = sources.get(span.file)
    if source is None or not source.line(span.line).strip():
        return
    shown = excerpt(source, span)
    margin = " " * len(str(shown.number))
    yield f"  {shown.number} | {shown.shown}"
    yield f"  {margin} | {shown.marks}"
