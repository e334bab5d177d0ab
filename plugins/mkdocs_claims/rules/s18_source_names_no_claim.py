"""The claims that a source names exist.

An assertion, or a line of `left-out`, names a claim that has no file.

Why: The source's page would send its reader to a page that is not there.

Bad:

    assertions:
      - claim: standing-desk-eases-back-pain

Good:

    assertions:
      - claim: standing-desks-ease-back-pain
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.look_alikes import did_you_mean
from .rule import ArticleRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.article import Article, Assertion, LeftOut
    from .rule import Context


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Find names of claims without a file."""
    known = context.library.known_ids
    lines: tuple[Assertion | LeftOut, ...] = (*article.assertions, *article.left_out)
    for line in lines:
        if line.claim is not None and line.claim not in known:
            hint = did_you_mean(line.claim, sorted(known))
            yield Finding(
                (*line.path, "claim"),
                f"There is no claim `{line.claim}`.",
                hint.strip() or "Take the key away while there is none, or make the claim's file.",
            )


RULE = ArticleRule("S18", Severity.ERROR, Subject.ARTICLE, check)
