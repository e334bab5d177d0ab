"""A correction is mentioned.

A study, a pooled effect or a baseline rests on a work that refs.bib marks as `corrected`, and no
study of the outcome that cites it has a `note`.

Why: Numbers copied from the first version may be those that were corrected.

Bad:

    outcomes:
      - studies:
          - cites: example2017   # corrected, says refs.bib

Good:

    outcomes:
      - studies:
          - cites: example2017
            note: The numbers are those of the correction of 2019.
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
    """Find corrected works whose correction is not mentioned."""
    bibliography = context.library.bibliography
    for path, key in cited_without_note(claim):
        if path[0] == "background" or key not in bibliography:
            continue
        if bibliography[key].corrected and not bibliography[key].retracted:
            yield Finding(
                path,
                f"`{key}` was corrected, and nothing here says whether that matters.",
                "Say in the study's `note` what was corrected and which numbers stand here.",
            )


RULE = ClaimRule("R07", Severity.WARNING, Subject.CLAIM, check)
