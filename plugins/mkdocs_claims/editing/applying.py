"""Edits are made in texts: by spans, all at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..diagnostics import Diagnostic, Edit, Fix, Span
    from ..reading.source import SourceFile

CANNOT_BE_READ = frozenset({"Y01", "Y02"})
"""Codes of files whose bytes were not all read: nothing in them is ever changed."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What the fixes of some diagnostics make of the files."""

    texts: Mapping[str, str]
    """The new text of each file that changes, by its name."""
    diagnostics: tuple[Diagnostic, ...]
    """Those whose fixes were made."""


def mended(sources: Mapping[str, SourceFile], diagnostics: Iterable[Diagnostic]) -> Mended:
    """Make the fixes that the diagnostics offer.

    Of two fixes that overlap, the first is made; check again to be offered the other one.
    """
    found = tuple(diagnostics)
    unreadable = {each.span.file for each in found if each.code in CANNOT_BE_READ}
    edits: dict[str, list[Edit]] = {}
    made: list[Diagnostic] = []
    for each in found:
        if each.fix is None or not _possible(each.fix, sources, unreadable, edits):
            continue
        made.append(each)
        for edit in each.fix.edits:
            edits.setdefault(edit.span.file, []).append(edit)
    texts = {file: with_edits(sources[file], every) for file, every in edits.items()}
    return Mended(texts, tuple(made))


def with_edits(source: SourceFile, edits: Iterable[Edit]) -> str:
    """The text of a file with edits made in it; they lie inside it and do not overlap."""
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda each: _start(each.span)):
        parts += [source.text[end : _offset(source, *_start(edit.span))], edit.text]
        end = _offset(source, *_end(edit.span))
    return "".join([*parts, source.text[end:]])


def _possible(
    fix: Fix,
    sources: Mapping[str, SourceFile],
    unreadable: set[str],
    edits: Mapping[str, list[Edit]],
) -> bool:
    files = {edit.span.file for edit in fix.edits}
    if not files <= sources.keys() or files & unreadable:
        return False
    every = [*fix.edits, *(edit for file in files for edit in edits.get(file, ()))]
    return not any(
        _overlap(one.span, other.span)
        for file in files
        for one, other in pairwise(
            sorted((edit for edit in every if edit.span.file == file), key=lambda e: _start(e.span))
        )
    )


def _overlap(first: Span, second: Span) -> bool:
    return _end(first) > _start(second) or _start(first) == _start(second)


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


def _offset(source: SourceFile, line: int, column: int) -> int:
    lines = source.lines[: line - 1]
    return sum(len(each) + 1 for each in lines) + column - 1
