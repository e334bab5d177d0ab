"""A claim's topics are topics of the site.

`topics` names one that site.yml does not list, or names one twice. Where site.yml lists no topics,
any may be used.

Why: A misspelt topic makes a list of its own, with one claim in it.

Bad:

    topics: [desk]

Good:

    topics: [desks]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.look_alikes import did_you_mean
from .known_names import topics_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find topics that the site does not have."""
    known = topics_of(context.site)
    file = context.library.site_file
    for index, topic in enumerate(claim.topics):
        again = topic in claim.topics[:index]
        if known and topic not in known:
            if again:
                continue
            hint = did_you_mean(topic, known) or f"Add it to `topics` of `{file}`. "
            listed = ", ".join(f"`{each}`" for each in known)
            yield Finding(
                ("topics", index),
                f"`{topic}` is not a topic of this site.",
                f"{hint}The topics are {listed}.",
            )
        elif again:
            yield Finding(
                ("topics", index), f"The topic `{topic}` stands twice.", "Take one of them away."
            )


RULE = ClaimRule("S17", Severity.ERROR, Subject.CLAIM, check, local=True)
