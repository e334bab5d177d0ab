"""Nothing has happened tomorrow.

A day on which something was searched, rated, read or published lies after today. A search that is
dated after the rating it led to is found as well.

Why: The day tells a reader how old an answer is. A wrong one makes an old answer look fresh.

Bad:

    reviewed: 2096-03-09

Good:

    reviewed: 2026-03-09
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.article import Article
from ..model.claim import Claim
from ..model.record import key_of
from .days import latest_today
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..library import Library
    from ..model.record import Record
    from ..reading.nodes import Path
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find days that cannot have come yet, in claims and sources."""
    for name, read in library.files.items():
        record = read.record or read.partial
        if not isinstance(record, Claim | Article):
            continue
        for path, day in _days(record):
            if day > latest_today(context.today):
                yield Finding(
                    path,
                    f"The day {day} has not come yet.",
                    f"Write the day on which it was done; today is {context.today}.",
                    file=name,
                )
        if isinstance(read.record, Claim):
            yield from _searched_too_late(read.record, name)


def _days(record: Claim | Article) -> Iterator[tuple[Path, date]]:
    if isinstance(record, Article):
        yield from _day(record, "published")
        yield from _day(record, "read_on")
        return
    yield from _day(record.searched, "on")
    yield from _day(record, "reviewed")
    for outcome in getattr(record, "outcomes", ()):
        nothing_found = getattr(outcome, "nothing_found", None)
        if nothing_found is not None:
            yield from _day(nothing_found, "on")


def _day(record: Record, name: str) -> Iterator[tuple[Path, date]]:
    """The day of this name, if there is one and it could be read."""
    day: date | None = getattr(record, name, None)
    if day is not None:
        yield (*record.path, key_of(name)), day


def _searched_too_late(claim: Claim, name: str) -> Iterator[Finding]:
    if claim.searched.on > claim.reviewed:
        yield Finding(
            ("reviewed",),
            f"The claim was rated on {claim.reviewed}, before the search of {claim.searched.on}.",
            "Rate it again with what the search found, and set the new day.",
            file=name,
        )


RULE = LibraryRule("S12", Severity.ERROR, Subject.CLAIM, check)
