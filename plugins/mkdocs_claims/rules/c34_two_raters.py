"""Two people rate, and agree.

`raters` in site.yml, or `rated-by` in a `certainty`, says that two people or more rated and how
they came to agree.

Why: Two people who rate the same evidence alone often differ. What they settle by talking is better
than either rating, and what one person rated is `GRADE-style` at most (Schünemann 2023).

Bad:

    outcomes:
      - certainty:
          rated-by: {count: 1}

Good:

    outcomes:
      - certainty:
          rated-by: {count: 2, consensus: One rating changed after talking.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.judgement import Raters
    from .rule import Context

_ENOUGH = 2


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find ratings of one person, and those without a consensus; once for the site's raters."""
    site = context.site
    said_for_site = False
    for outcome in claim.outcomes:
        certainty = outcome.certainty
        if certainty is None:
            continue
        if certainty.rated_by is not None:
            yield from _of(certainty.rated_by, (*certainty.path, "rated-by"))
        elif not said_for_site:
            said_for_site = True
            raters = site.raters if site is not None else None
            yield from _of(raters, certainty.path)


def _of(raters: Raters | None, at: tuple[str | int, ...]) -> Iterator[Finding]:
    if raters is None:
        message = "Nothing says who rated."
    elif raters.count < _ENOUGH:
        message = "One person rated."
    elif raters.consensus is None:
        message = f"{raters.count} people rated, and nothing says how they came to agree."
    else:
        return
    hint = "Let two people rate and say in `rated-by` how they agreed, or answer with the reason."
    yield Finding(at, message, hint, on_key=True)


RULE = ClaimRule("C34", Severity.WARNING, Subject.CLAIM, check)
