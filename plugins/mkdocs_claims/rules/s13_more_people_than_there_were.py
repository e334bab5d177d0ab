"""The groups of a study fit into the study.

A group has more people than its study, all groups together have more, or more people had the event
than there were; for a pooled effect likewise.

Why: One of the numbers belongs to another study, another time or another outcome.

Bad:

    outcomes:
      - studies:
          - {}
          - participants: 12

Good:

    outcomes:
      - studies:
          - {}
          - participants: 122
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .evidence import studies_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..model.study import Study
    from .rule import Context

_HINT = "Compare the numbers with the source."


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find groups and events that are larger than what they are part of."""
    del context
    for _, study in studies_of(claim):
        yield from _groups(study)
    for outcome in claim.outcomes:
        pooled = outcome.pooled
        if pooled is None or pooled.events is None or pooled.participants is None:
            continue
        # Rates count events, of which one person may have several.
        if pooled.events > pooled.participants and pooled.effect.measure.value not in (
            "rate",
            "IRR",
        ):
            yield Finding(
                (*pooled.path, "events"),
                f"{pooled.events} events among {pooled.participants} people cannot be.",
                _HINT,
            )


def _groups(study: Study) -> Iterator[Finding]:
    for arm in study.arms:
        if arm.events is not None and arm.events > arm.participants:
            yield Finding(
                (*arm.path, "events"),
                f"`{arm.name}` has {arm.events} people with the event among {arm.participants}.",
                _HINT,
            )
    if study.participants is None:
        return
    for arm in study.arms:
        if arm.participants > study.participants:
            yield Finding(
                (*arm.path, "participants"),
                f"`{arm.name}` has {arm.participants} people; the whole study has "
                f"{study.participants}.",
                _HINT,
            )
            return
    together = sum(arm.participants for arm in study.arms)
    if together > study.participants:
        yield Finding(
            (*study.path, "arms"),
            f"The groups have {together} people together; the study has {study.participants}.",
            f"{_HINT} In a crossover trial give one group, with everybody in it.",
            on_key=True,
        )


RULE = ClaimRule("S13", Severity.ERROR, Subject.CLAIM, check, local=True)
