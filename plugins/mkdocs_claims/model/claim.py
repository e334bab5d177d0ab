"""One claim: a statement and all that bears on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .inline import Text
from .outcome import Outcome, Question, Search
from .record import Record, described
from .scalars import CitationKey, Identifier, Plain
from .words import Kind, Verdict

RULE_CODE = r"[A-Z][0-9]{2}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Record):
    """A warning that stands, with the reason why. Readers see it."""

    rule: Plain = described(
        "The code of the rule.",
        example="C20",
        pattern=RULE_CODE,
        pattern_in_words="the code of a rule, such as `C20`",
    )
    outcome: Plain | None = described(
        "The outcome that it is about, by its name; without it the whole claim.",
        example="back pain",
        default=None,
    )
    because: Text = described(
        "The reason, for readers.", example="The two trials were halves of one."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """One claim file: a statement and all that bears on it."""

    id: str = field(default="", compare=False)
    """The file's stem: its name in addresses, for good."""
    file: str = field(default="", compare=False)
    """The file's path, as shown to people."""
    format: int = described("The version of this format.", example="1", minimum=1, maximum=1)
    statement: Text = described(
        "The sentence under test, in your own words.", example="Standing desks ease back pain."
    )
    topics: tuple[Identifier, ...] = described(
        "The topics under which it is listed.", example="[desks, back-pain]", at_least=1
    )
    kind: Kind = described("What sort of question it raises.", example="intervention")
    verdict: Verdict = described(
        "How the statement compares with the evidence.", example="overstated"
    )
    because: Text = described(
        "The reason for the verdict, in one or two sentences.",
        example="The trials were small and the effect was slight.",
    )
    answer: Text = described(
        "The answer in two or three sentences that a worried reader of twelve understands.",
        example="They may help a little. Nobody has tested it well.",
    )
    danger: Text | None = described(
        "What a reader must know before acting on the statement. It stands near the top of the "
        "page, with a link to help.",
        example="Numbness between the legs needs a doctor today.",
        default=None,
    )
    question: Question = described(
        "What is asked.",
        example="{population: office workers, intervention: standing desks, comparator: chairs}",
    )
    outcomes: tuple[Outcome, ...] = described(
        "What was measured, the most important first.",
        example="[...]",
        at_least=1,
    )
    gaps: Text = described(
        "What is not known.", example="No trial lasted longer than three months."
    )
    interests: Text | None = described(
        "Who gains when the statement is believed.",
        example="Makers of desks sell more of them.",
        default=None,
    )
    background: tuple[CitationKey, ...] = described(
        "Works that readers may want and that are cited nowhere else.",
        example="[smith2020]",
        default=(),
    )
    searched: Search = described(
        "How the evidence was looked for.",
        example="{where: [PubMed], terms: [standing desk back pain], on: 2026-11-22}",
    )
    reviewed: date = described("The day on which the claim was last rated.", example="2026-11-22")
    look_again: date | None = described(
        "The day by which something here may have changed: a law, a running trial.",
        example="2027-05-01",
        default=None,
    )
    answered: tuple[Answered, ...] = described(
        "Warnings that stand, each with its reason.",
        example="[{rule: C20, because: The two desk trials were halves of one.}]",
        default=(),
    )
