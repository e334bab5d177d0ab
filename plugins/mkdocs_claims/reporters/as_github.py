"""Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .plain import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..diagnostics import Diagnostic, Span
    from ..reading.source import SourceFile

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report(diagnostics: Sequence[Diagnostic], sources: Mapping[str, SourceFile]) -> str:
    """One command a diagnostic; the hint and related places are further lines of its message."""
    del sources  # GitHub shows the lines itself.
    return "".join(_command(each) + "\n" for each in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    properties = {**_place(diagnostic.span), "title": diagnostic.code}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    lines = [visible(diagnostic.message), visible(diagnostic.hint)]
    lines.extend(
        f"{visible(each.span.file)}:{each.span.line}:{each.span.column}: {visible(each.message)}"
        for each in diagnostic.related
    )
    message = _data("\n".join(lines))
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{message}"


def _place(span: Span) -> dict[str, str]:
    place = {"file": span.file, "line": str(span.line)}
    # The runner refuses columns of a stretch over several lines.
    if span.line == span.end_line:
        place["col"] = str(span.column)
    place["endLine"] = str(span.end_line)
    if span.line == span.end_line:
        place["endColumn"] = str(span.end_column)
    return place


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
