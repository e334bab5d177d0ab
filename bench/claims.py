"""One invented claim of each kind, of about 110 lines, in the format of claim files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from .outcomes import fact_outcomes, mechanism_outcomes, prognosis_outcomes, rated_outcomes
from .studies import Asked
from .words import COMPARATORS, EVENTS, INTERVENTIONS, POPULATIONS, SUBSTANCES, TOPICS
from .yaml_text import Flow, document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .yaml_text import Value

KINDS = ("intervention",) * 7 + ("prognosis", "mechanism", "fact")
VERDICTS = ("overstated", "supported", "unsupported", "contradicted", "untested")


@dataclass(frozen=True, slots=True)
class MadeClaim:
    """A claim's file, and the works that it cites."""

    id: str
    text: str
    subject: str
    """What its works are about."""
    keys: tuple[str, ...]


def made_claim(number: int) -> MadeClaim:
    """Claim `number` of a corpus, counted from 0: the same in every corpus that holds it."""
    chance = Random(f"claim {number}")  # noqa: S311 - invented text needs no secrets
    kind = KINDS[number % len(KINDS)]
    verdict = VERDICTS[number % len(VERDICTS)] if kind == "intervention" else ""
    works = chance.choice((2, 3))
    keys = tuple(f"example{number:04}{letter}" for letter in "abc"[:works])
    asked = Asked(
        keys,
        chance.choice(INTERVENTIONS),
        chance.choice(POPULATIONS),
        chance.choice(COMPARATORS),
        chance.choice(SUBSTANCES),
        verdict,
    )
    subject, entries = _MAKERS[kind](asked, chance)
    body: dict[str, Value] = {"format": 1} | entries | _closing(asked, chance)
    topics = Flow(chance.sample(TOPICS, chance.choice((1, 2))))
    text = document({**_first(body, 2), "topics": topics, **_rest(body, 2)})
    words = (part for part in subject.replace("-", " ").split() if part.isalpha())
    return MadeClaim(f"{'-'.join(words)}-{number:04}", text, subject, keys)


def _first(entries: Mapping[str, Value], count: int) -> dict[str, Value]:
    return dict(list(entries.items())[:count])


def _rest(entries: Mapping[str, Value], count: int) -> dict[str, Value]:
    return dict(list(entries.items())[count:])


def _intervention(asked: Asked, chance: Random) -> tuple[str, dict[str, Value]]:
    event = chance.choice(EVENTS)
    what, who, key = asked.intervention, asked.population, asked.keys[0]
    some = f"The trials were *small*, and {event} was rated by the people themselves [@{key}]."
    because = {
        "supported": f"The review and its trials found what the statement says [@{key}].",
        "contradicted": f"{event.capitalize()} was **more** common with {what} [@{key}].",
        "untested": f"Nobody compared {what} with {asked.comparator} for {event}.",
    }.get(asked.verdict, some)
    answers = {
        "contradicted": f"{what.capitalize()} may make {event} worse, not better.",
        "untested": f"Nobody has tested whether {what} help against {event}. They may or may not.",
    }
    hopeful = (
        f"{what.capitalize()} may ease {event} a little in {who}. How long it lasts is unclear."
    )
    return f"{what} for {event} in {who}", {
        "statement": f"{what.capitalize()} keep {event} away from {who}.",
        "kind": "intervention",
        "verdict": asked.verdict,
        "because": because,
        "answer": answers.get(asked.verdict, hopeful),
        "danger": f"Sudden {event} with fever needs a doctor *today*, whatever else helps.",
        "question": Flow({"population": who, "intervention": what, "comparator": asked.comparator}),
        "outcomes": rated_outcomes(asked, event, chance),
    }


def _prognosis(asked: Asked, chance: Random) -> tuple[str, dict[str, Value]]:
    event, who = chance.choice(EVENTS), asked.population
    return f"course of {event} in {who}", {
        "statement": f"Most {who} have {event} within a year.",
        "kind": "prognosis",
        "verdict": "overstated",
        "because": f"Fewer than half had {event} in the cohorts [@{asked.keys[0]}].",
        "answer": f"Some {who} may get {event} within a year, but probably fewer than half.",
        "question": {"population": who, "exposure": "ordinary work", "time": "one year"},
        "outcomes": prognosis_outcomes(asked, event, chance),
    }


def _mechanism(asked: Asked, chance: Random) -> tuple[str, dict[str, Value]]:
    what = asked.substance
    return f"how {what} carries sound", {
        "statement": f"{what.capitalize()} takes up the sound of H~2~O in pipes.",
        "kind": "mechanism",
        "verdict": "supported",
        "because": f"Two laboratories measured it in the same way [@{asked.keys[0]}].",
        "answer": f"Yes, in the laboratory. Whether {what} does so in a house is less clear.",
        "question": {"exposure": what, "asks": f"Does {what} take up sound below 10^3^ hertz?"},
        "outcomes": mechanism_outcomes(asked, chance),
    }


def _fact(asked: Asked, chance: Random) -> tuple[str, dict[str, Value]]:
    what = asked.intervention
    return f"rules on {what}", {
        "statement": f"No authority demands {what} for {asked.population}.",
        "kind": "fact",
        "verdict": "supported",
        "because": f"The two authorities that were asked say so [@{asked.keys[0]}, p. 4].",
        "answer": f"This is so. No authority that was asked demands {what} at work.",
        "question": {"asks": f"Does any authority demand {what} for {asked.population}?"},
        "outcomes": fact_outcomes(asked, chance),
    }


_MAKERS = {
    "intervention": _intervention,
    "prognosis": _prognosis,
    "mechanism": _mechanism,
    "fact": _fact,
}


def _closing(asked: Asked, chance: Random) -> dict[str, Value]:
    what, who = asked.intervention, asked.population
    return {
        "gaps": f"No study lasted longer than two years, none asked {who} over 60, and what "
        f"happens when {what} are taken away again is not known [@{asked.keys[1]}].",
        "interests": f"Makers of {what} gain when this is believed; owners of buildings lose.",
        "searched": {
            "where": Flow(["Example Index", "Register of Examples"]),
            "terms": Flow([f"{what} {who}", f"{what} trial"]),
            "on": date(2026, 3, chance.randint(1, 9)),
            "note": "Only English words were used.",
        },
        "reviewed": date(2026, 3, 9),
        "look-again": date(2096, 3, 1),
    }
