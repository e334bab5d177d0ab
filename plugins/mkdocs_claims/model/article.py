"""A source: an article in which statements were made, with its assertions in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .inline import Text
from .record import Record, described
from .scalars import Address, Identifier, Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Record):
    """A part of an article."""

    id: Identifier = described("Its name in `at`.", example="introduction")
    title: Plain = described("What it is about, in your own words.", example="Why stand?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion(Record):
    """One thing that the article says, in your own words."""

    at: Plain = described(
        "Where: section, paragraph and sentence, joined by points.",
        example="introduction.1.2",
        pattern=r"[a-z0-9-]+(?:\.[0-9]+)+",
        pattern_in_words="section, paragraph and sentence, such as `introduction.1.2`",
    )
    says: Text = described("What it says, in your own words.", example="Standing eases pain.")
    claim: Identifier | None = described(
        "The claim that answers it; leave the key out while there is none.",
        example="standing-desks-ease-back-pain",
        default=None,
    )
    note: Text | None = described(
        "What the claim does not cover of it.",
        example="The claim is about pain, not about mood.",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut(Record):
    """Something that a careful article would have said."""

    says: Text = described("What it should have said.", example="Standing all day hurts too.")
    claim: Identifier | None = described(
        "The claim that weighs it; leave the key out while there is none.",
        example="standing-all-day-hurts",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Record):
    """A source: where statements were made, and what it says in its own order."""

    id: str = field(default="", compare=False)
    """The file's stem: its name in addresses, for good."""
    file: str = field(default="", compare=False)
    """The file's path, as shown to people."""
    format: int = described("The version of this format.", example="1", minimum=1, maximum=1)
    title: Plain = described(
        "What to call it on this site, in your own words.", example="An advertisement for desks"
    )
    about: Text = described(
        "What it is, who wrote it and for whom, as far as known.",
        example="A web page of a shop; author and date unknown.",
    )
    interests: Text | None = described(
        "Who gains when it is believed.", example="The shop sells the desks.", default=None
    )
    address: Address | None = described(
        "Where it can be read.", example="https://www.example.org/desks", default=None
    )
    published: date | None = described("When it came out.", example="2025-03-01", default=None)
    read_on: date | None = described("When it was read.", example="2026-11-22", default=None)
    danger: Text | None = described(
        "What a reader must know before acting on it.",
        example="Sudden weakness in a leg needs a doctor today.",
        default=None,
    )
    sections: tuple[Section, ...] = described(
        "Its parts, in order.", example="[{id: introduction, title: Why stand}]", at_least=1
    )
    assertions: tuple[Assertion, ...] = described(
        "What it says, in its own order.",
        example="[{at: introduction.1.1, says: Standing eases pain.}]",
        at_least=1,
    )
    left_out: tuple[LeftOut, ...] = described(
        "What it should have said as well.",
        example="[{says: Standing all day hurts too.}]",
        default=(),
    )
