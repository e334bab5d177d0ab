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

from dataclasses import replace
from typing import TYPE_CHECKING

from ..appraisal.appraise import overall
from ..diagnostics import Severity
from ..model.claim import Claim
from ..model.embed import ListEmbed
from ..model.partial import unread_part
from .known_names import topics_in_use
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find lists whose conditions no claim fits, and none may fit that could not be read."""
    read = [*library.claims.values(), *(each.partial for each in library.files.values())]
    claims = [each for each in read if isinstance(each, Claim)]
    topics = set(topics_in_use(library))
    for page in library.pages.values():
        for placed in page.embeds:
            embed = placed.embed
            # A topic that there is not is told already (P03), and why the list is empty with it.
            if (
                isinstance(embed, ListEmbed)
                and topics.issuperset(embed.topics)
                and not any(_may_fit(embed, claim, context) for claim in claims)
                and not _may_be_unread(embed, library)
            ):
                yield Finding(
                    placed.span,
                    "No claim fits these conditions, so that the list is empty.",
                    "Take a condition away, or leave the list out until a claim fits.",
                )


def _may_fit(embed: ListEmbed, claim: Claim, context: Context) -> bool:
    """Whether a claim meets every condition on what could be read of it."""
    conditions = (
        replace(embed, verdicts=(), certainties=()),
        replace(embed, topics=(), certainties=()),
        replace(embed, topics=(), verdicts=()),
    )
    return all(_meets(each, claim, context) for each in conditions)


def _meets(embed: ListEmbed, claim: Claim, context: Context) -> bool:
    try:
        rated = [context.appraisal(claim, each) for each in claim.outcomes if embed.certainties]
        return embed.fits(claim, overall(claim, rated) if embed.certainties else None)
    except AttributeError as error:
        if unread_part(error) is None:
            raise
        return True


def _may_be_unread(embed: ListEmbed, library: Library) -> bool:
    """Whether a file of which nothing could be read names what the list asks for."""
    asked = [words for words in (embed.topics, embed.verdicts) if words]
    for source in library.unread:
        read = library.files.get(source.name)
        if source.name == library.site_file or (read is not None and read.partial is not None):
            continue
        if not source.text or all(any(word in source.text for word in words) for words in asked):
            return True
    return False


RULE = LibraryRule("P04", Severity.WARNING, Subject.PAGE, check)
