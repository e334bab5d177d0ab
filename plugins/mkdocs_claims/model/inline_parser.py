"""Reads the Markdown of a field in one pass, with a stack of what is open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .inline_brackets import address_at, address_problem, citation_at, uncited_brackets
from .inline_checks import block_problems, entity_problem, tag_problem
from .inline_marks import Frame, may_close, may_open, script_at
from .inline_parts import (
    Emphasis,
    InlineProblem,
    Link,
    Run,
    Strong,
    Subscript,
    Superscript,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .inline_parts import Part

DEPTH_LIMIT = 8
"""How many kinds of markup may stand inside one another."""
PROBLEM_LIMIT = 20
"""How many problems of one text are told."""

_TOKEN = re.compile(r"\\[!-/:-@\[-`{-~]|\*+|_+|~+|!\[|[\^\[\]<&@\n]|`+")
_SPACE = re.compile(r"\s*")
_UNCITED = re.compile(r"@[A-Za-z][A-Za-z0-9_:+-]*")


class InlineParser:
    """One text while it is read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = len(text.rstrip())
        self._at = min(len(text) - len(text.lstrip()), self._end)
        self._stack = [Frame("", 0)]
        self._problems = block_problems(text)
        self._too_deep = False

    def parse(self) -> tuple[Text, tuple[InlineProblem, ...]]:
        """The text and its problems by offset."""
        text = self._text
        while token := _TOKEN.search(text, self._at, self._end):
            self._write(text[self._at : token.start()])
            self._at = token.end()
            self._read(token.group(), token.start())
        self._write(text[self._at : self._end])
        self._give_up(1)
        problems = sorted(self._problems, key=lambda problem: problem.offset)
        return Text(text, self._stack[0].close()), tuple(problems[:PROBLEM_LIMIT])

    def _read(self, mark: str, offset: int) -> None:
        match mark[0]:
            case "\\":
                self._write(mark[1])
            case "*":
                self._stars(mark, offset)
            case "_":
                self._underscores(mark, offset)
            case "^" | "~":
                self._script(mark, offset)
            case "[" | "!":
                self._open_bracket(mark, offset)
            case "]":
                self._close_bracket()
            case "\n":
                self._line_break()
            case "`":
                self._code(mark, offset)
            case _:
                self._foreign(mark, offset)

    def _write(self, words: str) -> None:
        if words:
            self._stack[-1].words.append(words)

    def _report(self, offset: int, length: int, message: str, hint: str) -> None:
        self._problems.append(InlineProblem(offset, length, message, hint))

    def _line_break(self) -> None:
        frame = self._stack[-1]
        if frame.words:
            frame.words.append(frame.words.pop().rstrip())
        self._write(" ")
        space = _SPACE.match(self._text, self._at, self._end)
        self._at = space.end() if space else self._at

    # Emphasis

    def _stars(self, mark: str, offset: int) -> None:
        left = len(mark)
        before, after = self._text[offset - 1 : offset] if offset else "", self._next()
        single = left == 1
        opens = may_open(before, after, inside_word=not single)
        closes = may_close(before, after, inside_word=not single)
        while left:
            index = self._innermost("*", "**") if closes else 0
            if index and len(self._stack[index].mark) <= left:
                left -= len(self._stack[index].mark)
                self._close(index)
            elif opens and len(mark) <= 3:  # noqa: PLR2004
                opened = "**" if left > 1 else "*"
                self._open(opened, offset + len(mark) - left)
                left -= len(opened)
            else:
                self._write("*" * left)
                if opens or (closes and (left > 1 or left < len(mark))):
                    message = "These stars neither begin nor end strong text."
                    hint = r"Write `**strong**`; write `\*` for a star itself."
                    self._report(offset, len(mark), message, hint)
                left = 0

    def _underscores(self, mark: str, offset: int) -> None:
        before, after = self._text[offset - 1 : offset] if offset else "", self._next()
        index = self._innermost("_") if len(mark) == 1 else 0
        if index and may_close(before, after, inside_word=False):
            self._close(index)
        elif not may_open(before, after, inside_word=False):
            self._write(mark)
        elif len(mark) == 1:
            self._open(mark, offset)
        else:
            self._write(mark)
            if self._text.find("__", self._at, self._end) > 0:
                message = "Strong text is written with stars here."
                self._report(offset, len(mark), message, r"Write `**strong**`, or `\_` for `_`.")

    def _next(self) -> str:
        return self._text[self._at : self._at + 1] if self._at < self._end else ""

    def _innermost(self, *marks: str) -> int:
        """Where on the stack the last of the marks is open, not looking out of a bracket; or 0."""
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].mark in marks:
                return index
            if self._stack[index].mark.endswith("["):
                return 0
        return 0

    def _script(self, mark: str, offset: int) -> None:
        script = script_at(self._text, offset)
        if len(mark) > 1:
            self._write(mark)
            message = "Text cannot be struck out here."
            self._report(offset, len(mark), message, r"Delete the words, or write `\~` for `~`.")
        elif not script:
            self._write(mark)
        else:
            inner = (Run(script),)
            self._stack[-1].add(Superscript(inner) if mark == "^" else Subscript(inner))
            self._at = offset + len(script) + 2

    # The stack

    def _open(self, mark: str, offset: int) -> None:
        if len(self._stack) <= DEPTH_LIMIT:
            self._stack.append(Frame(mark, offset))
            return
        self._write(mark)
        if not self._too_deep:
            self._too_deep = True
            message = "Too many kinds of markup stand inside one another here."
            self._report(offset, len(mark), message, "Write it with less emphasis.")

    def _close(self, index: int) -> None:
        """Make a part of the emphasis at `index`; what is open inside it is given up."""
        self._give_up(index + 1)
        frame = self._stack.pop()
        parts = frame.close()
        self._stack[-1].add(Strong(parts) if frame.mark == "**" else Emphasis(parts))
        self._stack[-1].holds_link |= frame.holds_link

    def _give_up(self, depth: int) -> None:
        """Make plain what is open beyond the first `depth` frames, and report each."""
        while len(self._stack) > depth:
            frame = self._stack.pop()
            self._write(frame.mark)
            self._take(frame, frame.close())
            message = f"This `{frame.mark}` is opened and never closed."
            sign = frame.mark[-1]
            close = "]" if sign == "[" else frame.mark
            hint = f"Close it with `{close}`, or write `\\{sign}` for the sign itself."
            self._report(frame.offset, len(frame.mark), message, hint)

    def _take(self, inner: Frame, parts: Iterable[Part]) -> None:
        for part in parts:
            self._stack[-1].add(part)
        self._stack[-1].holds_link |= inner.holds_link

    # Links and citations

    def _open_bracket(self, mark: str, offset: int) -> None:
        bracket = offset + len(mark) - 1
        if not self._text.startswith("[@", bracket):
            self._open(mark, offset)
            return
        self._write(mark[:-1])
        found = citation_at(self._text, bracket)
        if found is None:
            self._write("[@")
            self._at = bracket + 2
            message = "This citation is not closed."
            self._report(bracket, 2, message, "Put `]` after the key, as in `[@smith2020]`.")
            return
        end, citation, problems = found
        self._problems += problems
        if citation.items:
            self._stack[-1].add(citation)
            self._stack[-1].holds_link = True
        else:
            self._write(" ".join(self._text[bracket:end].split()))
        self._at = end

    def _close_bracket(self) -> None:
        index = self._innermost("[", "![")
        if not index:
            self._write("]")
            return
        self._give_up(index + 1)
        frame = self._stack.pop()
        parts = frame.close()
        address = address_at(self._text, self._at) if self._next() == "(" else None
        if address is None:
            if self._next() == "(":
                message = "The address of this link is not closed, or holds a space."
                hint = r"Write `[words](https://…)`; if no link is meant, write `\[`."
                self._report(self._at, 1, message, hint)
            elif problem := uncited_brackets(self._text[frame.offset : self._at], frame.offset):
                self._problems.append(problem)
            self._write(frame.mark)
            self._take(frame, parts)
            self._write("]")
            return
        if self._is_link(frame, parts, address):
            self._stack[-1].add(Link(parts, address))
            self._stack[-1].holds_link = True
        else:
            self._take(frame, parts)
        self._at += len(address) + 2

    def _is_link(self, frame: Frame, parts: tuple[Part, ...], address: str) -> bool:
        if frame.mark == "![":
            message = "An image cannot stand in a text."
            self._report(frame.offset, 2, message, "Describe in words what it shows.")
            return False
        if problem := address_problem(address, self._at + 1):
            self._problems.append(problem)
            return False
        if not parts:
            message = "This link has no words to click on."
            self._report(frame.offset, 2, message, "Write `[words](address)`.")
            return False
        if frame.holds_link:
            message = "A link or a citation stands inside the words of a link."
            self._report(frame.offset, 1, message, "Put it behind the link.")
            return False
        return True

    # What other Markdown has and a field has not

    def _code(self, mark: str, offset: int) -> None:
        closing = self._text.find("`", self._at, self._end)
        if closing < 0:
            self._write(mark)
            return
        message = "Code in backticks is not used here."
        self._report(offset, closing + 1 - offset, message, "Take the backticks out.")
        self._write(" ".join(self._text[offset : closing + 1].split()))
        self._at = closing + 1

    def _foreign(self, mark: str, offset: int) -> None:
        self._write(mark)
        if mark == "<":
            problem = tag_problem(self._text, offset)
        elif mark == "&":
            problem = entity_problem(self._text, offset)
        else:
            problem = self._uncited(offset)
        if problem:
            self._problems.append(problem)

    def _uncited(self, offset: int) -> InlineProblem | None:
        found = _UNCITED.match(self._text, offset, self._end)
        before = self._text[offset - 1 : offset] if offset else ""
        if found is None or before.isalnum() or before in (".", "_", "+", "@"):
            return None
        message = "A citation stands in square brackets."
        hint = rf"Write `[{found.group()}]`; if this is no citation, write `\@`."
        return InlineProblem(offset, len(found.group()), message, hint)
