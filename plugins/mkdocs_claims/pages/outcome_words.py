"""What the template of an outcome asks for: words, links and rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..appraisal.difference import (
    difference_in_words,
    mean_difference_in_words,
    risk_in_words,
)
from ..appraisal.magnitude import MEASURED
from ..figures.certainty_scale import signed
from ..model.words import Design, Kind, Level
from ..words.effects import effect_in_words
from ..words.labels import large
from .seen_address import bare_address

if TYPE_CHECKING:
    from markupsafe import Markup

    from ..appraisal.certainty import Rating
    from ..model.inline import Text
    from ..model.outcome import Outcome
    from ..model.study import Study
    from ..model.words import RiskLevel
    from ..words.labels import Label
    from ..words.words import Words
    from .citations import PageCitations
    from .claim_view import OutcomeView
    from .outcome_figures import ClaimFigures


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of numbers: one baseline, or the whole outcome."""

    who: str
    without: str
    with_: str
    difference: str
    relative: str
    evidence: str


class OutcomeWords:
    """The words of one claim's outcomes."""

    def __init__(
        self,
        kind: Kind,
        text: Callable[[Text], Markup],
        citations: PageCitations,
        figures: ClaimFigures,
        words: Words,
    ) -> None:
        self._kind = kind
        self._words = words
        self.text = text
        self.figures = figures.of
        self.cite = citations.link
        self.capitalised = large

    def certainty(self, level: Level | None, *, nothing_found: bool = False) -> Label:
        """A level's symbol and word."""
        return self._words.labels.certainty(level, nothing_found=nothing_found, kind=self._kind)

    def importance(self, outcome: Outcome) -> str:
        """How much an outcome matters."""
        return self._words(f"importance.{outcome.importance}")

    def design(self, study: Study) -> str:
        """A study's design, with how many studies a review gathers."""
        design = self._words(f"design.{study.design}")
        if not study.studies:
            return design
        return self._words.counted("study.gathers", study.studies, design=design)

    def participants(self, study: Study) -> str:
        """How many took part, and what they were."""
        number = study.participants or 0
        if study.design in (Design.ANIMAL, Design.IN_VITRO):
            return self._words.counted("amount.samples", number)
        return self._words.counted("amount.people", number)

    def says(self, study: Study) -> Label:
        """Which way a study points."""
        return self._words.labels.says[study.says]

    def effects(self, study: Study) -> tuple[str, ...]:
        """A study's numbers, a line each."""
        first = (study.effect,) if study.effect is not None else ()
        return tuple(
            effect_in_words(effect, self._words) for effect in (*first, *study.more_effects)
        )

    def risk(self, level: RiskLevel) -> Label:
        """A judgement of risk of bias."""
        return self._words.labels.risks[level]

    def read(self, study: Study) -> str:
        """How much of a work was read."""
        return self._words(f"read.{study.read}")

    def seen(self, study: Study) -> str:
        """Where a study's numbers were seen, for reading and not for following."""
        return bare_address(study.seen or "")

    def level_word(self, level: Level) -> str:
        """`High`, `Moderate`, `Low` or `Very low`."""
        return self._words.labels.levels[level].short

    def start_reason(self, rating: Rating) -> str:
        """Why a rating begins where it does."""
        if rating.start is Level.HIGH:
            return self._words("judgement.starts-high")
        return self._words("judgement.starts-low")

    def domain(self, name: str) -> str:
        """A domain's name for readers."""
        return self._words.labels.domains[name].word

    def change(self, change: int) -> str:
        """Levels taken off or added."""
        return signed(change) if change else self._words("judgement.no-change")

    def rows(self, view: OutcomeView) -> tuple[Row, ...]:
        """The rows of the table of numbers: one a baseline, or one without absolute effects."""
        pooled = view.outcome.pooled
        if pooled is None:
            return ()
        words = self._words
        relative = effect_in_words(pooled.effect, words)
        evidence = _evidence(pooled.studies, pooled.participants, words)
        absolutes = view.appraisal.absolutes
        if not absolutes:
            measured = pooled.effect.measure in MEASURED
            difference = mean_difference_in_words(pooled.effect, view.outcome.measure, words)
            everybody = words("outcome.everybody")
            return (Row(everybody, "—", "—", difference if measured else "—", relative, evidence),)
        return tuple(
            Row(
                each.baseline.who,
                risk_in_words(each.without, words),
                risk_in_words(each.with_.estimate, words),
                difference_in_words(each, words),
                relative,
                evidence,
            )
            for each in absolutes
        )


def _evidence(studies: int | None, people: int | None, words: Words) -> str:
    parts = []
    if studies is not None:
        parts.append(words.counted("amount.studies", studies))
    if people is not None:
        parts.append(words.counted("amount.people", people))
    return ", ".join(parts)
