from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from drawn import MINUS, corners, named, number_of, of_class, parsed, parsed_file, texts
from golden import compare_with_golden
from graded import OUTCOME, effect, pooled, text
from languages import ENGLISH
from mkdocs_claims.figures.comparable import comparable_effects
from mkdocs_claims.figures.figure import Figure
from mkdocs_claims.figures.forest_plot import LEFT, RIGHT, forest_plot, square_side
from mkdocs_claims.figures.sides import Sides, sides_of
from mkdocs_claims.figures.standalone import standalone
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.study import Study
from mkdocs_claims.model.words import Better

FAVOURS = Sides("favours standing desks", "favours ordinary desks")
POOLED = effect("RR", 0.5, 0.25, 1)


def plot(outcome: Outcome, sides: Sides = FAVOURS) -> Figure:
    (group,) = comparable_effects(outcome)
    return forest_plot(group, "sick leave", sides, str, ENGLISH)


def of_studies(*studies: Study, summed: bool = False) -> Figure:
    summary = pooled(POOLED, studies=4) if summed else None
    return plot(replace(OUTCOME, studies=studies, pooled=summary))


def place(value: float, shown: list[tuple[float, float]]) -> float:
    """Where a ratio stands, worked out from two others."""
    (one, x), (two, y) = shown
    return x + (math.log(value) - math.log(one)) / (math.log(two) - math.log(one)) * (y - x)


def middle_of(square: object) -> float:
    return number_of(square, "x") + number_of(square, "width") / 2  # type: ignore[arg-type]


def test_ratios_stand_on_a_logarithmic_scale_and_the_diamond_spans_its_interval() -> None:
    root = parsed(
        of_studies(
            named("a", effect("RR", 2, 1, 4)), named("b", effect("RR", 0.5)), summed=True
        ).inline("x")
    )
    two, half = (middle_of(each) for each in of_class(root, "square"))
    (diamond,) = of_class(root, "diamond")
    (null,) = of_class(root, "null")
    shown = [(2.0, two), (0.5, half)]

    (left, _), (top, _), (right, _), (bottom, _) = corners(diamond)
    assert float(null.attrib["d"][1:].split()[0]) == pytest.approx((two + half) / 2, abs=0.2)
    assert [left, top, right, bottom] == pytest.approx(
        [place(value, shown) for value in (0.25, 0.5, 1, 0.5)], abs=0.2
    )


def test_an_interval_is_drawn_from_end_to_end() -> None:
    root = parsed(
        of_studies(named("a", effect("MD", -4, -6, -2)), named("b", effect("MD", 0))).inline("x")
    )
    four, zero = (middle_of(each) for each in of_class(root, "square"))
    (interval,) = of_class(root, "interval")
    step = (zero - four) / 4

    start, end = interval.attrib["d"][1:].split("H")
    assert [float(start.split()[0]), float(end)] == pytest.approx(
        [four - 2 * step, four + 2 * step], abs=0.2
    )


def test_an_interval_that_is_cut_off_ends_in_an_arrow_at_the_edge() -> None:
    wide = named("a", effect("RR", 0.8, 0.6, 900))
    root = parsed(of_studies(wide, named("b", effect("RR", 0.9, 0.8, 1.1))).inline("x"))
    cut, whole = (each.attrib["d"] for each in of_class(root, "interval"))

    assert f"H{RIGHT:.1f}M" in cut
    assert "L" not in whole
    assert any("the interval goes on" in line for line in texts(root))


def test_the_area_of_a_square_goes_with_the_number_of_people() -> None:
    assert square_side(400, 400) == 2 * square_side(100, 400)
    assert square_side(1, 1_000_000) == 4
    assert square_side(None, 400) == square_side(50, 0) == 6


