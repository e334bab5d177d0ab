"""Which works of the bibliography are new, gone or changed, retractions first of all."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ..reading.rich_text import RichText
from ..references.reference import Reference
from ..references.vancouver import vancouver
from .changes import Change, ChangeKind, Fate, ReferenceChanges
from .values import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..library import Library
    from ..reading.bibtex_entry import Entry

_RETRACTION = ("retracted", "corrected")
_NOT_COMPARED = {"key", "span"}


def reference_changes(before: Library, after: Library) -> tuple[ReferenceChanges, ...]:
    """What changed in the bibliography: retractions first, then by key."""
    old, new = before.bibliography.entries, after.bibliography.entries
    found = [
        *(_gone_or_new(after, key, Fate.ADDED) for key in new if key not in old),
        *(_gone_or_new(before, key, Fate.REMOVED) for key in old if key not in new),
        *_changed(before, after, old, new),
    ]
    return tuple(sorted(found, key=lambda each: (not each.retracted, each.key)))


def _gone_or_new(library: Library, key: str, fate: Fate) -> ReferenceChanges:
    reference = library.bibliography[key]
    return ReferenceChanges(
        key,
        fate,
        vancouver(reference).plain,
        library.cited_by.get(key, ()),
        retracted=fate is Fate.ADDED and bool(reference.retracted),
    )


def _changed(
    before: Library, after: Library, old: Mapping[str, Entry], new: Mapping[str, Entry]
) -> Iterator[ReferenceChanges]:
    for key, entry in new.items():
        # Decoding is slow, and most entries are as they were.
        if key not in old or _raw(old[key]) == _raw(entry):
            continue
        references = before.bibliography[key], after.bibliography[key]
        changes = tuple(_differences(*references))
        if changes:
            yield ReferenceChanges(
                key,
                Fate.CHANGED,
                vancouver(references[1]).plain,
                after.cited_by.get(key, ()),
                changes,
                retracted=any(each.what == "retracted" and each.after for each in changes),
            )


def _raw(entry: Entry) -> tuple[str, dict[str, str]]:
    return entry.type, {name: field.text for name, field in entry.fields.items()}


def _differences(before: Reference, after: Reference) -> Iterator[Change]:
    """The fields that differ: what was retracted or corrected first, the rest as declared."""
    names = [each.name for each in fields(Reference) if each.name not in _NOT_COMPARED]
    for name in sorted(names, key=lambda name: name not in _RETRACTION):
        words = [_words(getattr(each, name)) for each in (before, after)]
        if words[0] != words[1]:
            kind = ChangeKind.JUDGEMENT if name in _RETRACTION else ChangeKind.DETAIL
            yield Change(kind, (), name_of(name), words[0], words[1])


def _words(value: object) -> str | None:
    match value:
        case RichText():
            return value.plain or None
        case tuple():
            return "; ".join(each.plain for each in value) or None
        case bool():
            return "yes" if value else "no"
        case None | "":
            return None
    return str(value)
