"""How works were made: as the bibliography says, or as the studies say that cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.words import Design

if TYPE_CHECKING:
    from ..library import Library


def work_designs(library: Library) -> dict[str, Design]:
    """The design of each work that is cited, as far as it is known.

    The entry's own field `design` counts first. A work that several studies call by different
    designs has the strongest of them.
    """
    found = _as_cited(library)
    for key in library.cited_by:
        reference = library.bibliography.get(key)
        if reference is not None and reference.design in _KNOWN:
            found[key] = _KNOWN[reference.design]
    return found


_KNOWN = {str(design): design for design in Design}


def _as_cited(library: Library) -> dict[str, Design]:
    found: dict[str, Design] = {}
    for claim in library.claims.values():
        for outcome in claim.outcomes:
            for study in outcome.studies:
                known = found.get(study.cites)
                if known is None or study.design.strength < known.strength:
                    found[study.cites] = study.design
    return found
