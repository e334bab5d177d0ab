"""The domains of GRADE: what each is called, and how many levels each may take off or add."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.judgement import Certainty, Judgement, Upgrade


@dataclass(frozen=True, slots=True)
class Domain:
    """One domain of GRADE."""

    key: str
    """Its key in YAML: `risk-of-bias`."""
    words: str
    """Its name in a sentence: `risk of bias`."""
    most: int
    """The most levels that it may take off or add (rules C06 and C07)."""

    @property
    def attribute(self) -> str:
        """Its attribute of `Certainty`."""
        return self.key.replace("-", "_")


DOWNGRADES = (
    Domain("risk-of-bias", "risk of bias", 2),
    Domain("inconsistency", "inconsistency", 2),
    Domain("indirectness", "indirectness", 2),
    Domain("imprecision", "imprecision", 3),
    Domain("publication-bias", "publication bias", 2),
)
UPGRADES = (
    Domain("large-effect", "large effect", 2),
    Domain("dose-response", "dose-response", 1),
    Domain("plausible-confounding", "plausible confounding", 1),
)


def judgements_of(certainty: Certainty) -> Iterator[tuple[Domain, Judgement]]:
    """The five domains for rating down, each with its judgement, in GRADE's order.

    Of a certainty that could not be read as a whole, those that were left out are passed over.
    """
    for domain in DOWNGRADES:
        judgement = getattr(certainty, domain.attribute, None)
        if judgement is not None:
            yield domain, judgement


def upgrades_of(certainty: Certainty) -> Iterator[tuple[Domain, Upgrade]]:
    """The domains for rating up that were judged, each with its judgement, in GRADE's order."""
    for domain in UPGRADES:
        upgrade = getattr(certainty, domain.attribute)
        if upgrade is not None:
            yield domain, upgrade
