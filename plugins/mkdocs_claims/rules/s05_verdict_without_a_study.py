"""A verdict on the evidence needs evidence.

The verdict is `supported`, `overstated` or `unsupported`, and the claim has no study at all.

Why: Without a study there is nothing to compare the statement with. That nothing was found is a
result of its own, with a verdict of its own.

Bad:

    verdict: unsupported
    outcomes:
      - studies: ~remove
        pooled: ~remove
        certainty: ~remove
        nothing-found: {where: [Example Index], terms: [standing desk], on: 2026-03-02}
      - studies: ~remove
        pooled: ~remove
        baselines: ~remove
        certainty: ~remove
        nothing-found: {where: [Example Index], terms: [sick leave], on: 2026-03-02}

Good:

    verdict: untested
    outcomes:
      - studies: ~remove
        pooled: ~remove
        certainty: ~remove
        nothing-found: {where: [Example Index], terms: [standing desk], on: 2026-03-02}
      - studies: ~remove
        pooled: ~remove
        baselines: ~remove
        certainty: ~remove
        nothing-found: {where: [Example Index], terms: [sick leave], on: 2026-03-02}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Verdict
from .evidence import studies_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context

_NEED_A_STUDY = (Verdict.SUPPORTED, Verdict.OVERSTATED, Verdict.UNSUPPORTED)


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find a verdict that compares the statement with nothing."""
    del context
    if claim.verdict in _NEED_A_STUDY and not any(studies_of(claim)):
        yield Finding(
            ("verdict",),
            f"The verdict is `{claim.verdict}`, but there is no study.",
            "Choose `untested`, or add the studies.",
        )


RULE = ClaimRule("S05", Severity.ERROR, Subject.CLAIM, check)
