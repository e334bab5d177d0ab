"""Nothing was found only where nothing was found.

An outcome has `nothing-found` beside a study that is not marked `indirect`. An outcome with
neither of them is found by C23.

Why: Readers would be told in one row that there is no study and what it found.

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
    """Find outcomes that say both that something was found and that nothing was."""
    del context
    for outcome in claim.outcomes:
        if outcome.nothing_found is None:
            continue
        study = next((each for each in outcome.studies if bears_on(each, claim.kind)), None)
        if study is not None:
            yield Finding(
                outcome.nothing_found.path,
                f"`{outcome.name}` says that nothing was found, but `{study.cites}` is not marked "
                "indirect.",
                "Take `nothing-found` away, or say in the study's `indirect` why it does not "
                "answer the statement.",
                on_key=True,
            )


RULE = ClaimRule("S08", Severity.ERROR, Subject.CLAIM, check, local=True)
