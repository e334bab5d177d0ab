"""A bound that rounds to 0 keeps its direction.

Generated words say `slightly fewer` and `slightly more`. The rule looks for `0 fewer`, `0 more` and
intervals that begin or end with a bare 0 in what was written by hand.

Why: An interval from 3 fewer to `0 more` seems to leave out no effect, or to stop at it, when the
number behind the 0 says something else.

Bad:

    because: Sick leave fell by 4 days in 1000 (from 8 fewer to 0 more).

Good:

    because: Sick leave fell by 4 days in 1000 (from 8 fewer to slightly more).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.walk import texts_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_BARE_ZERO = re.compile(
    r"(?<![\d.,])0 (?:fewer|more|less|lower|higher)\b"
    r"|\b(?:fewer|more)\b[^.()]*\((?:from )?0 to [^)]*\)"
    r"|\b(?:fewer|more)\b[^.()]*\([^)]* to 0\)"
)


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find bounds of 0 without a direction."""
    for path, text in texts_of(claim):
        found = _BARE_ZERO.search(" ".join(text.plain.split()))
        if found:
            yield Finding(
                path,
                f"`{found.group()}` holds a bound of 0.",
                "Write `slightly fewer` or `slightly more`, as the unrounded number says.",
            )


RULE = ClaimRule("C29", Severity.WARNING, Subject.CLAIM, check, local=True)
