"""A work's name as figures write it: `Smith 2020`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..references.reference import Reference


def short_name(bibliography: Mapping[str, Reference], key: str) -> str:
    """The first author's family name, or an organisation's name, and the year.

    The key itself where the bibliography lacks the work, its title where nobody signed it.
    """
    reference = bibliography.get(key)
    if reference is None:
        return key
    name = reference.title.plain
    if reference.creators:
        first = reference.creators[0]
        name = first.literal or " ".join(part for part in (first.particle, first.family) if part)
    return f"{name} {reference.year}".strip()
