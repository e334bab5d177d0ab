"""Every work that a page cites stands in the bibliography.

A `[@key]` in a page of the documentation names a key that the bibliography does not have.

Why: Without the entry a reader cannot find the work.

Bad:

    Desks that can be raised were compared with others [@exampel2021].

Good:

    Desks that can be raised were compared with others [@example2021].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .places import empty_bibliography, unread_bibliography
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find keys that the bibliography lacks."""
    del context
    bibliography = library.bibliography
    if unread_bibliography(library) or empty_bibliography(library):
        return  # That all of it is missing is told already: F16, F17, Y01 or S09.
    for page in library.pages.values():
        for citation in page.citations:
            if citation.key not in bibliography:
                near = bibliography.near(citation.key)
                hint = f"Did you mean `{near}`?" if near else "Add the entry, or correct the key."
                message = f"There is no entry `{citation.key}` in `{bibliography.source.name}`."
                yield Finding(citation.span, message, hint)


RULE = LibraryRule("P02", Severity.ERROR, Subject.PAGE, check)
