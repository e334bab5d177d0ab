"""A study stands once in an outcome.

Two studies of an outcome cite the same work and compare the same things.

Why: What is listed twice looks like two findings that agree.

Bad:

    outcomes:
      - studies:
          - cites: example2023

Good:

    outcomes:
      - studies:
          - cites: example2021
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
    """Find the second of two equal studies."""
    del context
    for outcome in claim.outcomes:
        seen: set[tuple[str, str | None]] = set()
        for study in outcome.studies:
            same = (study.cites, None if study.compared is None else study.compared.plain)
            if same in seen:
                yield Finding(
                    (*study.path, "cites"),
                    f"`{study.cites}` stands twice under `{outcome.name}`.",
                    "Join the two, or say in `compared` how they differ; further numbers go into "
                    "`more-effects`.",
                )
            seen.add(same)


RULE = ClaimRule("S15", Severity.WARNING, Subject.CLAIM, check)
