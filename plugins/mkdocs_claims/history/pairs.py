"""Which item of an old list is which item of the new one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

T = TypeVar("T")


def pairs(
    before: Sequence[T], after: Sequence[T], keys: Sequence[Callable[[T], Hashable | None]]
) -> list[tuple[T | None, T | None]]:
    """Pair the items of two lists.

    Args:
        before: The old items.
        after: The new ones.
        keys: What two items must have in common to be the same one; each key is tried on what the
            keys before it left over. Of several items with one key, the first belongs to the first.
            An item whose key is None is no match for any.

    Returns:
        The pairs in the order of `after`, each item once; then what is no longer there.
    """
    partner = _partners(before, after, keys)
    found: list[tuple[T | None, T | None]] = [
        (before[partner[new]] if new in partner else None, item) for new, item in enumerate(after)
    ]
    paired = set(partner.values())
    found.extend((item, None) for old, item in enumerate(before) if old not in paired)
    return found


def keeps_order(
    before: Sequence[T], after: Sequence[T], keys: Sequence[Callable[[T], Hashable | None]]
) -> bool:
    """Whether what is in both lists stands in the same order in both."""
    partner = _partners(before, after, keys)
    order = [partner[new] for new in sorted(partner)]
    return order == sorted(order)


def in_order(item: object) -> Hashable:
    """A key by which items belong together in their order."""
    del item
    return ""


def _partners(
    before: Sequence[T], after: Sequence[T], keys: Sequence[Callable[[T], Hashable | None]]
) -> dict[int, int]:
    """The index in `before` for each index in `after` that has a partner there."""
    partner: dict[int, int] = {}
    left = list(range(len(before)))
    for key in keys:
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for old in reversed(left):
            if (known := key(before[old])) is not None:
                waiting[known].append(old)
        for new, item in enumerate(after):
            if new not in partner and waiting.get(key(item)):
                partner[new] = waiting[key(item)].pop()
        paired = set(partner.values())
        left = [old for old in left if old not in paired]
    return partner
