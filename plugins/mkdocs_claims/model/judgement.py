"""The judgements of GRADE on one outcome: what was taken off, what was added, and why."""

from __future__ import annotations

from dataclasses import dataclass

from .inline import Text
from .record import Record, described
from .words import Start, Tool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """One domain for which certainty may be rated down."""

    down: int = described(
        "How many levels are taken off; 0 where there is no concern.", example="1", minimum=0
    )
    why: Text | None = described(
        "Why. Needed wherever a level is taken off (rule C12).",
        example="Nobody was blinded and pain was self-rated.",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade(Record):
    """One reason for which certainty may be rated up."""

    up: int = described("How many levels are added.", example="1", minimum=0)
    why: Text = described("Why.", example="The risk fell to a third in both cohorts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Raters(Record):
    """Who judged."""

    count: int = described("How many people rated.", example="2", minimum=1)
    consensus: Text | None = described(
        "How they came to agree.", example="By talking; two ratings changed.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty(Record):
    """The judgements on one outcome. The level itself is computed, never written."""

    start: Start = described(
        "Where the rating begins: `high` for randomised trials, and for cohorts in questions of "
        "prognosis; `low` for other studies of people (rule C02).",
        example="high",
    )
    tool: Tool = described(
        "The tool for risk of bias, where it changes where the rating begins (rule C04).",
        example="robins-i",
        default=Tool.NONE,
    )
    risk_of_bias: Judgement = described(
        "Faults in how the studies were done.",
        example="{down: 1, why: Nobody could be blinded to a desk.}",
    )
    inconsistency: Judgement = described(
        "Studies that disagree without a reason.", example="{down: 0}"
    )
    indirectness: Judgement = described(
        "Other people, another intervention or another outcome than asked about.",
        example="{down: 1, why: The people had no back pain.}",
    )
    imprecision: Judgement = described(
        "Too few people or events, or too wide an interval.",
        example="{down: 2, why: 54 people in all.}",
    )
    publication_bias: Judgement = described(
        "Studies that were probably done and are missing.", example="{down: 0}"
    )
    large_effect: Upgrade | None = described(
        "An effect too large to be explained by bias.",
        example="{up: 1, why: The risk fell to a third.}",
        default=None,
    )
    dose_response: Upgrade | None = described(
        "More of it does more.",
        example="{up: 1, why: Each added hour went with less pain.}",
        default=None,
    )
    plausible_confounding: Upgrade | None = described(
        "What was not accounted for would have hidden the effect, not made it.",
        example="{up: 1, why: Sicker people were given the desk and still did better.}",
        default=None,
    )
    rated_by: Raters | None = described(
        "Who judged, where it differs from the site's raters.",
        example="{count: 2, consensus: by talking}",
        default=None,
    )
