"""Bytes of a file become text that can be pointed into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ..diagnostics import Diagnostic, Edit, Fix, Severity, Span

SIZE_LIMIT = 1_000_000
"""Bytes above which a claim file is refused; the largest real one is a hundredth of it."""


# U+2028 and U+2029 end a line for YAML but for nobody's editor; U+FEFF is a stray byte order mark.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that no file may hold (Y10)."""


@dataclass(frozen=True)
class SourceFile:
    """A file's name and text: BOM gone, every line ends with a line feed."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends. Only a line feed ends one, as in YAML and BibTeX."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Line `number`, counted from 1; empty beyond the end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def span_of(self, offset: int, length: int = 1) -> Span:
        """The one-line span of `length` characters from `offset` code points into the text."""
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        return Span.at(self.name, line, column, length)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with what was wrong with its bytes."""

    source: SourceFile
    problems: tuple[Diagnostic, ...]


def decode(name: str, data: bytes, *, limit: int = SIZE_LIMIT) -> Decoded:
    """Decode a file's bytes as UTF-8.

    A byte order mark and CRLF line ends are accepted and dropped.
    Problems: Y01 (not UTF-8), Y02 (larger than `limit` bytes), Y10 (a control character),
    Y15 (a merge conflict).
    With a problem the source's text is what could be read, for showing the line only.
    """
    if len(data) > limit:
        start = SourceFile(name, _normalised(data[:200].decode("utf-8-sig", "replace")))
        message = f"This file has {len(data):,} bytes; the most that is read is {limit:,}."
        hint = "Split it, or look for something pasted in by mistake."
        return Decoded(start, (_problem("Y02", message, hint, Span.at(name)),))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = SourceFile(name, "")
        message = "This file is saved as UTF-16, not as UTF-8."
        return Decoded(start, (_problem("Y01", message, _SAVE_AS_UTF8, Span.at(name)),))
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        source = SourceFile(name, _normalised(data.decode("utf-8", "replace")))
        offset = len(_normalised(data[: error.start].decode("utf-8")))
        message = f"This file is not UTF-8: byte 0x{data[error.start]:02X} cannot be read as text."
        return Decoded(source, (_problem("Y01", message, _SAVE_AS_UTF8, source.span_of(offset)),))
    source = SourceFile(name, _normalised(text))
    return Decoded(source, control_characters(source) or merge_conflict(source))


def control_characters(source: SourceFile) -> tuple[Diagnostic, ...]:
    """Y10 for each invisible character that would shift or cut a line, twenty at most."""
    return tuple(
        _problem(
            "Y10",
            f"There is an invisible control character (U+{ord(found.group()):04X}) here.",
            "Delete it; it usually comes from copying out of a PDF.",
            source.span_of(found.start()),
            _without(source.span_of(found.start())) if found.group() in _SHOWS_NOTHING else None,
        )
        for found in islice(UNREADABLE.finditer(source.text), 20)
    )


def merge_conflict(source: SourceFile) -> tuple[Diagnostic, ...]:
    """Y15 where Git left two versions of the same lines, once for the file."""
    found = _CONFLICT.search(source.text)
    if found is None:
        return ()
    message = "Two versions of these lines stand here, between the marks of a merge conflict."
    hint = "Keep one version; delete the other and the lines with <<<<<<<, ======= and >>>>>>>."
    length = len(found.group())
    return (_problem("Y15", message, hint, source.span_of(found.start(), length)),)


_CONFLICT = re.compile(r"^<{7} .*", re.MULTILINE)
_SHOWS_NOTHING = "\ufeff"
"""A stray byte order mark. Other characters may stand in the place of a letter that was lost."""
_SAVE_AS_UTF8 = "Save the file again as UTF-8: `Save as` of most editors asks for the encoding."


def _normalised(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _problem(code: str, message: str, hint: str, span: Span, fix: Fix | None = None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, hint, span, fix=fix)


def _without(span: Span) -> Fix:
    return Fix("Delete the invisible character.", (Edit(span, ""),))
