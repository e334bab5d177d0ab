"""Facts are not rated.

A claim of the kind `fact` has an outcome with `certainty`.

Why: GRADE rates how sure an estimate of an effect is. That a law was passed or a medicine was not
approved has a source and a date, and no certainty of that sort.

Bad:

    kind: fact
    question:
      asks: Does any authority advise standing desks?

Good:

    kind: fact
    question:
      asks: Does any authority advise standing desks?
    outcomes:
      - certainty: ~remove
      - certainty: ~remove
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Kind
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find ratings of a fact."""
    del context
    if claim.kind is not Kind.FACT:
        return
    for outcome in claim.outcomes:
        if outcome.certainty is not None:
            yield Finding(
                outcome.certainty.path,
                f"The claim is a `fact`, but `{outcome.name}` has a `certainty`.",
                "Take it away, or choose the kind that fits the question.",
                on_key=True,
            )


RULE = ClaimRule("S07", Severity.ERROR, Subject.CLAIM, check, local=True)
