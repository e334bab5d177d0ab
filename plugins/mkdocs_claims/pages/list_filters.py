"""What a list can be filtered by. The form stands in the page, hidden until a script wires it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: the word that rows carry, and the words that readers see."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class ListFilter:
    """One thing to choose by. Rows carry their words in the attribute `data-` and its name."""

    name: str
    label: str
    options: tuple[Option, ...]


def list_filter(name: str, label: str, found: Iterable[tuple[str, str]]) -> ListFilter:
    """A filter with these values and words, each value once, in the order in which they come."""
    words = dict(found)
    return ListFilter(name, label, tuple(Option(*each) for each in words.items()))
