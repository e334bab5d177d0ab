"""A baseline says where it comes from.

`origin` names the people or the work that the risk without the intervention was taken from. Words
such as `unknown` or `assumed` name neither, unless `cites` names the work. Several
baselines may stand side by side.

Why: The absolute effect is the ratio times this number, so whoever chooses it chooses how large the
effect looks.

Bad:

    outcomes:
      - {}
      - baselines:
          - {origin: assumed, cites: ~remove}

Good:

    outcomes:
      - {}
      - baselines:
          - {origin: the people with ordinary desks in the four trials}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_NOWHERE = re.compile(
    r"(?:an?\s+)?(?:unknown|not (?:known|stated|given|reported|seen)|unstated|unclear|none|n/?a|"
    r"assum(?:ed|ption)|guess(?:ed)?|estimate[d]?|tbd|todo|\W*)\W*",
    re.IGNORECASE,
)


def check(claim: Claim, _context: Context) -> Iterator[Finding]:
    """Find baselines whose origin names nothing."""
    for outcome in claim.outcomes:
        for baseline in outcome.baselines:
            if baseline.cites is None and _NOWHERE.fullmatch(baseline.origin):
                yield Finding(
                    (*baseline.path, "origin"),
                    f"`{baseline.origin}` does not say where the risk of {baseline.risk} is from.",
                    "Name the people or the work that it was taken from.",
                )


RULE = ClaimRule("C27", Severity.ERROR, Subject.CLAIM, check, local=True)
