"""The words of a claim are its own.

A text is still the example that the draft of `claims new` gives for its key, or it holds the place
of one: `TODO`, `FIXME`, `TBD`, `XXX`, `???`. Examples of one word, and those with a number in them,
may be meant and are not asked about.

Why: Examples are of an invented claim. Once the `# ` before them is gone they pass every other
rule, and readers would take them for what was found.

Bad:

    outcomes:
      - measure: {scale: Oswestry index}
        question: {comparator: sitting on a ball}
    gaps: TODO

Good:

    outcomes:
      - measure: {scale: Example pain scale}
        question: {comparator: a chair}
    gaps: Nobody has looked at people over sixty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..editing.draft_examples import draft_examples
from ..model.inline import Text
from ..model.scalars import Plain
from ..model.walk import values_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_MARKS = ("TODO", "FIXME", "TBD", "???")
_HOLDS_A_PLACE = re.compile(r"\b(?:TODO|FIXME|TBD)\b|\?{3}")
_NOTHING_ELSE = re.compile(r"[Xx]{3,}\.?|\.{3,}|…")
_A_PHRASE = re.compile(r"\D+\s\D+")


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find examples that were left, and what stands where a text should."""
    examples = draft_examples(claim.kind)
    for each in values_of(claim):
        if each.of not in (Text, Plain):
            continue
        text = str(each.value.plain if each.of is Text else each.value)
        if _holds_a_place(text):
            message = "Something is still to be written here."
            yield Finding(
                each.path, message, "Write it, or take the key away if it may be left out."
            )
        elif text in examples.get((each.record, each.key), ()) and _A_PHRASE.fullmatch(text):
            yield Finding(
                each.path,
                f"This is still the example that a draft gives for `{each.key}`.",
                "Write what holds here, or take the key away if it may be left out.",
            )


def _holds_a_place(text: str) -> bool:
    # Every text is asked, and nearly none holds a mark: that is found out fast.
    marked = any(mark in text for mark in _MARKS) and _HOLDS_A_PLACE.search(text)
    return bool(marked or _NOTHING_ELSE.fullmatch(text))


RULE = ClaimRule("S33", Severity.WARNING, Subject.CLAIM, check, local=True)
