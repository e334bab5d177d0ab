"""The pages that site.yml names exist.

`help` or `guide` names a page that is not among the pages of the site: neither written by hand nor
made from the claims. Where no page written by hand was read, this is not asked.

Why: Every warning of a danger links to the one and every claim to the other. A reader who looks for
help would find that the page does not exist.

Bad:

    help: hlp.md

Good:

    help: help.md
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.look_alikes import did_you_mean
from ..pages.addresses import CLAIMS, IN_ENGLISH, MAP, REFERENCES, article_page, claim_page
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context

_LISTS = frozenset((CLAIMS, MAP, REFERENCES)) | IN_ENGLISH


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find pages that are named and are not there."""
    folder = library.pages_folder
    by_hand = [name.removeprefix(f"{folder}/") for name in library.pages]
    if not by_hand:
        return
    for key in ("help", "guide"):
        page = getattr(context.site, key, None)
        if page is not None and page not in by_hand and page not in _made(library):
            yield Finding((key,), *_told(page, by_hand, folder), file=library.site_file)


def _made(library: Library) -> set[str]:
    """The pages that are made, those of claims that could not be read included."""
    claims = map(claim_page, library.known_ids)
    return {*_LISTS, *claims, *map(article_page, library.articles)}


def _told(page: str, by_hand: list[str], folder: str) -> tuple[str, str]:
    if "://" in page:
        message = f"`{page}` is an address, and a page of this site is wanted here."
        return message, f"Write a page in `{folder}/` that leads there, and name that page."
    hint = did_you_mean(page, by_hand) or f"Write its name as it stands in `{folder}/`."
    return f"There is no page `{page}` in `{folder}/`.", hint.strip()


RULE = LibraryRule("S32", Severity.ERROR, Subject.SITE, check)
