from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graded import OUTCOME, claim, effect, pooled, text, thresholds
from graded import baseline as risk_of
from languages import ENGLISH
from mkdocs_claims.appraisal.magnitude import (
    direction_of,
    is_better,
    outcome_direction,
    outcome_size,
    size_by,
)
from mkdocs_claims.model.effect import Effect, Measure
from mkdocs_claims.model.outcome import Conclusion, Outcome
from mkdocs_claims.model.words import Better, Direction, Size

SIZES = thresholds(10, 60, 120)
LARGE = Conclusion(direction=Direction.LOWER, size=Size.LARGE, why=text("All trials found it."))


@pytest.mark.parametrize(
    ("amount", "size"),
    [
        ("0", Size.TRIVIAL),
        ("9.99", Size.TRIVIAL),
        ("10", Size.SMALL),
        ("-59.99", Size.SMALL),
        ("60", Size.MODERATE),
        ("-119", Size.MODERATE),
        ("120", Size.LARGE),
        ("-500", Size.LARGE),
    ],
)
def test_a_size_begins_at_its_threshold_both_ways(amount: str, size: Size) -> None:
    assert size_by(Decimal(amount), SIZES) is size


@pytest.mark.parametrize(
    ("of", "direction"),
    [
        (effect("RR", "0.8"), Direction.LOWER),
        (effect("HR", "1.2"), Direction.HIGHER),
        (effect("IRR", "1"), Direction.NO_DIFFERENCE),
        (effect("MD", "-4"), Direction.LOWER),
        (effect("RD", "0.8"), Direction.HIGHER),
        (effect("SMD", "0"), Direction.NO_DIFFERENCE),
        (effect("proportion", "31"), Direction.UNCLEAR),
        (effect("mean", "0.5"), Direction.UNCLEAR),
    ],
)
def test_a_direction_is_seen_from_the_value_of_no_effect(of: Effect, direction: Direction) -> None:
    assert direction_of(of) is direction


@pytest.mark.parametrize(
    ("direction", "good", "better"),
    [
        (Direction.LOWER, Better.LOWER, True),
        (Direction.LOWER, Better.HIGHER, False),
        (Direction.HIGHER, Better.HIGHER, True),
        (Direction.HIGHER, Better.LOWER, False),
        (Direction.HIGHER, Better.NEITHER, None),
        (Direction.HIGHER, None, None),
        (Direction.NO_DIFFERENCE, Better.LOWER, None),
        (Direction.UNCLEAR, Better.LOWER, None),
        (None, Better.LOWER, None),
    ],
)
def test_better_needs_a_direction_and_a_good_one(
    direction: Direction | None,
    good: Better | None,
    better: bool | None,  # noqa: FBT001
) -> None:
    assert is_better(direction, good) is better


def sized(outcome: Outcome) -> Size | None:
    from mkdocs_claims.appraisal.appraise import appraise  # noqa: PLC0415

    return appraise(claim(outcome), outcome, ENGLISH).size


SCALE = Measure(better=Better.LOWER, important=Decimal(5))


@pytest.mark.parametrize(
    ("outcome", "size"),
    [
        (
            replace(OUTCOME, pooled=pooled(effect("MD", "-7")), thresholds=thresholds(5, 10, 20)),
            Size.SMALL,
        ),
        (replace(OUTCOME, pooled=pooled(effect("MD", "-4.9")), measure=SCALE), Size.TRIVIAL),
        (replace(OUTCOME, pooled=pooled(effect("MD", "-5")), measure=SCALE), None),
        # The smallest difference that matters is in points, not in standard deviations.
        (replace(OUTCOME, pooled=pooled(effect("SMD", "-0.4")), measure=SCALE), None),
        (replace(OUTCOME, pooled=pooled(effect("RR", "0.85")), thresholds=SIZES), None),
        (
            replace(
                OUTCOME,
                pooled=pooled(effect("RR", "0.85")),
                thresholds=SIZES,
                baselines=(risk_of(240), risk_of(900)),
            ),
            Size.SMALL,
        ),
        (replace(OUTCOME, pooled=pooled(effect("RD", "-130")), thresholds=SIZES), Size.LARGE),
        (replace(OUTCOME, conclusion=LARGE), Size.LARGE),
        (replace(OUTCOME, conclusion=LARGE, thresholds=SIZES), Size.LARGE),
        (OUTCOME, None),
    ],
)
def test_the_size_of_an_outcome(outcome: Outcome, size: Size | None) -> None:
    assert sized(outcome) is size
    assert outcome_size(OUTCOME, ()) is None


def test_a_number_goes_before_a_conclusion() -> None:
    up = replace(OUTCOME, conclusion=LARGE, pooled=pooled(effect("MD", "4")))
    share = replace(OUTCOME, conclusion=LARGE, pooled=pooled(effect("proportion", "31")))

    assert outcome_direction(up) is Direction.HIGHER
    assert outcome_direction(share) is Direction.LOWER
    assert outcome_direction(OUTCOME) is None


@given(st.decimals(-1000, 1000, places=2), st.decimals(-1000, 1000, places=2))
def test_a_larger_effect_never_has_a_smaller_size(one: Decimal, other: Decimal) -> None:
    order = [Size.TRIVIAL, Size.SMALL, Size.MODERATE, Size.LARGE]
    less, more = sorted([one, other], key=abs)

    assert order.index(size_by(less, SIZES)) <= order.index(size_by(more, SIZES))
