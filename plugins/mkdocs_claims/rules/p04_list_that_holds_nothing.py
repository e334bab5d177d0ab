"""A list of claims holds at least one.

No claim fits the conditions of a line such as `::: claims topic=desks verdict=supported`.

Why: Readers are promised a list and find none. It may be meant, as long as nothing is supported
yet; then leave the line out until something is.

Bad:

    ::: claims topic=desks verdict=contradicted certainty=high

Good:

    ::: claims topic=desks verdict=overstated
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.appraise import overall
from ..diagnostics import Severity
from ..model.embed import ListEmbed
from .known_names import topics_in_use
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find lists whose conditions no claim fits."""
    del context
    topics = set(topics_in_use(library))
    for page in library.pages.values():
        for placed in page.embeds:
            embed = placed.embed
            # A topic that there is not is told already (P03), and why the list is empty with it.
            if not isinstance(embed, ListEmbed) or not topics.issuperset(embed.topics):
                continue
            if not any(
                embed.fits(claim, overall(claim, library.appraisals[claim.id]))
                for claim in library.claims.values()
            ):
                yield Finding(
                    placed.span,
                    "No claim fits these conditions, so that the list is empty.",
                    "Take a condition away, or leave the list out until a claim fits.",
                )


RULE = LibraryRule("P04", Severity.WARNING, Subject.PAGE, check)
