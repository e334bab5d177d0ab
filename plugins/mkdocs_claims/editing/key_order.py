"""The order of keys: that in which the format declares them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..model.record import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


def in_key_order(of: type[Record] | None, items: Sequence[T], key: Callable[[T], str]) -> list[T]:
    """The items in the order in which the record `of` declares their keys.

    A key that the format does not know stays behind the one that it followed.
    """
    if of is None:
        return list(items)
    ranks = {each.key: rank for rank, each in enumerate(fields_of(of))}
    rank = -1
    ranked: list[tuple[int, T]] = []
    for item in items:
        rank = ranks.get(key(item), rank)
        ranked.append((rank, item))
    return [item for _, item in sorted(ranked, key=lambda pair: pair[0])]


def record_below(of: type[Record] | None, key: str) -> type[Record] | None:
    """The record that the value of `key`, or each item of it, is; None for all other values."""
    if of is None:
        return None
    below = next((each.shape.of for each in fields_of(of) if each.key == key), None)
    return below if isinstance(below, type) and issubclass(below, Record) else None
