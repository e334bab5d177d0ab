"""Every entry of the bibliography is cited.

The bibliography has an entry that no claim, no source and no page cites.

Why: A work that nobody cites was either forgotten in a claim, or looks as if it had been weighed
when it was not.

Bad:

    @article{example2024,
      author  = {Example, Eva},
      title   = {An invented work that nobody cites},
      journal = {Journal of Examples},
      year    = {2024},
      doi     = {10.5555/example.2024.9},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented work that the example claim cites},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.walk import citations_of
from ..reading.bibtex_reader import KEY
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find entries that nothing cites.

    Keys that are probably meant by a misspelt one, and those that cannot be keys, are told already.
    Files that could not be read as a whole count as citing every key that occurs in them; where the
    text of one could not be read either, nothing can be said.
    """
    del context
    if not all(each.text for each in library.unread):
        return
    if not library.known_ids:
        return  # Nobody cites anything yet, or the claims lie elsewhere.
    others = [*library.articles.values(), *([library.site] if library.site is not None else [])]
    cited = {citation.key for record in others for citation in citations_of(record)}
    cited.update(library.cited_by)
    cited.update(each.key for page in library.pages.values() for each in page.citations)
    bibliography = library.bibliography
    meant = {bibliography.near(key) for key in cited if key not in bibliography}
    for key, entry in bibliography.entries.items():
        if key in cited or key in meant or not KEY.fullmatch(key):
            continue
        if any(key in each.text for each in library.unread):
            continue
        yield Finding(
            entry.span,
            f"No claim, no source and no page cites `{key}`.",
            "Cite it where it belongs, name it in a claim's `background`, or delete the entry.",
        )


RULE = LibraryRule("S10", Severity.WARNING, Subject.BIBLIOGRAPHY, check)
