"""A reference leads to its work.

An entry has no `doi`, `pmid`, `pmcid`, `isbn` or `url`, and no journal with volume and pages either
by which a library could find it, and its `missing` does not say why.

Why: A reader who wants to see for herself, and an editor who checks the numbers, must both be able
to get hold of the work.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      url     = {https://www.example.org/trial},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find entries without any link."""
    if not context.library.bibliography.entries[reference.key].sound:
        return
    links = (reference.doi, reference.pmid, reference.pmcid, reference.isbn, reference.url)
    on_a_shelf = reference.container and reference.volume and reference.pages
    if not (any(links) or on_a_shelf or reference.missing):
        yield Finding(
            reference.span,
            f"`{reference.key}` has no `doi`, `pmid`, `pmcid`, `isbn` or `url`.",
            "Add the one that its page shows.",
        )


RULE = ReferenceRule("R09", Severity.WARNING, Subject.BIBLIOGRAPHY, check)
