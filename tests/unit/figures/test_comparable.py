from __future__ import annotations

from dataclasses import replace

import pytest

from drawn import named
from graded import OUTCOME, effect, pooled, study
from mkdocs_claims.figures.comparable import comparable_effects
from mkdocs_claims.model.effect import Effect, Measure
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.scalars import CitationKey, Plain
from mkdocs_claims.model.words import Better, Design


def with_effects(*effects: Effect | None) -> Outcome:
    studies = tuple(named(f"trial{n}", each) for n, each in enumerate(effects))
    return replace(OUTCOME, studies=studies)


def keys(outcome: Outcome) -> list[list[str]]:
    """The works of each group."""
    return [[each.study.cites for each in group.studies] for group in comparable_effects(outcome)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (effect("RR", 0.8, 0.7, 0.9), effect("OR", 0.8, 0.7, 0.9)),
        (effect("MD", -4, unit="points"), effect("MD", -4, unit="minutes")),
        (effect("RR", 0.8), effect("RR", 0.8, of="falls at night")),
        (effect("RR", 0.8, of="falls by day"), effect("RR", 0.8, of="falls at night")),
        (effect("proportion", 30), effect("proportion", 40)),
        (effect("mean", 30, unit="points"), effect("mean", 40, unit="points")),
        (effect("RR", 0.8), effect("RR", 0)),
        (effect("RR", 0.8), effect("RR", 0.2, 0, 0.9)),
        (effect("SMD", 0.2), replace(effect("SMD", 0.3), better=Better.HIGHER)),
        (effect("RR", 0.8), None),
    ],
)
def test_effects_that_estimate_different_things_are_not_compared(
    first: Effect, second: Effect | None
) -> None:
    assert comparable_effects(with_effects(first, second)) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (effect("RR", 0.8, 0.7, 0.9), effect("RR", 1.2)),
        (effect("MD", -4, unit="points"), effect("MD", 3, unit="Points")),
        (effect("RR", 0.8, of="falls at night"), effect("RR", 0.7, of="Falls at night")),
        (effect("RD", -20, -30, 10), effect("RD", 5)),
        (effect("MD", 0), effect("MD", -1)),
    ],
)
def test_effects_that_estimate_the_same_are_compared(first: Effect, second: Effect) -> None:
    assert keys(with_effects(first, second)) == [["trial0", "trial1"]]


def test_the_unit_of_the_outcome_counts_where_an_effect_names_none() -> None:
    outcome = replace(
        with_effects(effect("MD", -4), effect("MD", -2, unit="points")),
        measure=Measure(unit=Plain("points"), better=Better.LOWER),
    )

    (group,) = comparable_effects(outcome)

    assert (len(group), group.unit, group.better) == (2, "points", Better.LOWER)


def test_a_study_counts_once_in_a_group() -> None:
    twice = replace(named("trial", effect("RR", 0.8)), more_effects=(effect("RR", 0.9),))

    assert comparable_effects(replace(OUTCOME, studies=(twice,))) == ()


def test_the_pooled_effect_stands_once_and_its_review_not_again() -> None:
    of_review = effect("RR", 0.85, 0.78, 0.93)
    review = replace(study("systematic-review", of_review), cites=CitationKey("example2021"))
    trial = named("trial", effect("RR", 0.9, 0.5, 1.5))
    outcome = replace(OUTCOME, studies=(trial, review), pooled=pooled(of_review, studies=4))

    (group,) = comparable_effects(outcome)

    assert [each.study.cites for each in group.studies] == ["trial"]
    assert group.pooled is outcome.pooled
    assert comparable_effects(replace(outcome, studies=(review,))) == ()


def test_the_strongest_design_stands_first() -> None:
    effects = effect("RR", 0.9), effect("RR", 0.8)
    cohort = replace(named("cohort", effects[0]), design=Design.COHORT)
    outcome = replace(OUTCOME, studies=(cohort, named("trial", effects[1])))

    assert keys(outcome) == [["trial", "cohort"]]


def test_each_group_stands_apart() -> None:
    ratios = effect("RR", 0.8), effect("RR", 0.7)
    hazards = effect("HR", 0.8), effect("HR", 0.6)

    assert keys(with_effects(ratios[0], hazards[0], ratios[1], hazards[1])) == [
        ["trial0", "trial2"],
        ["trial1", "trial3"],
    ]
