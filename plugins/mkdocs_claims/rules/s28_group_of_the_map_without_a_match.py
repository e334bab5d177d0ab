"""The groups of the evidence map name what claims name.

`evidence-map` of site.yml names an outcome or an intervention that no claim of kind `intervention`
has, or names one twice. Capitals make no difference.

Why: A name that nothing has is misspelt, or was changed in the claim, whose outcome then stands on
the map in a row of its own.

Bad:

    evidence-map:
      outcomes:
        - {title: Pain, names: [back ache]}

Good:

    evidence-map:
      outcomes:
        - {title: Pain, names: [back pain]}
      interventions:
        - {title: Standing desks, names: [a standing desk]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..figures.map_places import folded, intervention_of
from ..model.look_alikes import did_you_mean
from ..model.words import Kind
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..library import Library
    from ..model.site import MapGroup
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find names that match nothing or stand twice.

    A file that could not be read as a whole counts as having every name that occurs in it.
    """
    del context
    site = library.site
    if site is None or site.evidence_map is None:
        return
    asked = [
        (claim, outcome)
        for claim in library.claims.values()
        if claim.kind is Kind.INTERVENTION
        for outcome in claim.outcomes
    ]
    outcomes = {str(outcome.name) for _, outcome in asked}
    interventions = {intervention_of(claim, outcome) for claim, outcome in asked} - {""}
    yield from _in(site.evidence_map.outcomes, "outcomes", "outcome", outcomes, library)
    yield from _in(
        site.evidence_map.interventions, "interventions", "intervention", interventions, library
    )


def _in(
    groups: Iterable[MapGroup], key: str, noun: str, known: set[str], library: Library
) -> Iterator[Finding]:
    found = {folded(name) for name in known}
    unread = [each.text.casefold() for each in library.unread]
    seen: set[str] = set()
    for place, group in enumerate(groups):
        for index, name in enumerate(group.names):
            at = ("evidence-map", key, place, "names", index)
            compared = folded(name)
            if compared in seen:
                message = f"The {noun} `{name}` stands in the evidence map twice."
                yield Finding(at, message, "Take one of them away.", file=library.site_file)
            elif compared not in found and not any(compared in text for text in unread):
                hint = did_you_mean(name, sorted(known))
                yield Finding(
                    at,
                    f"No claim has the {noun} `{name}`.",
                    f"{hint}Write it as the claim does, or take it away.",
                    file=library.site_file,
                )
            seen.add(compared)


RULE = LibraryRule("S28", Severity.WARNING, Subject.SITE, check)
