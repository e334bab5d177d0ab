"""One piece of evidence inside an outcome."""

from __future__ import annotations

from dataclasses import dataclass

from .effect import Effect
from .inline import Text
from .record import Record, described
from .scalars import Address, CitationKey, Plain
from .words import Design, Read, RiskLevel, Says, Tool


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm(Record):
    """One group of a study."""

    name: Plain = described("What the group got.", example="standing desk")
    participants: int = described("How many people it had.", example="61", minimum=0)
    events: int | None = described(
        "How many of them had the event.", example="12", minimum=0, default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain(Record):
    """The judgement on one domain of a risk-of-bias tool."""

    name: Plain = described(
        "The domain, in the tool's words.", example="measurement of the outcome"
    )
    level: RiskLevel = described("The judgement.", example="some-concerns")
    why: Plain | None = described(
        "Why.", example="Pain was rated by people who knew their group.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskOfBias(Record):
    """How far a study may mislead through the way it was done."""

    overall: RiskLevel = described("The judgement on the whole study.", example="some-concerns")
    why: Text = described(
        "Why, in words a reader can follow.",
        example="Nobody was blinded and a third left early.",
    )
    tool: Tool = described("The tool that was used.", example="rob-2", default=Tool.NONE)
    tool_version: Plain | None = described("The tool's version.", example='"2019"', default=None)
    domains: tuple[Domain, ...] = described(
        "The tool's domains one by one.",
        example="[{name: randomisation, level: low}]",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Study(Record):
    """One piece of evidence inside an outcome."""

    cites: CitationKey = described("The key of the work in refs.bib.", example="smith2020")
    design: Design = described("How it was made.", example="randomised-trial")
    participants: int | None = described(
        "How many people (or animals, or reports) it had.",
        example="122",
        minimum=0,
        default=None,
    )
    studies: int | None = described(
        "How many studies it gathers, for a review.", example="7", minimum=0, default=None
    )
    population: Text = described(
        "Who was studied, and where.", example="office workers in Norway with back pain"
    )
    compared: Text | None = described(
        "What was given or looked at, and compared with what.",
        example="standing desk against an ordinary desk",
        default=None,
    )
    finding: Text = described(
        "What was found, in our own words.",
        example="Pain fell a little more with the standing desk.",
    )
    says: Says = described("Which way it points, seen from the statement.", example="for")
    indirect: Text | None = described(
        "In what way it does not answer the statement itself: other people, another substance, "
        "another outcome, animals or cells. Without this key the study counts as direct.",
        example="Nobody in it had back pain.",
        default=None,
    )
    effect: Effect | None = described(
        "The number that it reports, where it reports one.",
        example="{measure: MD, estimate: -4.1, ci: [-7.0, -1.2], unit: points}",
        default=None,
    )
    more_effects: tuple[Effect, ...] = described(
        "Further numbers of the same study.",
        example="[{measure: proportion, estimate: 31, of: people in pain at their desks}]",
        default=(),
    )
    arms: tuple[Arm, ...] = described(
        "Its groups.", example="[{name: with standing desks, participants: 61}]", default=()
    )
    risk_of_bias: RiskOfBias | None = described(
        "How far it may mislead.",
        example="{overall: some-concerns, why: Nobody could be blinded to a desk.}",
        default=None,
    )
    funding: Plain | None = described(
        "Who paid for it; `not seen` where that could not be seen.",
        example="a maker of desks",
        default=None,
    )
    conflicts: Plain | None = described(
        "What its authors gain by it; `not seen` where that could not be seen.",
        example="one author holds shares in the maker",
        default=None,
    )
    read: Read = described("How much of the work was read.", example="abstract")
    seen: Address | None = described(
        "The page on which the numbers were seen.",
        example="https://www.example.org/abstract/1",
        default=None,
    )
    note: Text | None = described(
        "What a reader should know of it: a correction, an odd figure, an overlap.",
        example="The first version had a misprint in its table.",
        default=None,
    )
