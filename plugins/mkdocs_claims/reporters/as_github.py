"""Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.

Of each step it shows ten errors, ten warnings and ten notices, and drops the rest without a word
(documented in actions/toolkit, docs/problem-matchers.md). So the rest is said in the log, and a
notice says how many there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .as_text import summary
from .plain import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..diagnostics import Diagnostic, Span
    from ..reading.source import SourceFile

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}

MOST_SHOWN = 10
"""Annotations of one kind that GitHub shows of a step."""


def report(diagnostics: Sequence[Diagnostic], sources: Mapping[str, SourceFile]) -> str:
    """One command a diagnostic, errors first, as far as they are shown beside the lines.

    The hint and related places are further lines of a command's message. What is beyond ten of a
    kind follows as plain lines, after a notice that tells its number.
    """
    del sources  # GitHub shows the lines itself.
    shown: list[Diagnostic] = []
    rest: list[Diagnostic] = []
    for severity in Severity:
        of_kind = [each for each in diagnostics if each.severity is severity]
        # The notice about the rest is one of the notices.
        most = MOST_SHOWN - (severity is Severity.ADVICE)
        shown.extend(of_kind[:most])
        rest.extend(of_kind[most:])
    lines = [_command(each) for each in shown]
    if rest:
        lines.append(_about_the_rest(rest))
        lines.extend(_in_the_log(each) for each in rest)
    return "".join(f"{line}\n" for line in lines)


def _about_the_rest(rest: Sequence[Diagnostic]) -> str:
    where = "The log of this step lists them, and so does its summary, if it writes one."
    message = f"Not shown beside the lines: {summary(rest)} {where}"
    title = _property(f"And {len(rest):,} more")
    return f"::notice title={title}::{_data(message)}"


def _in_the_log(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    place = f"{visible(span.file)}:{span.line}:{span.column}"
    line = f"{place}: {diagnostic.severity} {diagnostic.code} {visible(diagnostic.message)}"
    # These three signs make a command of the old form, wherever they stand.
    return line.replace("##[", "# #[")


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
