"""Days as people write them, and the day that they meant."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-./]) ?([0-9]{1,2})\2 ?([0-9]{4})")
_WITH_NAME = re.compile(
    r"(?:([0-9]{1,2})\.? )?([a-z]+)\.?(?: ([0-9]{1,2}),?)? ([0-9]{4})", re.IGNORECASE
)
_FORM = "Write year, month and day with hyphens, such as 2026-03-09."


def hint_for_day(written: str) -> str:
    """What to write for a text that is no day; both days where it may mean two."""
    days = list(dict.fromkeys(_meant(" ".join(written.split()))))
    if days:
        return f"Write {' or '.join(each.isoformat() for each in days)}."
    named = _WITH_NAME.fullmatch(written)
    if named is not None and not (named[1] or named[3]) and (month := _month(named[2])):
        return f"Write the day as well, such as {named[4]}-{month:02}-01."
    return _FORM


def _meant(written: str) -> list[date]:
    numbers: list[tuple[int, int, int]] = []
    if found := _YEAR_FIRST.fullmatch(written):
        year, one, other = (int(each) for each in found.groups())
        numbers = [(year, one, other) if one <= len(_MONTHS) else (year, other, one)]
    elif found := _YEAR_LAST.fullmatch(written):
        one, other, year = int(found[1]), int(found[3]), int(found[4])
        # With points between them the day comes first everywhere.
        numbers = (
            [(year, other, one)] if found[2] == "." else [(year, other, one), (year, one, other)]
        )
    elif found := _WITH_NAME.fullmatch(written):
        day, month = found[1] or found[3], _month(found[2])
        numbers = [(int(found[4]), month, int(day))] if day and month else []
    return [day for each in numbers if (day := _day(*each)) is not None]


def _month(name: str) -> int:
    """The number of a month by its English name or the first three letters; 0 for any other."""
    near = [at for at, each in enumerate(_MONTHS, 1) if each.startswith(name.lower())]
    return near[0] if len(name) >= len("mar") and near else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
