"""An outcome says what was found, or that nothing was.

An outcome has neither `studies` nor `nothing-found`, or has `nothing-found` beside a study that
answers the statement itself.

Why: An empty row leaves readers to guess whether nobody looked or nobody found anything.

Bad:

    outcomes:
      - nothing-found: {where: [Example Index], terms: [standing desk], on: 2026-03-02}

Good:

    outcomes:
      - studies: ~remove
        pooled: ~remove
        certainty: ~remove
        nothing-found: {where: [Example Index], terms: [standing desk], on: 2026-03-02}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .evidence import bears_on
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find outcomes that say nothing, and those that say two things."""
    del context
    for outcome in claim.outcomes:
        if outcome.nothing_found is None:
            if not outcome.studies:
                yield Finding(
                    (*outcome.path, "name"),
                    f"`{outcome.name}` has neither `studies` nor `nothing-found`.",
                    "Add the studies, or say in `nothing-found` where they were looked for.",
                )
            continue
        for study in outcome.studies:
            if bears_on(study, claim.kind):
                yield Finding(
                    outcome.nothing_found.path,
                    f"`{outcome.name}` says that nothing was found, but `{study.cites}` is not "
                    "marked indirect.",
                    "Take `nothing-found` away, or say in the study's `indirect` why it does not "
                    "answer the statement.",
                    on_key=True,
                )
                break


RULE = ClaimRule("S08", Severity.ERROR, Subject.CLAIM, check)
