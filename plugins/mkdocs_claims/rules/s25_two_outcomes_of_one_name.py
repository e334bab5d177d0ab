"""Outcomes have names of their own.

Two outcomes of a claim have the same name, or names that differ only in marks and capitals.

Why: An outcome's name is its address on the page, and what `answered` calls it by.

Bad:

    outcomes:
      - {}
      - name: Back pain

Good:

    outcomes:
      - {}
      - name: back pain after a year
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find the second of two outcomes that would share an address."""
    del context
    first: dict[str, str] = {}
    for outcome in claim.outcomes:
        if outcome.anchor in first:
            yield Finding(
                (*outcome.path, "name"),
                f"`{outcome.name}` has the same address as `{first[outcome.anchor]}` above.",
                "Say in the name how they differ, such as by time or people.",
            )
        first.setdefault(outcome.anchor, outcome.name)


RULE = ClaimRule("S25", Severity.ERROR, Subject.CLAIM, check, local=True)
