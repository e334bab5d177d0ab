"""Topics have ids of their own.

Two topics of site.yml have the same id.

Why: A claim names its topic by the id, and readers would find it under one of two titles.

Bad:

    topics:
      - {}
      - {}
      - {id: desks, title: Standing desks}

Good:

    topics:
      - {}
      - {}
      - {id: standing-desks, title: Standing desks}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Related, Severity
from .places import span_in_text
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from ..reading.nodes import Path
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find topics whose id another one above them has."""
    first: dict[str, Path] = {}
    for topic in context.site.topics if context.site is not None else ():
        at = (*topic.path, "id")
        if topic.id in first:
            above = span_in_text(library, library.site_file, first[topic.id])
            yield Finding(
                at,
                f"There are two topics with the id `{topic.id}`.",
                "Take one of them away, or give it an id of its own.",
                related=(Related(above, "The other one is here."),),
                file=library.site_file,
            )
        first.setdefault(topic.id, at)


RULE = LibraryRule("S34", Severity.ERROR, Subject.SITE, check)
