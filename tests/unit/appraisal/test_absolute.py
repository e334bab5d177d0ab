from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graded import baseline, effect
from mkdocs_claims.appraisal.absolute import AbsoluteEffect, absolute_effect
from mkdocs_claims.appraisal.difference import rounded
from mkdocs_claims.model.effect import Effect

ratios = st.decimals(Decimal("0.01"), Decimal(200), places=2)
risks = st.decimals(Decimal("0.1"), Decimal("999.9"), places=1)
measures = st.sampled_from(["RR", "OR", "HR"])


def worked_out(of: Effect, risk: str | float) -> AbsoluteEffect:
    absolute = absolute_effect(of, baseline(risk))
    assert absolute is not None
    return absolute


@pytest.mark.parametrize(
    ("of", "risk", "with_", "difference"),
    [
        # The Cochrane Handbook's own example: an odds ratio of 0.73 on 0.3 is 62 fewer.
        (effect("OR", "0.73"), 300, 238, -62),
        # The Handbook's examples of a risk ratio of 0.75 on 80 % and on 20 %.
        (effect("RR", "0.75"), 800, 600, -200),
        (effect("RR", "0.75"), 200, 150, -50),
        (effect("RR", "1"), 240, 240, 0),
        (effect("OR", "1"), 240, 240, 0),
        (effect("HR", "1"), 240, 240, 0),
        # 1 - (1 - 0.3) ** 0.8, as printed in CD011650.
        (effect("HR", "0.8"), 300, 248, -52),
        (effect("HR", "1.49"), 300, 412, 112),
        (effect("RD", "-12"), 240, 228, -12),
        (effect("RD", "12"), 0, 12, 12),
        (effect("RR", "0"), 240, 0, -240),
        (effect("OR", "0"), 240, 0, -240),
        (effect("HR", "0"), 240, 0, -240),
        (effect("RR", "0.5"), 1000, 500, -500),
    ],
)
def test_an_absolute_effect_follows_from_ratio_and_baseline(
    of: Effect, risk: int, with_: int, difference: int
) -> None:
    absolute = worked_out(of, risk)

    assert absolute.without == risk
    assert rounded(absolute.with_.estimate) == with_
    assert rounded(absolute.difference.estimate) == difference
    assert not absolute.held
    assert absolute.with_.low is None


@pytest.mark.parametrize(
    ("of", "risk"),
    [
        (effect("IRR", "0.8"), 240),
        (effect("MD", "-4"), 240),
        (effect("SMD", "-0.4"), 240),
        (effect("proportion", "31"), 240),
        (effect("RR", "11", "0.67", "179.29"), 0),
        (effect("OR", "2"), 0),
        (effect("OR", "2"), 1000),
        (effect("HR", "2"), 1000),
        (effect("RR", "-0.8"), 240),
        (effect("RR", "0.8", "-0.1", "1.2"), 240),
    ],
)
def test_from_other_numbers_none_follows(of: Effect, risk: int) -> None:
    assert absolute_effect(of, baseline(risk)) is None


def test_both_ends_go_through_the_formula_unrounded() -> None:
    absolute = worked_out(effect("RR", "0.85", "0.78", "0.93"), 240)

    assert absolute.with_ == (Decimal("204.00"), Decimal("187.20"), Decimal("223.20"))
    assert absolute.difference == (Decimal("-36.00"), Decimal("-52.80"), Decimal("-16.80"))


def test_a_reversed_interval_comes_out_in_order() -> None:
    absolute = worked_out(effect("RR", "0.85", "0.93", "0.78"), 240)

    assert absolute.difference[1:] == (Decimal("-52.80"), Decimal("-16.80"))


@pytest.mark.parametrize(
    ("of", "risk", "with_"),
    [
        (effect("RR", "2", "0.9", "4.45"), 333, (666, "299.7", 1000)),
        (effect("RR", "6.2"), 240, (1000, None, None)),
        (effect("RD", "-10", "-20", "0"), 5, (0, 0, 5)),
    ],
)
def test_risks_are_held_within_0_and_1000(
    of: Effect, risk: int, with_: tuple[int, str | int | None, int | None]
) -> None:
    absolute = worked_out(of, risk)

    assert absolute.held
    assert absolute.with_ == tuple(None if end is None else Decimal(end) for end in with_)
    assert absolute.difference.estimate == absolute.with_.estimate - risk


@given(measures, ratios, ratios, ratios, risks)
def test_risks_and_bounds_stay_in_order(
    measure: str, one: Decimal, two: Decimal, three: Decimal, risk: Decimal
) -> None:
    low, estimate, high = sorted([one, two, three])
    absolute = worked_out(effect(measure, str(estimate), str(low), str(high)), str(risk))

    assert absolute.with_.low is not None
    assert absolute.with_.high is not None
    assert 0 <= absolute.with_.low <= absolute.with_.estimate <= absolute.with_.high <= 1000
    for with_, difference in zip(absolute.with_, absolute.difference, strict=True):
        assert with_ is not None
        assert difference == with_ - risk


@given(measures, ratios, risks)
def test_the_difference_has_the_sign_of_the_ratio(
    measure: str, ratio: Decimal, risk: Decimal
) -> None:
    difference = worked_out(effect(measure, str(ratio)), str(risk)).difference.estimate

    assert (difference < 0) == (ratio < 1)
    assert (difference > 0) == (ratio > 1)


@given(measures, ratios, ratios, risks)
def test_a_larger_ratio_never_gives_a_smaller_risk(
    measure: str, one: Decimal, other: Decimal, risk: Decimal
) -> None:
    less, more = sorted([one, other])

    first = worked_out(effect(measure, str(less)), str(risk)).with_.estimate
    second = worked_out(effect(measure, str(more)), str(risk)).with_.estimate

    assert first <= second


@given(ratios, risks)
def test_odds_and_hazards_move_risks_less_than_risk_ratios(ratio: Decimal, risk: Decimal) -> None:
    as_risk = worked_out(effect("RR", str(ratio)), str(risk))

    for measure in ("OR", "HR"):
        other = worked_out(effect(measure, str(ratio)), str(risk))
        assert not other.held
        assert abs(other.difference.estimate) <= abs(as_risk.difference.estimate) or as_risk.held


@given(
    st.sampled_from(["RR", "OR", "HR", "RD"]),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18),
    st.decimals(0, 1000, places=3),
)
def test_no_number_that_can_be_written_is_too_much(
    measure: str, estimate: Decimal, risk: Decimal
) -> None:
    absolute = absolute_effect(effect(measure, str(estimate)), baseline(str(risk)))

    assert absolute is None or 0 <= absolute.with_.estimate <= 1000
