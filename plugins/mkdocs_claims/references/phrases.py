"""A citation is put together piece by piece, then shown as text or as markup."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from ..reading.rich_text import PLAIN, RichText, Run, Style
from .reference import Reference

ITALIC = Style(emphasis=True)


class Phrases:
    """Pieces of a citation; full stops and spaces are never doubled."""

    def __init__(self) -> None:
        self._runs: list[Run] = []

    def add(self, text: str, style: Style = PLAIN) -> Phrases:
        """Add text as it is."""
        if text:
            self._runs.append(Run(text, style))
        return self

    def rich(self, rich: RichText, style: Style = PLAIN) -> Phrases:
        """Add decoded text; with a style, that style turns round inside its own emphasis."""
        if style == PLAIN:
            self._runs += rich.runs
        else:
            self._runs += [
                Run(text, own._replace(emphasis=own.emphasis != style.emphasis))
                for text, own in rich.runs
            ]
        return self

    def stop(self) -> Phrases:
        """End a sentence, unless it has ended with its own sign, and add a space."""
        last = self._runs[-1].text.rstrip() if self._runs else "."
        if last:
            self.add(" " if last.rstrip("”\u2019\"'")[-1:] in {".", "?", "!"} else ". ")
        return self

    def ended(self) -> RichText:
        """All pieces as one text."""
        return RichText.joined(self._runs)


_TAGS = {
    "emphasis": Markup("<em>{}</em>"),
    "strong": Markup("<strong>{}</strong>"),
    "raised": Markup("<sup>{}</sup>"),
    "lowered": Markup("<sub>{}</sub>"),
}


def to_markup(rich: RichText) -> Markup:
    """HTML of a text; every sign in it is escaped."""
    if len(rich.runs) == 1 and rich.runs[0].style == PLAIN:
        return escape(rich.runs[0].text)
    return Markup("").join(_run_markup(run) for run in rich.runs)


def _run_markup(run: Run) -> Markup:
    text = escape(run.text)
    if run.style != PLAIN:
        for name, tag in _TAGS.items():
            if getattr(run.style, name):
                text = tag.format(text)
    return text


_ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ],
        1,
    )
}
_TEENS = (11, 12, 13)


def edition(reference: Reference) -> str:
    """The edition as both styles write it, such as `2nd ed.`; empty for a first or unknown one."""
    text = re.sub(r"\s*(?:edition|edn?)\.?$", "", reference.edition.strip(), flags=re.IGNORECASE)
    if not text:
        return ""
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?\.?", text, re.ASCII)
    number = int(digits[1]) if digits else _ORDINAL_WORDS.get(text.casefold())
    if number is None:
        return f"{text} ed."
    if number == 1:
        return ""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in _TEENS else ending} ed."


_GAPS = re.compile(r"[\s.\u00a0-]+")
_MOST_INITIALS_WRITTEN_TOGETHER = 3


def initials(given: str) -> list[str]:
    """The first letters of given names; `Jean-Pierre` gives two, `MJ` is read as two."""
    found: list[str] = []
    for word in _GAPS.split(given):
        letters = word.strip("()[]\"'\u2019“”")
        if not letters:
            continue
        if (
            letters.isalpha()
            and letters.isupper()
            and len(letters) <= _MOST_INITIALS_WRITTEN_TOGETHER
        ):
            found += letters
        else:
            found.append(letters[0].upper())
    return found
