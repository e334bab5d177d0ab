"""What libyaml says of broken YAML, in words that say what to do.

libyaml and PyYAML's own parser word the same faults differently; both are understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Related, Severity, Span
from .nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import MarkedYAMLError

    from .nodes import Node
    from .source import SourceFile


def syntax_problem(source: SourceFile, error: MarkedYAMLError, last: Node | None) -> Diagnostic:
    """The diagnostic for the error that ended the reading.

    Args:
        source: the file.
        error: what the YAML parser raised.
        last: the node that was read last, if it lies in the same collection.

    Returns:
        Y03, or the code of a fault that has its own: Y06 (tag), Y08 (tab), Y11 (directive, second
        document), Y12 (no key).
    """
    stop = _Stop.of(source, error, last)
    if stop.character == "\t":
        return _tab(stop)
    for words, explain in _EXPLANATIONS:
        if words in stop.words:
            return explain(stop)
    return _unknown(stop)


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser gave up, and on what."""

    source: SourceFile
    words: str
    """The parser's own context and problem."""
    line: int
    column: int
    opened: tuple[int, int]
    """Line and column where the thing that could not be read began."""
    last: Node | None

    @classmethod
    def of(cls, source: SourceFile, error: MarkedYAMLError, last: Node | None) -> _Stop:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        outer = error.context_mark
        opened = (outer.line + 1, outer.column + 1) if outer else (line, column)
        words = f"{error.context or ''}: {error.problem or ''}"
        return cls(source, words, line, column, opened, last)

    @property
    def text(self) -> str:
        return self.source.line(self.line)

    @property
    def character(self) -> str:
        return self.text[self.column - 1 : self.column]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[: self.column - 1]

    def here(self, message: str, hint: str, code: str = "Y03") -> Diagnostic:
        return self.at((self.line, self.column), message, hint, code)

    def at(
        self, place: tuple[int, int], message: str, hint: str, code: str = "Y03", stuck: str = ""
    ) -> Diagnostic:
        """A diagnostic at `place`; with `stuck`, it also shows where the parser gave up."""
        name = self.source.name
        related = (Related(Span.at(name, self.line, self.column), stuck),) if stuck else ()
        return Diagnostic("Y03" if not code else code, Severity.ERROR, message, hint,
                          Span.at(name, *place), related)


_QUOTE_IT = "Put the whole text in quotes."
_LINE_UP = "Line it up with the lines it belongs with: the keys of one block begin in one column."


def _tab(stop: _Stop) -> Diagnostic:
    lines = stop.source.lines
    more = [
        str(number)
        for number, line in enumerate(lines, 1)
        if number > stop.line and "\t" in line[: len(line) - len(line.lstrip())]
    ]
    hint = "Replace it by spaces."
    if more:
        shown = ", ".join(more[:8]) + (" and more" if len(more) > 8 else "")  # noqa: PLR2004
        hint = f"Replace it by spaces, here and in line {shown}."
    return stop.here("A tab stands here where YAML wants spaces.", hint, "Y08")
