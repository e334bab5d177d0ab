from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import of_class, parsed, texts
from golden import compare_with_golden
from graded import baseline, effect
from languages import ENGLISH
from mkdocs_claims.appraisal.absolute import AbsoluteEffect, absolute_effect
from mkdocs_claims.figures.figure import Figure
from mkdocs_claims.figures.icon_array import ONES, TENS, grid_for, icon_array
from mkdocs_claims.figures.standalone import standalone
from mkdocs_claims.model.effect import Effect


def absolute(of: Effect, risk: str | float) -> AbsoluteEffect:
    found = absolute_effect(of, baseline(risk))
    assert found is not None
    return found


def drawn(of: Effect, risk: str | float) -> Figure:
    return icon_array(
        absolute(of, risk), "sick leave, one year", "a standing desk", "a chair", ENGLISH
    )


def signs(figure: Figure) -> tuple[list[int], list[int]]:
    """How many signs are filled and hollow, picture by picture."""
    root = parsed(figure.inline("x"))
    full, hollow = (
        [each.attrib["d"].count("M") for each in of_class(root, name)]
        for name in ("full", "hollow")
    )
    return full, hollow


@pytest.mark.parametrize(
    ("of", "risk", "full", "hollow"),
    [
        (effect("RR", "0.85", "0.78", "0.93"), 240, [24, 20], [76, 80]),
        (effect("RR", "2"), 500, [50, 100], [50]),
        (effect("RD", "-100"), 100, [10], [90, 100]),
        # Below ten in a thousand, and where ten people a sign would hide the difference.
        (effect("RR", "0.5"), 8, [8, 4], [992, 996]),
        (effect("RR", "0.8"), 14, [14, 11], [986, 989]),
        (effect("RR", "0.5"), "0.4", [], [1000, 1000]),
    ],
)
def test_as_many_signs_are_filled_as_people_have_it(
    of: Effect, risk: str | float, full: list[int], hollow: list[int]
) -> None:
    assert signs(drawn(of, risk)) == (full, hollow)


@settings(max_examples=40)
@given(
    st.decimals(Decimal("0.01"), Decimal(20), places=2),
    st.decimals(Decimal("0.1"), Decimal(999), places=1),
)
def test_both_pictures_always_have_the_same_number_of_signs(ratio: Decimal, risk: Decimal) -> None:
    worked_out = absolute(effect("RR", str(ratio)), str(risk))
    grid = grid_for(worked_out)
    full, hollow = signs(icon_array(worked_out, "falls", "", "", ENGLISH))

    assert sum(full) + sum(hollow) == 2 * grid.signs
    assert grid in (TENS, ONES)


def test_the_denominator_stands_in_words_and_the_interval_beside_its_number() -> None:
    figure = drawn(effect("RR", "0.85", "0.78", "0.93"), 240)
    lines = texts(parsed(figure.inline("x")))

    assert figure.title == "Of 1000 people (office workers): sick leave, one year"
    assert {"240 per 1000", "204 per 1000", "from 187 to 223"} <= set(lines)
    assert "Each sign stands for 10 people" in " ".join(lines)
    assert "Without: a chair" in lines


def test_an_end_that_rounds_to_nothing_is_not_called_nothing() -> None:
    figure = drawn(effect("RR", "0.2", "0.01", "0.9"), 5)

    assert "from fewer than 1 to 5" in texts(parsed(figure.inline("x")))


def test_the_table_behind_gives_the_difference() -> None:
    assert drawn(effect("RR", "0.85", "0.78", "0.93"), 240).table.rows == (
        (
            "office workers",
            "240 per 1000",
            "204 per 1000",
            "36 fewer per 1000 (from 53 fewer to 17 fewer)",
        ),
    )


def test_the_file_is_as_it_was(project_root: Path) -> None:
    figure = drawn(effect("RR", "0.85", "0.78", "0.93"), 240)

    compare_with_golden(
        standalone(figure, ("⊕⊕⊕◯ Moderate certainty",)),
        project_root / "tests/golden/figures/icons.svg",
    )
