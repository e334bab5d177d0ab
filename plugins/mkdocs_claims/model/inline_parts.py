"""What the text of a field is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Run:
    """Plain characters, to be escaped where they are written."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words, usually in italics."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words, usually in bold type."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised characters, as in 10^9^."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered characters, as in H~2~O."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address. Holds no other link and no citation."""

    parts: tuple[Part, ...]
    address: str
    """http, https, mailto, `/path` within the site, or `#anchor`; nothing else gets here."""


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One work in a citation."""

    key: str
    locator: str
    """The place in the work, such as `p. 4`; empty if none is given."""
    offset: int
    """Code points from the start of the text to the key."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One pair of brackets with the works it cites, one at least."""

    items: tuple[CitationItem, ...]


Part: TypeAlias = Run | Emphasis | Strong | Superscript | Subscript | Link | Citation


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as written and as read. Two runs never stand next to each other."""

    source: str
    parts: tuple[Part, ...]

    @property
    def plain(self) -> str:
        """The words without markup, such as 10⁹ for `10^9^`.

        Citations are dropped with the space before them.
        """
        words: list[str] = []
        for part in _leaves(self.parts):
            if isinstance(part, Run):
                words.append(part.text)
            elif words:
                words.append(words.pop().rstrip())
        return "".join(words).strip()

    @property
    def citations(self) -> tuple[str, ...]:
        """The keys of the cited works in order, each as often as it is cited."""
        return tuple(
            item.key
            for part in _leaves(self.parts)
            if isinstance(part, Citation)
            for item in part.items
        )


@dataclass(frozen=True, slots=True)
class InlineProblem:
    """What is wrong in a text: `length` code points at `offset` of the text as given."""

    offset: int
    length: int
    message: str
    hint: str


def _leaves(parts: tuple[Part, ...]) -> Iterator[Run | Citation]:
    for part in parts:
        if isinstance(part, Run | Citation):
            yield part
        elif isinstance(part, Superscript | Subscript):
            yield Run(_shifted(part))
        else:
            yield from _leaves(part.parts)


_RAISED = str.maketrans("0123456789+-\N{MINUS SIGN}=", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼")
_LOWERED = str.maketrans("0123456789+-\N{MINUS SIGN}=", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌")


def _shifted(part: Superscript | Subscript) -> str:
    """Raised or lowered characters without markup: 10^9^ must never become 109."""
    words = "".join(leaf.text for leaf in _leaves(part.parts) if isinstance(leaf, Run))
    table, sign = (_RAISED, "^") if isinstance(part, Superscript) else (_LOWERED, "_")
    if all(ord(character) in table for character in words):
        return words.translate(table)
    return sign + words if any(character.isdigit() for character in words) else words
