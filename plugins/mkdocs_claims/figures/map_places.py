"""Where on the evidence map an outcome stands: its row and its column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.grammar import without_full_stop

if TYPE_CHECKING:
    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from ..model.site import MapGroup, MapGroups


def intervention_of(claim: Claim, outcome: Outcome) -> str:
    """What was done, as the outcome's own question words it, else the claim's; may be empty."""
    question = outcome.question if outcome.question is not None else claim.question
    asked = question.intervention or claim.question.intervention
    return without_full_stop(asked.plain) if asked is not None else ""


def folded(name: str) -> str:
    """A name as it is compared: capitals and a full stop at the end make no difference."""
    return without_full_stop(name).casefold()


@dataclass(frozen=True, slots=True)
class Places:
    """The rows and columns that a site names; names are compared with `folded`."""

    columns: tuple[str, ...]
    """In order. Empty where columns are topics."""
    other: str
    """The column of interventions that no group names."""
    rows: tuple[str, ...]
    _rows: Mapping[str, str]
    _columns: Mapping[str, str]

    @classmethod
    def of(cls, groups: MapGroups | None, other: str = "") -> Places:
        """The places of a site's groups; `other` is what the column of the rest is called."""
        if groups is None:
            return cls((), "", (), {}, {})
        return cls(
            tuple(each.title for each in groups.interventions),
            other,
            tuple(each.title for each in groups.outcomes),
            _titles(groups.outcomes),
            _titles(groups.interventions),
        )

    def row(self, outcome: Outcome) -> str:
        """The title of an outcome's row: its group's, or its own name."""
        return self._rows.get(folded(outcome.name), outcome.name)

    def column(self, claim: Claim, outcome: Outcome) -> str:
        """The title of an outcome's column, where columns are interventions."""
        return self._columns.get(folded(intervention_of(claim, outcome)), self.other)


def _titles(groups: Iterable[MapGroup]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for group in groups:
        for name in (group.title, *group.names):
            titles.setdefault(folded(name), group.title)
    return titles
