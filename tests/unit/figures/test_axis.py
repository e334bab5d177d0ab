from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.figures.axis import Axis, axis_over


def test_a_linear_axis_puts_the_middle_in_the_middle() -> None:
    axis = Axis(-10, 10, 0, 200, logarithmic=False)

    assert [axis.place(value) for value in (-10, 0, 5, 10)] == [0, 100, 150, 200]


def test_a_logarithmic_axis_puts_half_and_double_as_far_from_one() -> None:
    axis = Axis(0.25, 4, 0, 200, logarithmic=True)

    assert [axis.place(value) for value in (0.25, 0.5, 1, 2, 4)] == pytest.approx(
        [0, 50, 100, 150, 200]
    )


@pytest.mark.parametrize(
    ("low", "high", "logarithmic", "ticks"),
    [
        (-10.5, 0.6, False, (-10, -8, -6, -4, -2, 0)),
        (-0.034, 0.021, False, (-0.03, -0.02, -0.01, 0, 0.01, 0.02)),
        (0, 7, False, (0, 2, 4, 6)),
        (-450, 1200, False, (0, 500, 1000)),
        (0.36, 3.7, True, (0.5, 1, 2)),
        (0.06, 14, True, (0.1, 1, 10)),
        (0.77, 1.02, True, (0.8, 0.85, 0.9, 0.95, 1)),
        (0.001, 1200, True, (0.001, 0.1, 10, 1000)),
    ],
)
def test_ticks_are_round_and_few(
    low: float,
    high: float,
    logarithmic: bool,  # noqa: FBT001 - a column of the table
    ticks: tuple[float, ...],
) -> None:
    axis = Axis(low, high, 0, 300, logarithmic=logarithmic)

    assert axis.ticks() == pytest.approx(ticks)


def test_an_axis_shows_the_estimates_the_null_and_a_part_of_a_wide_interval() -> None:
    axis = axis_over([0.8, 0.5], [0.3, 200], 1, logarithmic=True, left=0, right=100)

    assert axis.low < 0.3
    assert axis.high == pytest.approx(3, rel=0.2)
    assert axis.place(200) > 100


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=5),
    st.lists(st.floats(-1e9, 1e9), max_size=5),
)
def test_every_point_stands_on_a_linear_axis(points: list[float], ends: list[float]) -> None:
    axis = axis_over(points, ends, 0, logarithmic=False, left=10, right=300)

    assert all(10 <= axis.place(point) <= 300 for point in (*points, 0))
    assert 1 <= len(axis.ticks()) <= 7


@given(
    st.lists(st.floats(1e-3, 1e4), min_size=1, max_size=5),
    st.lists(st.floats(1e-6, 1e9), max_size=5),
)
def test_every_point_stands_on_a_logarithmic_axis(points: list[float], ends: list[float]) -> None:
    axis = axis_over(points, ends, 1, logarithmic=True, left=10, right=300)

    assert all(10 <= axis.place(point) <= 300 for point in (*points, 1))
    assert 1 <= len(axis.ticks()) <= 7
