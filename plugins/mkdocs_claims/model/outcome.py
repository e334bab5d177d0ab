"""What was measured, for whom: the unit that GRADE rates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .effect import Baseline, Measure, Pooled, Thresholds
from .inline import Text
from .judgement import Certainty
from .record import Record, described
from .scalars import Plain
from .study import Study
from .words import Direction, Importance, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """What is asked: population, intervention, comparator, or what the kind of claim asks."""

    population: Text | None = described(
        "For whom.", example="office workers whose backs hurt", default=None
    )
    intervention: Text | None = described("What is done.", example="standing desks", default=None)
    exposure: Text | None = described(
        "What people, animals or cells are exposed to, where nobody decided to give it.",
        example="sitting more than six hours a day",
        default=None,
    )
    comparator: Text | None = described(
        "Compared with what.", example="ordinary desks", default=None
    )
    time: Text | None = described("Over what time.", example="one year at the desk", default=None)
    asks: Text | None = described(
        "The question in one sentence, where the parts above do not fit.",
        example="Does any authority advise standing desks in schools?",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Record):
    """Where something was looked for, with which words, and when."""

    where: tuple[Plain, ...] = described(
        "The databases and registers.", example="[PubMed, ClinicalTrials.gov]", at_least=1
    )
    terms: tuple[Plain, ...] = described(
        "The words.", example="[standing desk back pain]", at_least=1
    )
    on: date = described("The day.", example="2026-11-22")
    note: Text | None = described(
        "What the search could not do.",
        example="Only English words for desks were used.",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion(Record):
    """What the studies of an outcome say together, where no single number says it (rule C22)."""

    direction: Direction = described(
        "Which way the outcome goes with the intervention.", example="lower"
    )
    size: Size | None = described("How large the effect is.", example="small", default=None)
    why: Text = described(
        "From what this was concluded.", example="Four of five trials found less pain."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Record):
    """What was measured, for whom. GRADE rates outcomes."""

    name: Plain = described("What was measured, as a noun.", example="back pain")
    importance: Importance = described("How much it matters for deciding.", example="critical")
    measure: Measure | None = described(
        "How it was measured.",
        example="{scale: Oswestry index, range: [0, 100], better: lower, important: 10}",
        default=None,
    )
    followup: Plain | None = described("After what time.", example="12 weeks", default=None)
    question: Question | None = described(
        "Where this outcome is about other people or another comparison than the claim.",
        example="{comparator: sitting on a ball}",
        default=None,
    )
    studies: tuple[Study, ...] = described(
        "The evidence, in any order; pages put the strongest design first.",
        example="[...]",
        default=(),
    )
    nothing_found: Search | None = described(
        "Where a study was looked for in vain. Nothing found is a result, and is printed.",
        example="{where: [PubMed], terms: [standing desk], on: 2026-11-22}",
        default=None,
    )
    pooled: Pooled | None = described(
        "The one effect that stands for all studies. Without it the row says that nothing was "
        "pooled.",
        example="{effect: {measure: RR, estimate: 0.82, ci: [0.70, 0.96]}, cites: smith2020}",
        default=None,
    )
    baselines: tuple[Baseline, ...] = described(
        "Risks without the intervention, for absolute effects.",
        example="[{risk: 240, who: office workers at home, origin: those with ordinary desks}]",
        default=(),
    )
    thresholds: Thresholds | None = described(
        "Where an absolute effect begins to be small, moderate and large.",
        example="{small: 20, moderate: 50, large: 100}",
        default=None,
    )
    conclusion: Conclusion | None = described(
        "What the studies say together, where no pooled number says it.",
        example="{direction: lower, why: Four of five trials found less pain.}",
        default=None,
    )
    summary: Text | None = described(
        "The result in one sentence, for questions other than of an intervention; the certainty "
        "is added to it.",
        example="About one worker in four has back pain in a year.",
        default=None,
    )
    certainty: Certainty | None = described(
        "The judgements. Needed wherever there are studies of people and the kind is rated.",
        example="{start: high, risk-of-bias: {down: 0}, ...}",
        default=None,
    )

    @property
    def anchor(self) -> str:
        """Its address on the claim's page."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-") or "outcome"
