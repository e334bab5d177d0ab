"""Every claim that a page embeds exists.

A line such as `::: claim an-id` or `::: sof an-id` names a claim that is not there, or `::: claims`
names a topic that the site does not have.

Why: Readers would find a gap where the page promises them the evidence.

Bad:

    ::: claim standing-desks-ease-pain

Good:

    ::: claim standing-desks-ease-back-pain
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.embed import ListEmbed, ReferencesEmbed
from ..model.look_alikes import did_you_mean
from .known_names import topics_in_use
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from ..model.marked_page import PlacedEmbed
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find embeds of claims and topics that do not exist."""
    del context
    for page in library.pages.values():
        for placed in page.embeds:
            yield from _about(placed, library)


def _about(placed: PlacedEmbed, library: Library) -> Iterator[Finding]:
    embed = placed.embed
    if isinstance(embed, ReferencesEmbed):
        return
    if isinstance(embed, ListEmbed):
        known = topics_in_use(library)
        for topic in embed.topics:
            if topic not in known and not _may_be_unread(topic, library):
                listed = ", ".join(f"`{each}`" for each in known)
                hint = f"The topics are {listed}." if known else "Take it away."
                hint = f"{did_you_mean(topic, known) or ''}{hint}"
                yield Finding(placed.span, f"No claim has the topic `{topic}`.", hint)
    elif embed.claim not in library.known_ids:
        hint = did_you_mean(embed.claim, sorted(library.known_ids))
        yield Finding(
            placed.span,
            f"There is no claim `{embed.claim}`.",
            hint.strip() or "Write the name of the claim's file without `.yml`.",
        )


def _may_be_unread(topic: str, library: Library) -> bool:
    """Whether a topic may stand in a file that could not be read as a whole."""
    return any(not each.text or topic in each.text for each in library.unread)


RULE = LibraryRule("P03", Severity.ERROR, Subject.PAGE, check)
