"""Invented studies, and the numbers that they report."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from .words import CONFLICTS, FOLLOW_UPS, FUNDING, NOTES, PLACES, RISK_REASONS
from .yaml_text import Flow

if TYPE_CHECKING:
    from random import Random

    from .yaml_text import Value


@dataclass(frozen=True, slots=True)
class Asked:
    """What a claim is about, and the works it rests on."""

    keys: tuple[str, ...]
    """A review, a trial and, for some, a cohort."""
    intervention: str
    population: str
    comparator: str
    substance: str
    verdict: str


def review(asked: Asked, chance: Random, people: int, says: str, effect: Flow) -> dict[str, Value]:
    """A systematic review that reports `effect`."""
    return {
        "cites": asked.keys[0],
        "design": "systematic-review",
        "participants": people,
        "studies": 5,
        "population": f"{asked.population} in {chance.choice(PLACES)} and {chance.choice(PLACES)}",
        "compared": f"{asked.intervention} against {asked.comparator}",
        "finding": "The five trials pointed the same way, though **none** ran longer than a year.",
        "says": says,
        "effect": effect,
        **study_end(chance, "some-concerns"),
    }


def trial(
    asked: Asked,
    chance: Random,
    says: str,
    effect: Flow | None,
    *,
    counted: bool,
    key: str = "",
) -> dict[str, Value]:
    """A randomised trial, with events in its arms where they are `counted`."""
    half = chance.randint(40, 160)
    return {
        "cites": key or asked.keys[1],
        "design": "randomised-trial",
        "participants": 2 * half,
        "population": f"{asked.population} in {chance.choice(PLACES)}",
        "compared": f"{asked.intervention} against {asked.comparator}",
        "finding": f"After {chance.choice(FOLLOW_UPS)} the two groups differed by little.",
        "says": says,
        **({"effect": effect} if effect is not None else {}),
        "arms": [
            _arm(asked.intervention, half, half // 5 if counted else None),
            _arm(asked.comparator, half, half // 4 if counted else None),
        ],
        **study_end(chance, "some-concerns"),
    }


def _arm(name: str, people: int, events: int | None) -> Flow:
    arm: dict[str, Value] = {"name": name, "participants": people}
    return Flow(arm if events is None else arm | {"events": events})


def cohort(asked: Asked, chance: Random) -> list[Value]:
    """A cohort, for claims that rest on three works."""
    if len(asked.keys) < 3:  # noqa: PLR2004 - the third work is a cohort
        return []
    return [
        {
            "cites": asked.keys[2],
            "design": "cohort",
            "participants": chance.randint(200, 900),
            "population": f"{asked.population} in {chance.choice(PLACES)}",
            "finding": "Those who had it for years fared no better than the others.",
            "says": "neither",
            "indirect": "Few of them had used it on purpose.",
            **study_end(chance, "high"),
            "note": chance.choice(NOTES),
        }
    ]


def study_end(chance: Random, risk: str) -> dict[str, Value]:
    """What every study of people ends with."""
    return {
        "risk-of-bias": Flow({"overall": risk, "why": chance.choice(RISK_REASONS)}),
        "funding": chance.choice(FUNDING),
        "conflicts": chance.choice(CONFLICTS),
        "read": chance.choice(("abstract", "full-text")),
        "seen": f"https://www.example.org/abstracts/{chance.randint(1, 99999)}",
    }


def ratio(estimate: float, spread: float) -> Flow:
    """A risk ratio whose logarithm has the standard error `spread`."""
    low, high = estimate * math.exp(-1.96 * spread), estimate * math.exp(1.96 * spread)
    return Flow({"measure": "RR", "estimate": _two(estimate), "ci": Flow([_two(low), _two(high)])})


def difference(estimate: float, spread: float) -> Flow:
    """A mean difference in points with the standard error `spread`."""
    low, high = estimate - 1.96 * spread, estimate + 1.96 * spread
    ends = Flow([_one(low), _one(high)])
    return Flow({"measure": "MD", "estimate": _one(estimate), "ci": ends, "unit": "points"})


def proportion(share: float, of: str) -> Flow:
    """A share in per cent with its interval."""
    ends = Flow([_one(share - 3.2), _one(share + 3.4)])
    return Flow({"measure": "proportion", "estimate": _one(share), "ci": ends, "of": of})


def _one(number: float) -> Decimal:
    return Decimal(f"{number:.1f}")


def _two(number: float) -> Decimal:
    return Decimal(f"{number:.2f}")
