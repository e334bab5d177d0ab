"""The differences of two records of one type, field by field."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..model.article import Assertion, LeftOut, Section
from ..model.claim import Answered
from ..model.effect import Baseline, Effect, Pooled, Thresholds
from ..model.outcome import Outcome
from ..model.record import FieldShape, Record, Word, fields_of
from ..model.scalars import Address, CitationKey, Identifier
from ..model.site import MapGroup, Topic
from ..model.study import Arm, Domain, Study
from .changes import Change, ChangeKind
from .pairs import in_order, keeps_order, pairs
from .values import in_words, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Keys = Sequence[Callable[[Any], Hashable | None]]


def _cited(outcome: Outcome) -> Hashable | None:
    return tuple(study.cites for study in outcome.studies) or None


@dataclass(frozen=True, slots=True)
class _Item:
    """How the items of a list are told apart."""

    keys: Keys
    label: Callable[[Any], str]


def _nameless(item: Record) -> str:
    del item
    return ""


_ITEMS: dict[type[Record], _Item] = {
    Outcome: _Item((lambda each: each.name, _cited), lambda each: each.name),
    Study: _Item((lambda each: each.cites,), lambda each: each.cites),
    Effect: _Item((lambda each: (each.measure, each.of), in_order), _nameless),
    Baseline: _Item((lambda each: each.who, in_order), lambda each: each.who),
    Arm: _Item((lambda each: each.name, in_order), lambda each: each.name),
    Domain: _Item((lambda each: each.name, in_order), lambda each: each.name),
    Answered: _Item((lambda each: (each.rule, each.outcome),), lambda each: each.rule),
    Section: _Item((lambda each: each.id, in_order), lambda each: each.id),
    Assertion: _Item(
        (lambda each: (each.says.plain, each.at), lambda each: each.says.plain, lambda e: e.at),
        lambda each: each.at,
    ),
    LeftOut: _Item((lambda e: e.says.plain, lambda e: e.claim), _nameless),
    Topic: _Item((lambda each: each.id,), lambda each: each.id),
    MapGroup: _Item((lambda each: each.title, in_order), lambda each: each.title),
}
_NUMBERS = {Effect, Baseline, Pooled, Thresholds, Arm, Decimal, int}
_DETAILS = {date, Address, CitationKey, Identifier, bool, Answered, Topic, Section}
_LEAVES = {Effect}
"""Records that read best whole."""


def keys_of(kind: type[Record]) -> Keys:
    """By what the items of a list of such records are told apart (see `pairs`)."""
    return _ITEMS[kind].keys


def differences(
    before: Record,
    after: Record,
    *,
    where: tuple[str, ...] = (),
    what: tuple[str, ...] = (),
    without: frozenset[str] = frozenset(),
) -> Iterator[Change]:
    """Every difference between two records of one type.

    Args:
        before: The old record.
        after: The new one. In either, values that could not be read count as not there.
        where: In which part of the file they stand.
        what: The fields that lead to them there.
        without: Names of fields that are compared elsewhere.
    """
    for each in fields_of(type(after)):
        if each.name not in without:
            old, new = getattr(before, each.name, None), getattr(after, each.name, None)
            path = (*what, name_of(each.name))
            if each.shape.many and _is_a(each.shape.of, Record):
                yield from _of_lists(each, old or (), new or (), where, path)
            else:
                yield from _of_values(each.shape.of, old, new, where, path)


def _is_a(kind: Any, parent: type) -> bool:
    # The new types of `scalars` are no classes.
    return isinstance(kind, type) and issubclass(kind, parent)


def _of_values(
    kind: Any, old: Any, new: Any, where: tuple[str, ...], what: tuple[str, ...]
) -> Iterator[Change]:
    if isinstance(old, Record) and isinstance(new, Record) and kind not in _LEAVES:
        yield from differences(old, new, where=where, what=what)
        return
    before, after = in_words(old), in_words(new)
    if before != after:
        yield Change(_kind(kind), where, ": ".join(what), before, after)


def _of_lists(
    each: FieldShape,
    old: Sequence[Record],
    new: Sequence[Record],
    where: tuple[str, ...],
    what: tuple[str, ...],
) -> Iterator[Change]:
    item = _ITEMS[each.shape.of]
    for before, after in pairs(old, new, item.keys):
        label = item.label(after if after is not None else before)
        inside = (*where, label) if label else where
        kept = () if each.shape.of is Study else what
        yield from _of_values(each.shape.of, before, after, inside, kept)
    if not keeps_order(old, new, item.keys):
        names = [
            "; ".join(item.label(one) or in_words(one) or "" for one in many) for many in (old, new)
        ]
        yield Change(ChangeKind.DETAIL, where, f"order of {': '.join(what)}", names[0], names[1])


def _kind(kind: Any) -> ChangeKind:
    if kind in _NUMBERS:
        return ChangeKind.NUMBER
    if kind in _DETAILS:
        return ChangeKind.DETAIL
    if kind is Study:
        return ChangeKind.STUDY
    if _is_a(kind, Word):
        return ChangeKind.JUDGEMENT
    return ChangeKind.TEXT
