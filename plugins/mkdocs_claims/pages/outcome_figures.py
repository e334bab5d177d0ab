"""The figures of one outcome: which there are, and what they are about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..appraisal.grammar import without_full_stop
from ..figures.certainty_scale import certainty_scale
from ..figures.comparable import comparable_effects
from ..figures.forest_plot import forest_plot
from ..figures.icon_array import icon_array
from ..figures.sides import sides_of
from ..figures.traffic_lights import traffic_lights
from .addresses import claim_page
from .page_figures import PageFigures, ShownFigure
from .short_names import short_name

if TYPE_CHECKING:
    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from .asset_files import AssetFile
    from .claim_view import OutcomeView
    from .composer import Composer


@dataclass(frozen=True, slots=True)
class OutcomeFigures:
    """The figures of one outcome, as many as its numbers allow."""

    icons: tuple[ShownFigure, ...]
    """One for each baseline."""
    forests: tuple[ShownFigure, ...]
    """One for each group of comparable effects."""
    certainty: ShownFigure | None
    bias: ShownFigure | None


class ClaimFigures:
    """The figures of one claim's outcomes."""

    def __init__(
        self, composer: Composer, claim: Claim, page: str, *, published: bool = True
    ) -> None:
        """Draw for `page`; figures that are not published have no file to download."""
        self._claim = claim
        self._words = composer.words
        folder = f"figures/{claim.id}" if published else ""
        self._shown = PageFigures(composer.addresses, page, folder)
        self._name_of = partial(short_name, composer.library.bibliography)
        self._origin: tuple[str, ...] = (f"{claim.statement.plain} — {composer.site_name}",)
        if composer.site_url:
            address = composer.addresses.address(claim_page(claim.id))
            self._origin += (composer.site_url.rstrip("/") + "/" + address,)

    @property
    def files(self) -> tuple[AssetFile, ...]:
        """The files of the figures that were asked for so far."""
        return self._shown.files

    def of(self, view: OutcomeView) -> OutcomeFigures:
        """Draw the figures of an outcome."""
        outcome, appraisal, words = view.outcome, view.appraisal, self._words
        level = words.labels.certainty(appraisal.level, nothing_found=False, kind=self._claim.kind)
        footer = (f"{level.symbol} {level.word}", *self._origin)
        about = ", ".join(part for part in (outcome.name, outcome.followup) if part)
        intervention = _asked(self._claim, outcome, "intervention")
        comparator = _asked(self._claim, outcome, "comparator")
        icons = (
            icon_array(each, about, intervention, comparator, words) for each in appraisal.absolutes
        )
        forests = (
            forest_plot(
                group,
                f"{about}: {group.of}" if group.of else about,
                sides_of(group.better, intervention, comparator, words),
                self._name_of,
                words,
            )
            for group in comparable_effects(outcome)
        )
        bias = traffic_lights(view.studies, about, self._name_of, words)
        rating = appraisal.rating
        scale = certainty_scale(rating, about, words) if rating is not None else None
        show = self._shown.show
        return OutcomeFigures(
            tuple(show(each, _nth(view.anchor, n), footer) for n, each in enumerate(icons, 1)),
            tuple(show(each, _nth(view.anchor, n), footer) for n, each in enumerate(forests, 1)),
            show(scale, view.anchor, footer) if scale is not None else None,
            show(bias, view.anchor, footer) if bias is not None else None,
        )


def _nth(anchor: str, number: int) -> str:
    # Anchors hold no two hyphens in a row, so that this one is taken by no other outcome.
    return anchor if number == 1 else f"{anchor}--{number}"


def _asked(claim: Claim, outcome: Outcome, name: str) -> str:
    """A part of the outcome's own question, else of the claim's; empty where neither has it."""
    for question in (outcome.question, claim.question):
        text = getattr(question, name, None)
        if text is not None:
            return without_full_stop(text.plain)
    return ""
