from __future__ import annotations

from typing import Any

import pytest

from drawn import MINUS, of_class, parsed, texts
from graded import certainty
from languages import ENGLISH
from mkdocs_claims.appraisal.certainty import rate
from mkdocs_claims.figures.certainty_scale import certainty_scale, column_of
from mkdocs_claims.figures.figure import Figure


def scale(start: str = "high", **judged: Any) -> Figure:
    return certainty_scale(rate(certainty(start, **judged)), "back pain", ENGLISH)


@pytest.mark.parametrize(
    ("figure", "points"),
    [
        # From the start, over each domain that changed something, to the level.
        (scale(), [4, 4]),
        (scale(risk_of_bias=1, indirectness=1), [4, 3, 2, 2]),
        (scale(imprecision=3), [4, 1, 1]),
        (scale("low", risk_of_bias=1, up={"large_effect": 2}), [2, 1, 3, 3]),
        # The scale has ends, and what goes beyond them is counted all the same (rule C10).
        (scale("low", risk_of_bias=2, imprecision=1, up={"large_effect": 1}), [2, 1, 1, 1, 1]),
        (scale("high", up={"large_effect": 1}), [4, 4, 4]),
    ],
)
def test_each_step_ends_at_the_level_it_leads_to(figure: Figure, points: list[int]) -> None:
    dots = of_class(parsed(figure.inline("x")), "dot")

    assert [float(dot.attrib["cx"]) for dot in dots] == [column_of(each) for each in points]


def test_each_step_is_named_with_what_it_costs() -> None:
    figure = scale(risk_of_bias=2, imprecision=1)
    lines = texts(parsed(figure.inline("x")))

    assert {f"Risk of bias {MINUS}2", f"Imprecision {MINUS}1", "⊕◯◯◯ Very low"} <= set(lines)
    assert "No change for inconsistency, indirectness, publication bias." in " ".join(lines)
    assert figure.description == (
        "The rating begins at high certainty. Risk of bias takes off 2. Imprecision takes off 1. "
        "No change for inconsistency, indirectness, publication bias. "
        "The level is very low certainty."
    )


def test_the_table_behind_names_every_domain() -> None:
    rows = scale(imprecision=1).table.rows

    assert [row[:2] for row in rows] == [
        ("Start", "High certainty"),
        ("Risk of bias", "no change"),
        ("Inconsistency", "no change"),
        ("Indirectness", "no change"),
        ("Imprecision", f"{MINUS}1"),
        ("Publication bias", "no change"),
        ("Level", "Moderate certainty"),
    ]
