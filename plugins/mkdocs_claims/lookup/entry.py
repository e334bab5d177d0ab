"""A new entry finds its key, its text and its place in a bibliography."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from ..reading.source import UNREADABLE
from ..references.bibliography import Bibliography
from ..references.export import to_bibtex
from ..references.identifiers import bare_doi
from ..references.reference import Reference

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NOT_DECOMPOSED = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "\u0131": "i",
        "þ": "th",
        "ð": "d",
    }
)


def same_work(work: Reference, bibliography: Bibliography) -> str | None:
    """The key under which the work is there already: the same DOI, PubMed number or address."""
    for key in bibliography:
        known = bibliography[key]
        if (
            (work.doi and bare_doi(known.doi).casefold() == work.doi.casefold())
            or (work.pmid and known.pmid == work.pmid)
            or (work.url and not work.doi and known.url == work.url)
        ):
            return key
    return None


def key_for(work: Reference, taken: Iterable[str]) -> str:
    """A key such as `smith2020`, or `smith2020b` when `smith2020` is another work's."""
    creator = work.creators[0] if work.creators else None
    words = (creator.family or creator.literal) if creator else work.title.plain
    name = _plain_letters(words.split()[0] if creator and creator.literal else words) or "work"
    stem = f"{name[:30]}{work.year if work.year.isdecimal() else ''}"
    used = {key.casefold() for key in taken}
    if stem not in used:
        return stem
    for letter in _LETTERS[1:]:
        if f"{stem}{letter}" not in used:
            return f"{stem}{letter}"
    number = 2
    while f"{stem}-{number}" in used:
        number += 1
    return f"{stem}-{number}"


def _plain_letters(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.translate(_NOT_DECOMPOSED))
    return re.sub("[^a-z]", "", decomposed.lower())


def entry_text(work: Reference, key: str) -> str:
    """The entry, with retraction and correction when there are any; ends in a line feed."""
    text = to_bibtex(replace(work, key=key))
    extra = {"retracted": work.retracted, "corrected": work.corrected}
    lines = [f"  {name} = {{{_braced(value)}}},\n" for name, value in extra.items() if value]
    # What a service sends may hold signs that no file may hold, halves of letters among them.
    return UNREADABLE.sub("", text.removesuffix("}\n") + "".join(lines) + "}\n")


def _braced(value: str) -> str:
    return re.sub(r"([&%$#_])", r"\\\1", re.sub(r"[{}\\]", "", value))


def with_entry(bibliography: Bibliography, key: str, entry: str) -> str:
    """The bibliography's text with the entry in it.

    It goes to its place in the alphabet when the keys are in that order, else to the end.
    Nothing else changes.
    """
    text = bibliography.source.text
    keys = [each.casefold() for each in bibliography.entries]
    after = [each for each in bibliography.entries if each.casefold() > key.casefold()]
    if keys != sorted(keys) or not after:
        head = text.rstrip("\n")
        return f"{head}\n\n{entry}" if head else entry
    line = _start(bibliography, after[0])
    lines = text.split("\n")
    return "\n".join([*lines[: line - 1], *entry.split("\n"), *lines[line - 1 :]])


def _start(bibliography: Bibliography, key: str) -> int:
    """The line on which an entry begins, the comments right above it included."""
    source = bibliography.source
    line = bibliography.entries[key].span.line
    while line > 1 and not source.line(line).lstrip().startswith("@"):
        line -= 1
    top = line
    while top > 1 and source.line(top - 1).lstrip().startswith("%"):
        top -= 1
    # What the file begins with is about the whole file.
    return top if top > 1 else line
