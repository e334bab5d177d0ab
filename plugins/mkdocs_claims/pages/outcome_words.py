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
from ..model.words import Design, Kind, Level
from .figures_in_words import day, effect_in_words, number
from .labels import DESIGNS, DOMAINS, IMPORTANCE, LEVELS, READ, RISKS, SAYS, Label, certainty_label
from .seen_address import host_and_path

if TYPE_CHECKING:
    from markupsafe import Markup

    from ..appraisal.certainty import Rating
    from ..model.inline import Text
    from ..model.outcome import Outcome
    from ..model.study import Study
    from ..model.words import RiskLevel
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
    ) -> None:
        self._kind = kind
        self.text = text
        self.figures = figures.of
        self.cite = citations.link
        self.day = day
        self.number = number

    def capitalised(self, words: str) -> str:
        """The words with a capital at the start."""
        return words[:1].upper() + words[1:]

    def certainty(self, level: Level | None, *, nothing_found: bool = False) -> Label:
        """A level's symbol and word."""
        return certainty_label(level, nothing_found=nothing_found, kind=self._kind)

    def importance(self, outcome: Outcome) -> str:
        """How much an outcome matters."""
        return IMPORTANCE[outcome.importance]

    def design(self, study: Study) -> str:
        """A study's design, with how many studies a review gathers."""
        gathered = f" of {number(study.studies)} studies" if study.studies else ""
        return DESIGNS[study.design] + gathered

    def participants(self, study: Study) -> str:
        """How many took part, and what they were."""
        animals = study.design in (Design.ANIMAL, Design.IN_VITRO)
        noun = "animals or samples" if animals else "people"
        return f"{number(study.participants or 0)} {noun}"

    def says(self, study: Study) -> Label:
        """Which way a study points."""
        return SAYS[study.says]

    def effects(self, study: Study) -> tuple[str, ...]:
        """A study's numbers, a line each."""
        first = (study.effect,) if study.effect is not None else ()
        return tuple(effect_in_words(effect) for effect in (*first, *study.more_effects))

    def risk(self, level: RiskLevel) -> Label:
        """A judgement of risk of bias."""
        return RISKS[level]

    def read(self, study: Study) -> str:
        """How much of a work was read."""
        return READ[study.read]

    def seen(self, study: Study) -> str:
        """Where a study's numbers were seen, for reading and not for following."""
        return host_and_path(study.seen or "")

    def level_word(self, level: Level) -> str:
        """`High`, `Moderate`, `Low` or `Very low`."""
        return LEVELS[level].word.removesuffix(" certainty")

    def start_reason(self, rating: Rating) -> str:
        """Why a rating begins where it does."""
        if rating.start is Level.HIGH:
            return "Randomised trials, or cohorts for a question of what happens to people."
        return "Studies in which chance did not decide who got what."

    def domain(self, name: str) -> str:
        """A domain's name for readers."""
        return DOMAINS[name]

    def change(self, change: int) -> str:
        """Levels taken off or added."""
        return "no change" if change == 0 else f"{change:+d}".replace("-", "\N{MINUS SIGN}")

    def rows(self, view: OutcomeView) -> tuple[Row, ...]:
        """The rows of the table of numbers: one a baseline, or one without absolute effects."""
        pooled = view.outcome.pooled
        if pooled is None:
            return ()
        relative = effect_in_words(pooled.effect)
        evidence = _evidence(pooled.studies, pooled.participants)
        absolutes = view.appraisal.absolutes
        if not absolutes:
            measured = pooled.effect.measure in MEASURED
            difference = mean_difference_in_words(pooled.effect, view.outcome.measure)
            return (
                Row("All studied", "—", "—", difference if measured else "—", relative, evidence),
            )
        return tuple(
            Row(
                each.baseline.who,
                risk_in_words(each.without),
                risk_in_words(each.with_.estimate),
                difference_in_words(each),
                relative,
                evidence,
            )
            for each in absolutes
        )


def _evidence(studies: int | None, people: int | None) -> str:
    parts = []
    if studies is not None:
        parts.append(f"{number(studies)} {'study' if studies == 1 else 'studies'}")
    if people is not None:
        parts.append(f"{number(people)} people")
    return ", ".join(parts)
