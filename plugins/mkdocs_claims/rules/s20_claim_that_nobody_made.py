"""A claim answers something that somebody said.

No source names the claim. Where there are no sources at all, nothing is said about it.

Why: A statement that nobody makes need not be weighed; and a claim that was meant to answer an
article is easily forgotten there.

Bad:

    assertions:
      - {}
      - claim: ~remove
    left-out: ~remove

Good:

    assertions:
      - {}
      - claim: standing-desks-ease-back-pain
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find claims that no source names."""
    library = context.library
    # A source that could not be read may name it.
    if not library.articles or any(claim.id in source.text for source in library.unread):
        return
    if claim.id not in library.mentions:
        yield Finding(
            ("statement",),
            f"No source names the claim `{claim.id}`.",
            "Name it in `claim` of the assertion that it answers, "
            "or leave it, if no article said it.",
        )


RULE = ClaimRule("S20", Severity.ADVICE, Subject.ARTICLE, check)
