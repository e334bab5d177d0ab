"""Where and why a YAML parser gave up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Related, Severity, Span

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

    from .nodes import Node
    from .source import SourceFile


@dataclass(frozen=True, slots=True)
class Stop:
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
    def of(cls, source: SourceFile, error: MarkedYAMLError, last: Node | None) -> Stop:
        """The place and the words of a parser's error."""
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if line > len(source.lines):  # libyaml ends every file with a line of its own
            line, column = len(source.lines), len(source.lines[-1]) + 1
        outer = error.context_mark
        opened = (outer.line + 1, outer.column + 1) if outer else (line, column)
        return cls(source, f"{error.context}: {error.problem}", line, column, opened, last)

    @property
    def text(self) -> str:
        """The line of the place."""
        return self.source.line(self.line)

    @property
    def character(self) -> str:
        """What stands at the place; empty at the end of a line."""
        return self.text[self.column - 1 : self.column]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[: self.column - 1]

    def here(self, message: str, hint: str, code: str = "Y03") -> Diagnostic:
        """A diagnostic at the place itself."""
        return self.at(self.line, self.column, message, hint, code)

    def at(self, line: int, column: int, message: str, hint: str, code: str = "Y03") -> Diagnostic:
        """A diagnostic at another place."""
        span = Span.at(self.source.name, line, column)
        return Diagnostic(code, Severity.ERROR, message, hint, span)

    def at_opening(self, message: str, hint: str) -> Diagnostic:
        """A diagnostic where the broken thing began, showing also where it broke."""
        name = self.source.name
        place = Span.at(name, self.line, self.column)
        stuck = (Related(place, "YAML cannot be read beyond here."),)
        span = Span.at(name, *self.opened)
        return Diagnostic("Y03", Severity.ERROR, message, hint, span, stuck)
