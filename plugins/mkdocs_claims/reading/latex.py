"""The LaTeX of a bibliography's field becomes text that can be shown.

Only what bibliographies use is understood. Nothing is ever dropped: a command that is not known
stays as it is written, and so do formulas that are more than a symbol or an exponent.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

from .latex_maths import simple_formula
from .latex_symbols import ACCENTS, ESCAPED, LIGATURES, SYMBOLS
from .rich_text import PLAIN, RichText, Run, Style


class LatexTrouble(NamedTuple):
    """A command or a formula that could not be turned into text."""

    kind: Literal["command", "maths"]
    text: str
    offset: int
    """Where it stands, in code points from the start of the field."""


class LatexText(NamedTuple):
    """A decoded field."""

    rich: RichText
    troubles: tuple[LatexTrouble, ...] = ()


_SPECIAL = re.compile(r"[\\{}$~`]|--|''")


def decode_latex(text: str) -> LatexText:
    """Decode one field without the braces or quotes around it. Never raises; time is linear."""
    if not holds_latex(text):
        return LatexText(RichText.of(text))
    return _Decoder(text, 0).decode()


def holds_latex(text: str) -> bool:
    """Whether decoding changes more than the white space of `text`."""
    return _SPECIAL.search(text) is not None


_TOKEN = re.compile(r"\\(?:[A-Za-z]+|.|\Z)|[{}$]|---?|``|''|[~`]|[^\\{}$~`'-]+|.", re.DOTALL)
_SPACE = re.compile(r"\s*")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_FORMULA = re.compile(r"\$((?:[^$\\]|\\.)+)\$", re.DOTALL)
_DEPTH = 4
"""Accents inside accents beyond this are no accents."""

_STYLED = {
    "emph": Style(emphasis=True),
    "textit": Style(emphasis=True),
    "textsl": Style(emphasis=True),
    "textbf": Style(strong=True),
    "textsuperscript": Style(raised=True),
    "textsubscript": Style(lowered=True),
}
_SWITCHES = {
    **dict.fromkeys(("em", "it", "itshape", "sl", "slshape"), Style(emphasis=True)),
    **dict.fromkeys(("bf", "bfseries"), Style(strong=True)),
    **dict.fromkeys(("rm", "normalfont", "sc", "scshape", "sf", "tt", "small", "upshape"), PLAIN),
}
_TRANSPARENT = frozenset(
    [
        "mbox",
        "text",
        "textrm",
        "textnormal",
        "textup",
        "textmd",
        "textsf",
        "texttt",
        "textsc",
        "hbox",
        "NoCaseChange",
        "MakeUppercase",
        "uppercase",
        "lowercase",
        "nolinkurl",
    ]
)


class _Decoder:
    def __init__(self, text: str, depth: int) -> None:
        self._text = text
        self._depth = depth
        self._at = 0
        self._style = PLAIN
        self._open: list[tuple[Style, str]] = []
        self._runs: list[Run] = []
        self._troubles: list[LatexTrouble] = []
        self._closing = _matching_braces(text)

    def decode(self) -> LatexText:
        text = self._text
        while self._at < len(text):
            found = _TOKEN.match(text, self._at)
            token = found.group() if found else text[self._at]
            first = token[0]
            start, self._at = self._at, self._at + len(token)
            if first == "\\":
                self._command(token[1:], start)
            elif first == "{":
                self._open.append((self._style, ""))
            elif first == "}":
                self._close()
            elif first == "$":
                self._formula(start)
            else:
                self._emit(LIGATURES.get(token, token))
        return LatexText(RichText.joined(self._runs), tuple(self._troubles))

    def _emit(self, text: str) -> None:
        self._runs.append(Run(text, self._style))

    def _close(self) -> None:
        if self._open:
            style, closing = self._open.pop()
            self._emit(closing)
            self._style = style

    def _command(self, name: str, start: int) -> None:
        if name in ACCENTS:
            self._accent(name, start)
            return
        if name[:1].isalpha():
            self._skip_space()
        if name in SYMBOLS:
            self._emit(SYMBOLS[name])
        elif name in ESCAPED:
            self._emit(ESCAPED[name])
        elif name in _SWITCHES:
            self._style = _combined(self._style, _SWITCHES[name])
        elif name in _STYLED:
            self._enter(_combined(self._style, _STYLED[name]))
        elif name in _TRANSPARENT:
            pass
        elif name == "enquote" and self._text.startswith("{", self._at):
            self._emit("\u2018")
            self._at += 1
            self._open.append((self._style, "\u2019"))
        else:
            self._with_argument(name, start)

    def _with_argument(self, name: str, start: int) -> None:
        argument = self._group()
        if argument is None:
            self._unknown(start)
        elif name == "url":
            self._emit(argument)
        elif name == "href":
            self._skip_space()  # the text follows as a group of its own
        elif name == "ensuremath":
            self._maths(argument, start)
        else:
            self._unknown(start)

    def _unknown(self, start: int) -> None:
        written = self._text[start : self._at]
        self._emit(written)
        command = _TOKEN.match(written)
        name = command.group() if command else written
        self._troubles.append(LatexTrouble("command", name, start))

    def _enter(self, style: Style) -> None:
        if self._text.startswith("{", self._at):
            self._at += 1
            self._open.append((self._style, ""))
            self._style = style
        elif self._at < len(self._text) and self._text[self._at].isalnum():
            self._runs.append(Run(self._text[self._at], style))
            self._at += 1

    def _accent(self, name: str, start: int) -> None:
        self._skip_space()
        letter = self._letter()
        if letter:
            base = {"\u0131": "i", "ȷ": "j"}.get(letter[0], letter[0])
            self._emit(unicodedata.normalize("NFC", base + ACCENTS[name]) + letter[1:])
        elif letter == "" and not name.isalpha():
            self._emit(name)  # \~{} and \^{} are the signs themselves
        else:
            self._unknown(start)

    def _letter(self) -> str | None:
        """The letter under an accent with what follows it in its braces; None without one."""
        if self._text.startswith("{", self._at):
            if self._depth >= _DEPTH or self._at not in self._closing:
                return None
            inner = self._group() or ""
            return _Decoder(inner, self._depth + 1).decode().rich.plain
        found = _TOKEN.match(self._text, self._at)
        token = found.group() if found else ""
        if token[:1] == "\\" and token[1:] in SYMBOLS:
            self._at += len(token)
            self._skip_space()
            return SYMBOLS[token[1:]]
        if token[:1].isalpha():
            self._at += 1
            return token[0]
        return None

    def _formula(self, start: int) -> None:
        found = _FORMULA.match(self._text, start)
        if found is None:
            self._emit("$")
        else:
            self._at = found.end()
            self._maths(found.group(1), start)

    def _maths(self, content: str, start: int) -> None:
        runs = simple_formula(content)
        if runs is None:
            written = self._text[start : self._at]
            self._emit(written)
            self._troubles.append(LatexTrouble("maths", written, start))
        else:
            self._runs += [Run(text, _combined(self._style, style)) for text, style in runs]

    def _group(self) -> str | None:
        """The braced argument that starts here, read over; None when there is none."""
        end = self._closing.get(self._at)
        if end is None:
            return None
        start, self._at = self._at + 1, end + 1
        return self._text[start:end]

    def _skip_space(self) -> None:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at


def _combined(outer: Style, inner: Style) -> Style:
    if outer == PLAIN:
        return inner
    return Style(*(a or b for a, b in zip(outer, inner, strict=True)))


def _matching_braces(text: str) -> dict[int, int]:
    """Place of each opening brace -> place of the brace that closes it."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for found in _BRACE.finditer(text):
        if found.group() == "{":
            waiting.append(found.start())
        elif found.group() == "}" and waiting:
            pairs[waiting.pop()] = found.start()
    return pairs
