"""A question has the parts that its kind needs.

An intervention needs a population, an intervention and a comparator; a prognosis a population; a
mechanism an exposure or an intervention, or else `asks`; a fact `asks`.

Why: An effect without `in whom` and `compared with what` cannot be looked up, rated or used.

Bad:

    question:
      comparator: ~remove

Good:

    question:
      comparator: an ordinary desk
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

_PARTS: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.INTERVENTION: (("population",), ("intervention",), ("comparator",)),
    Kind.PROGNOSIS: (("population",),),
    Kind.MECHANISM: (("exposure", "intervention", "asks"),),
    Kind.FACT: (("asks",),),
}
"""For each kind the parts that must be there; of several in one bracket, any one will do."""


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find the parts that a question lacks."""
    del context
    for choices in _PARTS[claim.kind]:
        if all(getattr(claim.question, part) is None for part in choices):
            wanted = " or ".join(f"`{part}`" for part in choices)
            yield Finding(
                ("question",),
                f"The question has no {wanted}, and a claim of the kind `{claim.kind}` needs it.",
                f"Add {wanted}, or choose another `kind`.",
                on_key=True,
            )


RULE = ClaimRule("S06", Severity.ERROR, Subject.CLAIM, check)
