"""A rule's documentation, taken from its module's docstring.

The docstring is: a title on its first line; what the rule looks at, in paragraphs; a paragraph
that begins with `Why:`; where `claims check --fix` can mend it, one that begins with `Fix:` and
says when; and two indented examples under `Bad:` and `Good:`. Tests run the examples.
"""

from __future__ import annotations

import inspect
import textwrap
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Documentation:
    """What people read about a rule."""

    title: str
    what: str
    why: str
    fix: str
    """What `claims check --fix` mends of it; empty where it mends nothing."""
    bad: str
    """An example that the rule refuses."""
    good: str
    """The same, mended."""


def parse_documentation(docstring: str) -> Documentation:
    """Take a rule's docstring apart.

    Raises:
        ValueError: A part is missing.
    """
    title, _, body = inspect.cleandoc(docstring).partition("\n")
    prose, bad_mark, examples = body.partition("\nBad:\n")
    bad, good_mark, good = examples.partition("\nGood:\n")
    what, why_mark, why = prose.partition("\nWhy: ")
    why, _, fix = why.partition("\nFix: ")
    if not (bad_mark and good_mark and why_mark and what.strip()):
        message = f"The documentation of the rule {title!r} lacks a part."
        raise ValueError(message)
    return Documentation(
        title.rstrip("."),
        what.strip(),
        why.strip(),
        fix.strip(),
        textwrap.dedent(bad).strip("\n") + "\n",
        textwrap.dedent(good).strip("\n") + "\n",
    )
