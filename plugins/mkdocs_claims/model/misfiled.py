"""Claims that lie among the sources, and sources among the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .article import Article
from .claim import Claim
from .record import fields_of

if TYPE_CHECKING:
    from ..reading.nodes import Mapping
    from .record import Record

WRONG_FOLDER: dict[type[Record], tuple[str, str]] = {
    Claim: (
        "This is a claim, and it lies where the sources lie.",
        "Move the file out of `sources/`.",
    ),
    Article: (
        "This is a source, and it lies where the claims lie.",
        "Move the file into `sources/`.",
    ),
}
"""What is wrong with such a file and what to do, by what it holds."""


def other_kind(kind: type[Record], node: Mapping) -> type[Claim | Article] | None:
    """What a file holds in place of the `kind` that its folder says; None where that may be right.

    It has several keys that only the other kind needs, and none that only its own needs.
    """
    other: type[Claim | Article] = Claim if kind is Article else Article
    if kind not in (Claim, Article):
        return None
    keys = {entry.key.value for entry in node.entries}
    ours, theirs = fields_of(kind), fields_of(other)
    only_ours = {each.key for each in ours if each.required} - {each.key for each in theirs}
    only_theirs = {each.key for each in theirs if each.required} - {each.key for each in ours}
    return other if len(keys & only_theirs) > 1 and not keys & only_ours else None
