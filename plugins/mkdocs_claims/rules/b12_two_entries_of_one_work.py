"""A work has one entry.

Two entries that claims cite have the same DOI or the same PubMed number.

Why: Readers would take one work for two, and a study could be counted twice unnoticed.

Bad:

    @article{example2022,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
    }

Good:

    @article{example2022,
      author  = {Example, Ben},
      title   = {Another invented trial},
      journal = {Journal of Examples},
      year    = {2022},
      doi     = {10.5555/example.2022.8},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Related, Severity
from ..references.identifiers import bare_doi
from .places import span_of_field
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find entries whose identifier an earlier one has."""
    del context
    first: dict[tuple[str, str], str] = {}
    for key, entry in library.bibliography.entries.items():
        if key not in library.cited_by:
            continue
        doi = bare_doi(entry.text("doi").strip()).casefold()
        for field, number in (("doi", doi), ("pmid", entry.text("pmid").strip())):
            if not number:
                continue
            earlier = first.setdefault((field, number), key)
            if earlier != key:
                span = span_of_field(library, earlier, field)
                yield Finding(
                    span_of_field(library, key, field),
                    f"`{key}` and `{earlier}` are one work: both have the number `{number}`.",
                    f"Delete one entry and cite `{earlier}` alone, or correct the number.",
                    related=(Related(span, "It stands here first."),),
                )
                break


RULE = LibraryRule("B12", Severity.WARNING, Subject.BIBLIOGRAPHY, check)
