from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graded import certainty
from mkdocs_claims.appraisal.certainty import rate
from mkdocs_claims.model.words import Level

if TYPE_CHECKING:
    from mkdocs_claims.model.judgement import Certainty

DOWN = ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias")
UP = ("large_effect", "dose_response", "plausible_confounding")


def judged_high(down: dict[str, int]) -> Certainty:
    return certainty("high", None, None, **down)


judgements = st.builds(
    lambda start, down, up: certainty(start, up, **down),
    st.sampled_from(["high", "low"]),
    st.dictionaries(st.sampled_from(DOWN), st.integers(0, 3)),
    st.dictionaries(st.sampled_from(UP), st.integers(0, 2)),
)


@pytest.mark.parametrize(
    ("judged", "level"),
    [
        (certainty("high"), "high"),
        (certainty("high", risk_of_bias=1), "moderate"),
        (certainty("high", risk_of_bias=1, imprecision=1), "low"),
        (certainty("high", imprecision=2), "low"),
        (certainty("high", imprecision=3), "very-low"),
        (certainty("high", risk_of_bias=2, indirectness=2, imprecision=3), "very-low"),
        (certainty("low"), "low"),
        (certainty("low", inconsistency=1), "very-low"),
        (certainty("low", {"dose_response": 1}), "moderate"),
        (certainty("low", {"large_effect": 2}), "high"),
        (certainty("low", {"large_effect": 2, "dose_response": 1}), "high"),
        (certainty("low", {"plausible_confounding": 1}, publication_bias=1), "low"),
    ],
)
def test_a_level_follows_from_the_judgements(judged: Certainty, level: str) -> None:
    assert rate(judged).level == Level(level)


def test_steps_are_in_the_order_of_grade_with_the_keys_of_the_file() -> None:
    rating = rate(certainty("low", {"dose_response": 1, "large_effect": 1}, imprecision=2))

    assert [(step.domain, step.change) for step in rating.steps] == [
        ("risk-of-bias", 0),
        ("inconsistency", 0),
        ("indirectness", 0),
        ("imprecision", -2),
        ("publication-bias", 0),
        ("large-effect", 1),
        ("dose-response", 1),
    ]
    assert rating.start is Level.LOW
    assert rating.points == 2


@given(judgements)
def test_a_level_is_its_sum_held_within_the_scale(judged: Certainty) -> None:
    rating = rate(judged)

    assert rating.points == rating.start.points + sum(step.change for step in rating.steps)
    assert rating.level.points == min(max(rating.points, 1), 4)


@given(st.dictionaries(st.sampled_from(DOWN), st.integers(0, 3)), st.sampled_from(DOWN))
def test_taking_more_off_never_raises_the_level(down: dict[str, int], domain: str) -> None:
    more = {**down, domain: down.get(domain, 0) + 1}

    assert rate(judged_high(more)).level.points <= rate(judged_high(down)).level.points


@given(judgements)
def test_a_low_start_never_ends_above_a_high_one(judged: Certainty) -> None:
    down = {step.domain.replace("-", "_"): -step.change for step in rate(judged).steps[:5]}
    up = {step.domain.replace("-", "_"): step.change for step in rate(judged).steps[5:]}

    low, high = (rate(certainty(start, up, None, **down)) for start in ("low", "high"))

    assert low.level.points <= high.level.points
