"""An estimate with its interval, and what it is measured on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .record import Record, described
from .scalars import CitationKey, Plain
from .words import Better, MeasureOfEffect


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(Record):
    """A number that a work reports, as it stands there."""

    measure: MeasureOfEffect = described("What the estimate estimates.", example="RR")
    estimate: Decimal = described(
        "The estimate, with the digits of the source.",
        example="0.82",
        per_cent="Leave the sign out; a ratio is written as 0.85, not as 85%.",
    )
    ci: tuple[Decimal, Decimal] | None = described(
        "The lower and the upper end of its interval.", example="[0.70, 0.96]", default=None
    )
    level: Decimal = described(
        "The interval's level in per cent.",
        example="95",
        minimum=50,
        maximum=100,
        default=Decimal(95),
    )
    unit: Plain | None = described(
        "The unit, where the measure has none of its own. A proportion is in per cent and a risk "
        "difference per 1000 people without saying so.",
        example="points",
        default=None,
    )
    better: Better | None = described(
        "Which direction is good for people, where it is not the outcome's.",
        example="lower",
        default=None,
    )
    adjusted: Plain | None = described(
        "What the estimate was adjusted for.", example="age and sex", default=None
    )
    of: Plain | None = described(
        "What was compared or counted, where the outcome's name does not say it.",
        example="back pain after twelve weeks",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Record):
    """How an outcome was measured."""

    scale: Plain | None = described(
        "The name of the scale or the way of counting.", example="Oswestry index", default=None
    )
    range: tuple[Decimal, Decimal] | None = described(
        "The lowest and highest score of the scale.", example="[0, 100]", default=None
    )
    unit: Plain | None = described("The unit of its values.", example="points", default=None)
    better: Better = described("Which direction is good for people.", example="lower")
    important: Decimal | None = described(
        "The smallest difference that matters to people, in the scale's unit.",
        example="10",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds(Record):
    """Where an absolute effect begins to be small, moderate and large (rule C31).

    Events per 1000 people for counted outcomes, the scale's own unit for measured ones.
    Below `small` an effect is trivial.
    """

    small: Decimal = described("From here on an effect is small.", example="20", minimum=0)
    moderate: Decimal = described("From here on it is moderate.", example="50", minimum=0)
    large: Decimal = described("From here on it is large.", example="100", minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline(Record):
    """The risk of people who do without, from which absolute effects are computed."""

    risk: Decimal = described(
        "Events per 1000 people without the intervention.",
        example="240",
        minimum=0,
        maximum=1000,
        per_cent="Give the risk per 1000 people: 24% would be 240.",
    )
    who: Plain = described("Whose risk it is.", example="office workers who sit all day")
    origin: Plain = described(
        "Where the number comes from (rule C27).", example="the control groups of the review"
    )
    cites: CitationKey | None = described(
        "The work that it was read in.", example="smith2020", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled(Record):
    """The one effect that stands for all studies of an outcome: a review's, or the only study's."""

    effect: Effect = described(
        "The estimate.", example="{measure: RR, estimate: 0.82, ci: [0.70, 0.96]}"
    )
    cites: CitationKey = described("The work that reports it.", example="smith2020")
    studies: int | None = described(
        "How many studies went into it.", example="7", minimum=1, default=None
    )
    participants: int | None = described(
        "How many people went into it.", example="812", minimum=1, default=None
    )
    events: int | None = described(
        "How many events went into it.", example="133", minimum=0, default=None
    )
    i_squared: Decimal | None = described(
        "I², the share of variation between studies, in per cent.",
        example="38",
        minimum=0,
        maximum=100,
        default=None,
    )
