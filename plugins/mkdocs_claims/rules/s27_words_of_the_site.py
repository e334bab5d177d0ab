"""The site's own words stand in the place of words that exist.

`words` in site.yml names a text that the program does not have, or its text has other places in
braces than the program's: one that nothing can fill, or one too few. A form for one number, whose
key ends in `.one`, may leave `{count}` out.

Why: A misspelt key changes nothing, and nobody notices. A place that is missing takes a number off
the page.

Bad:

    words:
      verdict.overstatd: exaggerated
      article.share: "{count} in all"

Good:

    words:
      verdict.overstated: exaggerated
      article.share: "{count} out of {total}"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.look_alikes import did_you_mean
from ..words.catalogue import catalogue_of
from ..words.settings import misfit
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find texts that stand for nothing, and those whose places do not fit."""
    own = context.site.words if context.site is not None else None
    if own is None:
        return
    catalogue = catalogue_of(library.words.catalogue.language)
    for key, text in own.items():
        at = ("words", key)
        original = catalogue.texts.get(key)
        if original is None:
            hint = did_you_mean(key, list(catalogue.texts)) or (
                "The keys stand in `words/en.toml`, among the files of the program. "
            )
            message = f"There is no text `{key}`."
            yield Finding(at, message, hint.strip(), on_key=True, file=library.site_file)
        elif problem := misfit(original, text, key):
            message = f"This text cannot stand for the program's: {problem}."
            yield Finding(at, message, f"The program's text is: {original}", file=library.site_file)


RULE = LibraryRule("S27", Severity.ERROR, Subject.SITE, check)
