"""The outcomes of invented claims, with their judgements and baselines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .studies import Asked, cohort, difference, proportion, ratio, review, study_end, trial
from .words import CONFLICTS, FOLLOW_UPS, FUNDING, NOTES, PLACES, SCALES
from .yaml_text import Flow

if TYPE_CHECKING:
    from random import Random

    from .yaml_text import Value

THREE_OUTCOMES = 0.4
"""The share of interventions that have a third outcome."""


def rated_outcomes(asked: Asked, event: str, chance: Random) -> list[Value]:
    """Two or three outcomes of an intervention."""
    name, scale, better = chance.choice(SCALES)
    if asked.verdict == "untested":
        return [_nothing_found(asked, event), _indirect(asked, name, chance)]
    return [
        _counted(asked, event, chance),
        _measured(asked, (name, scale, better), chance),
        *([_not_pooled(asked, chance)] if chance.random() < THREE_OUTCOMES else []),
    ]


def _counted(asked: Asked, event: str, chance: Random) -> Value:
    harmful = asked.verdict == "contradicted"
    estimate = chance.randint(125, 160) if harmful else chance.randint(70, 88)
    pooled = ratio(estimate / 100, 0.05)
    people = chance.randint(1600, 4200)
    return {
        "name": event,
        "importance": "critical",
        "measure": Flow({"scale": f"at least one day of {event}", "better": "lower"}),
        "followup": chance.choice(FOLLOW_UPS),
        "studies": [
            review(asked, chance, people, "against" if harmful else "for", pooled),
            trial(asked, chance, "neither", ratio(estimate / 100, 0.3), counted=True),
            *cohort(asked, chance),
        ],
        "pooled": {
            "effect": pooled,
            "cites": asked.keys[0],
            "studies": 5,
            "participants": people,
            "events": people // 4,
            "i-squared": chance.randint(0, 35),
        },
        "baselines": [
            {
                "risk": chance.randint(120, 380),
                "who": asked.population,
                "origin": "the people with the usual routine in the trials of the review",
                "cites": asked.keys[0],
            }
        ],
        "thresholds": Flow({"small": 10, "moderate": 60, "large": 120}),
        "certainty": _certainty("high", bias=1),
    }


def _measured(asked: Asked, scale: tuple[str, str, str], chance: Random) -> Value:
    name, instrument, better = scale
    sign = 1 if better == "higher" else -1
    if asked.verdict == "contradicted":
        sign = -sign
    effect = difference(sign * chance.randint(55, 130) / 10, 1.4)
    people = chance.randint(700, 1500)
    return {
        "name": name,
        "importance": "important",
        "measure": Flow(
            {
                "scale": instrument,
                "range": Flow([0, 100]),
                "unit": "points",
                "better": better,
                "important": 5,
            }
        ),
        "followup": chance.choice(FOLLOW_UPS),
        "studies": [review(asked, chance, people, "mixed", effect)],
        "pooled": {
            "effect": effect,
            "cites": asked.keys[0],
            "studies": 5,
            "participants": people,
            "i-squared": chance.randint(0, 35),
        },
        "thresholds": Flow({"small": 5, "moderate": 10, "large": 20}),
        "certainty": _certainty("high", bias=1, indirectness=1),
    }


def _not_pooled(asked: Asked, chance: Random) -> Value:
    return {
        "name": "costs and bother",
        "importance": "limited",
        "followup": chance.choice(FOLLOW_UPS),
        "studies": [trial(asked, chance, "neither", None, counted=False)],
        "conclusion": {
            "direction": "unclear",
            "why": f"The only trial asked for *bother* and not for money [@{asked.keys[1]}].",
        },
        "certainty": _certainty("high", bias=1, imprecision=2),
    }


def _nothing_found(asked: Asked, event: str) -> Value:
    return {
        "name": event,
        "importance": "critical",
        "measure": Flow({"better": "lower"}),
        "nothing-found": {
            "where": Flow(["Example Index", "Register of Examples"]),
            "terms": Flow([f"{asked.intervention} {event}"]),
            "on": "2026-03-02",
            "note": "A registered trial has not reported yet.",
        },
    }


def _indirect(asked: Asked, name: str, chance: Random) -> Value:
    effect = difference(-chance.randint(55, 95) / 10, 3.1)
    why = "The people in it had never worked in a building of this sort."
    studies: list[Value] = [
        {**trial(asked, chance, "for", effect, counted=False, key=key), "indirect": why}
        for key in asked.keys
    ]
    return {
        "name": f"{name} in other people",
        "importance": "limited",
        "measure": Flow({"better": "lower", "unit": "points"}),
        "followup": chance.choice(FOLLOW_UPS),
        "studies": studies,
        "conclusion": {"direction": "lower", "why": "All the trials found a little less of it."},
        "certainty": _certainty("high", bias=1, indirectness=2),
    }


def prognosis_outcomes(asked: Asked, event: str, chance: Random) -> list[Value]:
    """Two outcomes that cohorts followed."""
    return [_followed(asked, f"{event}{when}", chance) for when in ("", " that stays")]


def _followed(asked: Asked, name: str, chance: Random) -> Value:
    studies: list[Value] = []
    for key in asked.keys:
        share = chance.randint(180, 420) / 10
        studies.append(
            {
                "cites": key,
                "design": "cohort",
                "participants": chance.randint(300, 2400),
                "population": f"{asked.population} in {chance.choice(PLACES)}",
                "finding": f"About {share:.0f} of 100 had {name} within the year.",
                "says": "against",
                "effect": proportion(share, name),
                **study_end(chance, "some-concerns"),
            }
        )
    return {
        "name": name,
        "importance": "critical",
        "measure": Flow({"better": "lower"}),
        "followup": "one year",
        "studies": studies,
        "summary": f"Between two and four of ten {asked.population} had {name} within a year.",
        "certainty": _certainty("high", bias=1),
    }


def mechanism_outcomes(asked: Asked, chance: Random) -> list[Value]:
    """Two outcomes that were measured in a laboratory."""
    return [_in_the_laboratory(asked, where, chance) for where in ("pipes", "tanks")]


def _in_the_laboratory(asked: Asked, where: str, chance: Random) -> Value:
    studies: list[Value] = [
        {
            "cites": key,
            "design": "in-vitro",
            "population": f"samples of {asked.substance} from {chance.choice(PLACES)}",
            "compared": f"{asked.substance} with clay in {where}",
            "finding": f"{asked.substance.capitalize()} took up *more* sound than clay in {where}, "
            f"most of all below 10^3^ hertz, and the difference grew with the thickness.",
            "says": "for",
            "funding": chance.choice(FUNDING),
            "conflicts": chance.choice(CONFLICTS),
            "read": "abstract",
            "seen": f"https://www.example.org/abstracts/{key}",
            "note": chance.choice(NOTES),
        }
        for key in asked.keys
    ]
    return {
        "name": f"sound taken up in {where}",
        "importance": "important",
        "studies": studies,
        "summary": f"In {where} every laboratory that looked measured less sound.",
    }


def fact_outcomes(asked: Asked, chance: Random) -> list[Value]:
    """Two outcomes on which authorities wrote."""
    return [_by_authorities(asked, what, chance) for what in ("law", "advice")]


def _by_authorities(asked: Asked, what: str, chance: Random) -> Value:
    studies: list[Value] = [
        {
            "cites": key,
            "design": "regulatory",
            "population": f"{chance.choice(PLACES)}, March 2026",
            "finding": f"The authority lists what it demands as {what}; {asked.intervention} are "
            "not on the list, and it plans no change before the year 2096.",
            "says": "for",
            "read": "summary",
            "seen": f"https://www.example.org/lists/{key}",
            "note": "A news report was read, not the list itself.",
        }
        for key in asked.keys
    ]
    return {
        "name": f"{what} on {asked.intervention}",
        "importance": "important",
        "studies": studies,
        "summary": f"No {what} on {asked.intervention} was found in either place.",
    }


def _certainty(
    start: str, *, bias: int = 0, indirectness: int = 0, imprecision: int = 0
) -> dict[str, Value]:
    levels = ("", "one level", "two levels")

    def judgement(down: int, domain: str, why: str) -> Value:
        if down == 0:
            return Flow({"down": 0})
        return Flow({"down": down, "why": f"Rated down {levels[down]} for {domain}: {why}."})

    return {
        "start": start,
        "risk-of-bias": judgement(bias, "risk of bias", "answers came from people who knew"),
        "inconsistency": Flow({"down": 0}),
        "indirectness": judgement(indirectness, "indirectness", "many of them were other people"),
        "imprecision": judgement(imprecision, "imprecision", "too few people took part"),
        "publication-bias": Flow({"down": 0}),
    }
