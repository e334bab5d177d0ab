"""The date of a publication: a year, and a month and a day when they are given."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..reading.months import MONTH_NAMES

_BY_NAME = {name[:3].casefold(): number for number, name in enumerate(MONTH_NAMES, 1)}
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?[~?%]?(?:/.*)?", re.ASCII)
_MONTH = re.compile(
    r"(?P<first>\d{1,2}\b)?[\s~.,]*(?P<name>[A-Za-z]{3,9}\b)?\.?[\s~,]*(?P<last>\d{1,2}\b)?",
    re.ASCII,
)
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
"""A year, which may stand among words such as `Spring 2019`."""
_MONTHS_IN_YEAR = 12
_LONGEST_MONTH = 31


class PublicationDate(NamedTuple):
    """When a work appeared."""

    year: str = ""
    """As given, such as `2019` or `in press`; empty when unknown."""
    month: int | None = None
    day: int | None = None

    @property
    def readable(self) -> bool:
        """Whether the year holds four digits or is one of the words used instead."""
        return bool(YEAR.search(self.year)) or self.year.casefold() in _YEAR_WORDS


_WITH_MONTH = re.compile(r"[0-9]{4}[ ,]+[A-Za-z]{3}")
"""A year with its month behind it, as PubMed prints it."""
_YEAR_WORDS = frozenset(("", "forthcoming", "in press", "n.d.", "nd", "undated"))


def publication_date(date: str, year: str, month: str, day: str) -> tuple[PublicationDate, str]:
    """The date out of biblatex's `date` or BibTeX's `year`, `month` and `day`.

    Returns:
        The date, and the text that could not be understood (empty when all was).
    """
    if date:
        found = _ISO.fullmatch(date)
        if found is None:
            return PublicationDate(year or date), date
        numbers = _month_and_day(*(int(part) if part else None for part in found.groups()[1:]))
        return PublicationDate(found[1], *numbers), "" if numbers[0] or not found[2] else date
    number, in_month = _month(month)
    given_day = int(day) if day.isdecimal() else in_month
    found_date = PublicationDate(year, *_month_and_day(number, given_day))
    if not found_date.readable or _WITH_MONTH.match(year):
        return found_date, year
    return found_date, month if month and number is None and not _SEASON.search(month) else ""


_SEASON = re.compile(r"spring|summer|autumn|fall|winter|quarter|\bq[1-4]\b", re.IGNORECASE)


def _month_and_day(month: int | None, day: int | None) -> tuple[int | None, int | None]:
    if month is None or not 1 <= month <= _MONTHS_IN_YEAR:
        return None, None
    return month, day if day is not None and 1 <= day <= _LONGEST_MONTH else None


def _month(text: str) -> tuple[int | None, int | None]:
    """Month and day out of `3`, `Mar`, `March`, `mar # "~5"`, `5 March`, `jul # "/" # aug`."""
    found = _MONTH.match(text.strip(" {}\"'"))
    if found is None or not text:
        return None, None
    if found["name"]:
        number = _BY_NAME.get(found["name"][:3].casefold())
        day = found["first"] or found["last"]
        return number, int(day) if day and number else None
    number = int(found["first"]) if found["first"] else None
    return (number, None) if number and number <= _MONTHS_IN_YEAR else (None, None)