def test_a_study_of_another_question_is_hollow_and_the_key_says_so() -> None:
    direct = named("a", effect("RR", 0.8))
    other = replace(named("b", effect("RR", 0.9)), indirect=text("Nobody had back pain."))
    root = parsed(of_studies(direct, other).inline("x"))

    assert [each.attrib["fill"] for each in of_class(root, "square")] == ["currentColor", "none"]
    assert "not quite the same question" in " ".join(texts(root))


@pytest.mark.parametrize(
    ("better", "intervention", "comparator", "lower", "higher"),
    [
        (Better.LOWER, "desks", "chairs", "favours desks", "favours chairs"),
        (Better.HIGHER, "desks", "chairs", "favours chairs", "favours desks"),
        (Better.LOWER, "desks", "", "favours desks", "favours doing without"),
        (Better.HIGHER, "", "", "lower", "higher (better)"),
        (Better.NEITHER, "desks", "chairs", "lower", "higher"),
        (None, "desks", "chairs", "lower", "higher"),
    ],
)
def test_the_sides_are_named_only_as_far_as_they_are_known(
    better: Better | None, intervention: str, comparator: str, lower: str, higher: str
) -> None:
    assert sides_of(better, intervention, comparator, ENGLISH) == Sides(lower, higher)


def test_the_lower_side_is_named_on_the_left() -> None:
    root = parsed(
        of_studies(named("a", effect("RR", 0.8)), named("b", effect("RR", 1.2))).inline("x")
    )
    lines = texts(root)

    assert "← favours standing desks" in lines
    assert "favours ordinary desks →" in lines


def test_numbers_stand_as_the_source_has_them() -> None:
    root = parsed(
        of_studies(
            named("a", effect("MD", "-4.10", "-7.00", "-1.20")), named("b", effect("MD", "3"))
        ).inline("x")
    )

    assert f"{MINUS}4.10 ({MINUS}7.00 to {MINUS}1.20)" in texts(root)
    assert "3 (no interval)" in texts(root)


def test_hostile_and_endless_names_do_no_harm() -> None:
    name = '<script>alert(1)</script> & "quotes" ' + "x" * 500
    figure = of_studies(named("a", effect("RR", 0.8)), named("b", effect("RR", 1e12, 1e-12, 1e18)))
    (group,) = comparable_effects(
        replace(OUTCOME, studies=(named("a", effect("RR", 1)), named("b", effect("RR", 1))))
    )
    hostile = forest_plot(group, name, Sides(name, name), lambda key: name + key, ENGLISH)

    for root in (parsed(hostile.inline("x")), parsed_file(hostile, name), parsed_file(figure)):
        assert not [each for each in root.iter() if "script" in each.tag]


def test_everything_stands_on_the_picture() -> None:
    figure = of_studies(named("a", effect("RR", 0.8, 0.01, 99)), named("b", effect("RR", 3, 2, 4)))
    root = parsed(figure.inline("x"))

    assert all(LEFT <= middle_of(each) <= RIGHT for each in of_class(root, "square"))
    assert max(float(each.get("y", 0)) for each in root.iter()) < figure.height


def test_the_table_behind_has_a_row_for_each_effect() -> None:
    table = of_studies(named("a", effect("RR", 0.8, 0.7, 0.9)), summed=True).table

    assert table.rows == (
        ("a", "100", "Risk ratio 0.8 (95% CI 0.7 to 0.9)", "the same"),
        ("Together (4 studies)", "not stated", "Risk ratio 0.5 (95% CI 0.25 to 1)", "the same"),
    )


def test_the_file_is_as_it_was(project_root: Path) -> None:
    figure = of_studies(
        named("Smith 2020", effect("RR", "0.70", "0.40", "1.20"), 61),
        named("Example 2019", effect("RR", "1.10", "0.20", "45.0"), 244),
        summed=True,
    )

    compare_with_golden(
        standalone(figure, ("⊕⊕◯◯ Low certainty",)),
        project_root / "tests/golden/figures/forest.svg",
    )
