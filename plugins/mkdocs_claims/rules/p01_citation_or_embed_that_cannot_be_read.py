"""Citations and embeds of a page can be read.

A page of the documentation has `[@` with no key or no end, or a line that begins with `:::` and
names no claim, a form that does not exist, or a condition that does not exist.

Why: What cannot be read would stand on the page as it was typed, before readers' eyes.

Bad:

    ::: claim standing-desks-ease-back-pain crad

Good:

    ::: claim standing-desks-ease-back-pain card
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find what the reader of pages could not make out."""
    del context
    for page in library.pages.values():
        for problem in page.problems:
            yield Finding(problem.span, problem.message, problem.hint)


RULE = LibraryRule("P01", Severity.ERROR, Subject.PAGE, check)
