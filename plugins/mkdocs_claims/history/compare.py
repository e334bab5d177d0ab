"""Two libraries become what changed from one to the other."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from ..model.article import Article
from ..model.claim import Claim
from ..model.site import Site
from .changes import Changes, Fate, FileChanges, FileKind
from .claims import claim_changes
from .problems import sort_problems
from .records import differences
from .references import reference_changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..diagnostics import Diagnostic
    from ..library import Library, ReadFile
    from .changes import Change

MOST_RENAMES = 10_000
"""Pairs of files above which only equal statements are taken for renames."""
_ALIKE = 0.5
"""The share of equal lines from which a file counts as renamed, as in Git."""


def compare(
    before: Library,
    after: Library,
    *,
    problems_before: Sequence[Diagnostic] = (),
    problems_after: Sequence[Diagnostic] = (),
) -> Changes:
    """Say what changed from one library to another.

    Both must have been loaded with the same day as today; else time makes problems of its own.

    Args:
        before: The old library.
        after: The new one.
        problems_before: What stood in the way of reading files of the old one.
        problems_after: The same for the new one.

    Returns:
        The changes. Files whose bytes are the same are not looked at, and what only changes how a
        file is laid out is no change.
    """
    renamed = _renamed(before, after)
    files = [each for each in _files(before, after, renamed) if _tells(each)]
    sorted_ = sort_problems(before, after, problems_before, problems_after, renamed)
    return Changes(
        tuple(sorted(files, key=_importance)),
        reference_changes(before, after),
        sorted_.new,
        sorted_.mended,
        sorted_.old,
    )


def _tells(file: FileChanges) -> bool:
    return file.fate is not Fate.CHANGED or bool(file.changes)


def _importance(file: FileChanges) -> tuple[int, int, str]:
    whole = file.fate is not Fate.CHANGED
    best = min((change.kind.rank for change in file.changes), default=99)
    return list(FileKind).index(file.kind), -1 if whole else best, file.id or file.old_id or ""


# Files, and which is which --------------------------------------------------------------------


def _renamed(before: Library, after: Library) -> Mapping[str, str]:
    """The old name of each new file that has taken the place of one that is gone.

    It is the one with the same statement or title, else the one most of whose lines it has.
    """
    gone = [each for name, each in before.files.items() if name not in after.files]
    new = [each for name, each in after.files.items() if name not in before.files]
    found: dict[str, str] = {}
    by_title = {_title(each): each for each in gone if _title(each)}
    for each in new:
        same = by_title.pop(_title(each), None)
        if same is not None and _kind(same) is _kind(each):
            found[each.source.name] = same.source.name
    olds = [each for each in gone if each.source.name not in found.values()]
    news = [each for each in new if each.source.name not in found]
    if len(olds) * len(news) <= MOST_RENAMES:
        found.update(_most_alike(olds, news))
    return found


def _most_alike(gone: Sequence[ReadFile], new: Sequence[ReadFile]) -> Mapping[str, str]:
    lines = {each.source.name: _lines(each) for each in (*gone, *new)}
    alike = sorted(
        (
            -_alike(lines[one.source.name], lines[other.source.name]),
            one.source.name,
            other.source.name,
        )
        for one, other in product(gone, new)
        if _kind(one) is _kind(other)
    )
    found: dict[str, str] = {}
    for share, old, name in alike:
        if -share >= _ALIKE and name not in found and old not in found.values():
            found[name] = old
    return found


def _lines(read: ReadFile) -> Counter[str]:
    return Counter(filter(str.strip, read.source.text.split("\n")))


def _alike(before: Counter[str], after: Counter[str]) -> float:
    return (before & after).total() / max(before.total(), after.total(), 1)


class _Both(NamedTuple):
    """A file before and after; None where it is not there."""

    old: ReadFile | None
    new: ReadFile | None


def _files(before: Library, after: Library, renamed: Mapping[str, str]) -> Iterator[FileChanges]:
    for name, read in after.files.items():
        old = before.files.get(renamed.get(name, name))
        same = old is not None and old.digest == read.digest
        if not (same and name not in renamed) and _kind(read) is not None:
            yield _of_file(_Both(old, read), before, after)
    taken = set(renamed.values())
    for name, read in before.files.items():
        if name not in after.files and name not in taken and _kind(read) is not None:
            yield _of_file(_Both(read, None), before, after)


def _of_file(both: _Both, before: Library, after: Library) -> FileChanges:
    there = [each for each in both if each is not None]
    old_name, name = (each.source.name if each is not None else None for each in both)
    old_id, id_ = _id(old_name), _id(name)
    fate = _fate(both, renamed=old_id != id_)
    changes: tuple[Change, ...] = ()
    if fate in (Fate.ADDED, Fate.REMOVED, Fate.RENAMED, Fate.CHANGED):
        changes = _changes(both, before, after)
    title = next((words for each in reversed(there) if (words := _title(each))), id_ or old_id)
    kind = _kind(there[-1]) or FileKind.CLAIM
    return FileChanges(kind, fate, id_, old_id, name, old_name, title or "", changes)


def _id(name: str | None) -> str | None:
    return name.rsplit("/", 1)[-1].removesuffix(".yml") if name is not None else None


def _fate(both: _Both, *, renamed: bool) -> Fate:
    if both.old is None:
        return Fate.ADDED if both.new is not None and both.new.record else Fate.UNREADABLE
    if both.new is None:
        return Fate.REMOVED
    readable = both.old.record is not None, both.new.record is not None
    if readable == (True, True):
        return Fate.RENAMED if renamed else Fate.CHANGED
    return {(True, False): Fate.BROKEN, (False, True): Fate.MENDED}.get(readable, Fate.UNREADABLE)


def _changes(both: _Both, before: Library, after: Library) -> tuple[Change, ...]:
    old, new = (each.record if each is not None else None for each in both)
    if isinstance(new if new is not None else old, Claim):
        one = old if isinstance(old, Claim) else None
        other = new if isinstance(new, Claim) else None
        return claim_changes(
            one,
            other,
            before.appraisals[one.id] if one is not None else (),
            after.appraisals[other.id] if other is not None else (),
        )
    if old is None or new is None:
        return ()
    return tuple(sorted(differences(old, new), key=lambda change: change.kind.rank))


def _kind(read: ReadFile) -> FileKind | None:
    """What a file holds; None for the bibliography."""
    name = read.source.name
    if not name.endswith(".yml"):
        return None
    if isinstance(read.record or read.partial, Site) or name.endswith("/site.yml"):
        return FileKind.SITE
    return FileKind.SOURCE if "/sources/" in name else FileKind.CLAIM


def _title(read: ReadFile) -> str:
    record = read.record if read.record is not None else read.partial
    if isinstance(record, Claim) and hasattr(record, "statement"):
        return record.statement.plain
    if isinstance(record, Article) and hasattr(record, "title"):
        return record.title
    return "What holds for every claim" if isinstance(record, Site) else ""
