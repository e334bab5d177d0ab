from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graded import baseline, effect
from languages import ENGLISH
from mkdocs_claims.appraisal.absolute import absolute_effect
from mkdocs_claims.appraisal.difference import (
    difference_in_words,
    mean_difference_in_words,
    risk_in_words,
    rounded,
)
from mkdocs_claims.model.effect import Effect, Measure
from mkdocs_claims.model.scalars import Plain
from mkdocs_claims.model.words import Better


@pytest.mark.parametrize(
    ("value", "whole"),
    [("0.5", 1), ("-0.5", -1), ("1.5", 2), ("2.5", 3), ("-2.5", -3), ("0.49", 0), ("35.99", 36)],
)
def test_halves_go_away_from_zero(value: str, whole: int) -> None:
    assert rounded(Decimal(value)) == whole


@pytest.mark.parametrize(
    ("of", "risk", "words"),
    [
        (effect("RR", "0.82"), 240, "43 fewer per 1000"),
        (
            effect("RR", "0.85", "0.78", "0.93"),
            240,
            "36 fewer per 1000 (from 53 fewer to 17 fewer)",
        ),
        (effect("RR", "1.1", "0.9", "1.4"), 240, "24 more per 1000 (from 24 fewer to 96 more)"),
        # Published as "12 more (0 fewer to 30 more)" although the lower end of the ratio is 1.01.
        (
            effect("RR", "1.45", "1.01", "2.1"),
            27,
            "12 more per 1000 (from slightly more to 30 more)",
        ),
        # Published as "0 fewer (from 1 fewer to 0 more)".
        (
            effect("RR", "0.63", "0.27", "1.44"),
            1,
            "slightly fewer per 1000 (from 1 fewer to slightly more)",
        ),
        (
            effect("RR", "1", "0.9", "1"),
            100,
            "the same number per 1000 (from 10 fewer to the same number)",
        ),
    ],
)
def test_differences_are_rounded_last_and_keep_their_direction(
    of: Effect, risk: int, words: str
) -> None:
    absolute = absolute_effect(of, baseline(risk))

    assert absolute is not None
    assert difference_in_words(absolute, ENGLISH) == words


@given(
    st.decimals(Decimal("0.01"), Decimal(5), places=2), st.decimals(Decimal("0.1"), 200, places=1)
)
def test_a_bound_never_seems_to_be_no_effect(ratio: Decimal, risk: Decimal) -> None:
    absolute = absolute_effect(effect("RR", str(ratio)), baseline(str(risk)))

    assert absolute is not None
    words = difference_in_words(absolute, ENGLISH)
    assert ("fewer" in words) == (ratio < 1)
    assert ("more" in words) == (ratio > 1)
    assert not words.startswith("0")


@pytest.mark.parametrize(
    ("risk", "words"),
    [
        ("204", "204 per 1000"),
        ("0", "0 per 1000"),
        ("0.3", "fewer than 1 per 1000"),
        ("0.5", "1 per 1000"),
        ("999.7", "more than 999 per 1000"),
        ("1000", "1000 per 1000"),
    ],
)
def test_a_risk_is_never_0_or_1000_by_rounding_alone(risk: str, words: str) -> None:
    assert risk_in_words(Decimal(risk), ENGLISH) == words


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (effect("MD", "-7.2", "-8.9", "-5.4"), "7.2 points lower (from 8.9 lower to 5.4 lower)"),
        (effect("MD", "1.50", unit="days"), "1.50 days higher"),
        (effect("MD", "0", "-1", "1"), "the same (from 1 lower to 1 higher)"),
        (
            effect("SMD", "-0.4", "-0.9", "0.1"),
            "0.4 standard deviations lower (from 0.9 lower to 0.1 higher)",
        ),
    ],
)
def test_mean_differences_keep_their_digits_and_name_their_unit(of: Effect, words: str) -> None:
    measure = Measure(better=Better.LOWER, unit=Plain("points"))

    assert mean_difference_in_words(of, measure, ENGLISH) == words


def test_a_mean_difference_may_lack_a_unit() -> None:
    assert mean_difference_in_words(effect("MD", "-2"), None, ENGLISH) == "2 lower"
