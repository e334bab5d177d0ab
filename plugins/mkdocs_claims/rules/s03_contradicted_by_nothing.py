"""`contradicted` needs something that speaks against.

The verdict is `contradicted`, and no study says `against` or `mixed`.

Why: That nothing speaks for a statement is not the same as something speaking against it. The first
is `untested` or `unsupported`.

Bad:

    verdict: contradicted

Good:

    verdict: contradicted
    outcomes:
      - studies:
          - finding: Pain rose with a standing desk.
            says: against
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Says, Verdict
from .evidence import studies_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find a `contradicted` without a study against."""
    del context
    if claim.verdict is not Verdict.CONTRADICTED:
        return
    if not any(study.says in (Says.AGAINST, Says.MIXED) for _, study in studies_of(claim)):
        yield Finding(
            ("verdict",),
            "The verdict is `contradicted`, but no study says `against`.",
            "Choose `unsupported`, or `untested` where no study asked; or add the study that "
            "speaks against.",
        )


RULE = ClaimRule("S03", Severity.ERROR, Subject.CLAIM, check)
