"""`untested` means that no study asked the question.

The verdict `untested` stands beside a study that is not marked `indirect`.

Why: Readers take `untested` to mean that nobody looked. When somebody did, the verdict hides what
was found, however weak it is.

Bad:

    verdict: untested

Good:

    verdict: unsupported
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Verdict
from .evidence import bears_on, studies_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find an `untested` that a study belies."""
    del context
    if claim.verdict is not Verdict.UNTESTED:
        return
    for outcome, study in studies_of(claim):
        if bears_on(study, claim.kind):
            yield Finding(
                ("verdict",),
                f"The verdict is `untested`, but `{study.cites}` under `{outcome.name}` is not "
                "marked indirect.",
                "Choose another verdict, or say in that study's `indirect` why it does not answer "
                "the statement.",
            )
            return


RULE = ClaimRule("S01", Severity.ERROR, Subject.CLAIM, check, local=True)
