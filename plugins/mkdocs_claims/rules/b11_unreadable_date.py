"""A date of publication can be read, and a work can have it.

`date`, `year` or `month` holds something that is no date, or a year later than the next.

Why: The works of a page are told apart by their years.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {MMXXIII},
      doi     = {10.5555/example.2023.8},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..references.dates import YEAR
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a year that no work can have yet; what is no date at all is told by the reader."""
    years = [int(each) for each in YEAR.findall(reference.year)]
    if years and min(years) > context.today.year + 1:  # Journals print next year's volumes.
        yield Finding(
            span_of_field(context.library, reference.key, "date", "year"),
            f"The year `{reference.year}` of `{reference.key}` lies in the future.",
            "Look it up; for a work that is still to appear write `year = {in press}`.",
        )


RULE = ReferenceRule("B11", Severity.WARNING, Subject.BIBLIOGRAPHY, check)
