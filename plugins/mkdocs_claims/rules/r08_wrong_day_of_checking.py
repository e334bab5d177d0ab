"""The day on which a reference was checked is a day of the past.

`checked` is no date such as 2026-03-09, or lies after today.

Why: It says when somebody last compared the entry with the work's own page. A wrong day makes an
unchecked entry look checked.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
      checked = {March 2026},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
      checked = {2026-03-09},
    }
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.scalars import DATE
from .days import latest_today
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a day of checking that is none, or that has not come."""
    written = reference.checked
    if not written:
        return
    day = _day(written)
    if day is None:
        message = f"`{written}` is not a date."
        hint = "Write year, month and day with hyphens, such as 2026-03-09."
    elif day > latest_today(context.today):
        message = f"The day {day} has not come yet."
        hint = f"Write the day on which it was checked; today is {context.today}."
    else:
        return
    yield Finding(span_of_field(context.library, reference.key, "checked"), message, hint)


def _day(written: str) -> date | None:
    if not re.fullmatch(DATE, written) or not written.isascii():
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


RULE = ReferenceRule("R08", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
