"""A retracted work is not cited in silence.

A study, a pooled effect or a baseline rests on a work that refs.bib marks as `retracted`, and no
study of the outcome that cites it has a `note`; or `background` names such a work.

Why: A withdrawn work proves nothing. Where it must be shown, because people quote it, readers must
be told beside it.

Bad:

    outcomes:
      - studies:
          - cites: example2018   # retracted, says refs.bib

Good:

    outcomes:
      - studies:
          - cites: example2018
            note: The journal withdrew it in 2024, because the data were not real.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .notes import cited_without_note
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find retracted works that are cited as if nothing had happened."""
    bibliography = context.library.bibliography
    for path, key in cited_without_note(claim):
        if key in bibliography and bibliography[key].retracted:
            yield Finding(
                path,
                f"`{key}` was retracted, and nothing here says so.",
                "Take it out, or say in the study's `note` that and why it was withdrawn.",
            )


RULE = ClaimRule("R06", Severity.ERROR, Subject.CLAIM, check)
