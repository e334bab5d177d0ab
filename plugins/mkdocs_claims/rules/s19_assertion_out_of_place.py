"""Assertions stand in the order of the article.

`at` names a section that the source does not list, comes before the assertion above it, or two
sections have one id.

Why: The source's page follows the article line by line, so that both can be read side by side.

Bad:

    assertions:
      - at: introduction.2.1
      - at: introduction.1.1

Good:

    assertions:
      - at: introduction.1.1
      - at: introduction.2.1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.look_alikes import did_you_mean
from .rule import ArticleRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.article import Article
    from .rule import Context


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Find assertions in no section, and those out of order."""
    del context
    order: dict[str, int] = {}
    for section in article.sections:
        if section.id in order:
            yield Finding(
                (*section.path, "id"),
                f"Two sections have the id `{section.id}`.",
                "Give one of them another id.",
            )
        order.setdefault(section.id, len(order))
    above: tuple[tuple[int, ...], str] | None = None
    for assertion in article.assertions:
        section_id, *numbers = assertion.at.split(".")
        if section_id not in order:
            known = ", ".join(f"`{each}`" for each in order)
            yield Finding(
                (*assertion.path, "at"),
                f"There is no section `{section_id}`.",
                f"{did_you_mean(section_id, list(order))}The sections are {known}.",
            )
            continue
        place = (order[section_id], *map(int, numbers))
        if above is not None and place < above[0]:
            yield Finding(
                (*assertion.path, "at"),
                f"`{assertion.at}` comes before `{above[1]}`, which stands above it.",
                "Move it up to its place, or correct the numbers.",
            )
            continue
        above = (place, assertion.at)


RULE = ArticleRule("S19", Severity.ERROR, Subject.ARTICLE, check)
