"""An ISBN has its form.

`isbn` does not have 10 or 13 digits, or its check digit does not fit.

Why: A library would not find the book.

Fix: `ISBN` before the digits goes.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      isbn    = {978-0-00-000000-3},
      url     = {https://www.example.org/trial},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      isbn    = {978-0-00-000000-2},
      url     = {https://www.example.org/trial},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..references.identifiers import isbn_problem
from .field_fixes import field_fix
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


_WRITTEN = r"ISBN(?:-1[03])?:?\s*(.+)"
"""What people write around an ISBN, and an ISBN itself."""


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find an ISBN that cannot be one."""
    wrong = isbn_problem(reference.isbn) if reference.isbn else None
    if wrong is not None:
        yield Finding(
            span_of_field(context.library, reference.key, "isbn"),
            f"{wrong[0].upper()}{wrong[1:]}.",
            "Copy it from the book or its publisher.",
            fix=field_fix(context.library, reference.key, "isbn", _WRITTEN, isbn_problem),
        )


RULE = ReferenceRule("R04", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
