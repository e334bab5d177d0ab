"""What a check has to say, as a value: where, how grave, what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a diagnostic is: errors stop the build, warnings want an answer, advice is free."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file. Lines and columns count from 1, in code points; the end is exclusive."""

    file: str
    """Path as shown to people: relative to the project, with forward slashes."""
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, file: str, line: int = 1, column: int = 1, length: int = 1) -> Span:
        """A span of `length` characters on one line."""
        return cls(file, line, column, line, column + max(length, 1))


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a diagnostic speaks of, such as the first of two equal keys."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file, and the text that is to stand in its place."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a problem and cannot change what the file says."""

    description: str
    """What is done, in one sentence that begins with a verb: `Write ... .`"""
    edits: tuple[Edit, ...]
    """They are made together or not at all, and do not overlap."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, written for somebody who edits YAML in a browser."""

    code: str
    """The rule's code, such as `Y04`. A code never changes its meaning."""
    severity: Severity
    message: str
    """What is wrong, in one sentence."""
    hint: str
    """What to do about it, in one sentence."""
    span: Span
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    """How it can be mended safely; None where a person must decide."""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: file, line, column, code, message."""
        return (self.span.file, self.span.line, self.span.column, self.code, self.message)


def in_order(diagnostics: list[Diagnostic] | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The diagnostics once each, in the stable order of `Diagnostic.order`."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda diagnostic: diagnostic.order))
