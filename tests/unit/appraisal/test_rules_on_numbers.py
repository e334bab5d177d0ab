"""What the GRADE rules on numbers find and, above all, what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graded import (
    FALLS,
    OUTCOME,
    baseline,
    certainty,
    effect,
    found,
    outcome_of,
    pooled,
    reasoned,
    study,
    text,
)
from graded import thresholds as sizes
from mkdocs_claims.model.effect import Effect
from mkdocs_claims.model.judgement import Certainty
from mkdocs_claims.model.outcome import Conclusion
from mkdocs_claims.model.scalars import CitationKey, Plain
from mkdocs_claims.model.words import Direction


@pytest.mark.parametrize(
    ("of", "down", "events", "codes"),
    [
        (effect("RR", "0.85", "0.78", "0.93"), 0, 535, set()),
        (effect("RR", "0.85", "0.78", "0.93"), 1, 535, {"C16"}),
        (effect("RR", "0.85", "0.78", "0.93"), 1, 400, set()),
        (effect("RR", "0.85", "0.78", "0.93"), 0, 400, {"C18"}),
        (effect("RR", "0.85", "0.60", "1.20"), 0, 535, {"C16"}),
        (effect("RR", "1.05", "0.90", "1.26"), 0, 535, {"C16"}),
        (effect("RR", "1.00", "0.80", "1.20"), 0, 535, set()),
        (effect("RR", "0.85", "0.60", "1.20"), 1, 535, set()),
        (effect("RR", "0.50", "0.25", "0.76"), 0, 535, {"C19"}),
        (effect("RR", "0.50", "0.25", "0.75"), 0, 535, set()),
        (effect("OR", "0.50", "0.25", "0.64"), 0, 535, {"C19"}),
        (effect("HR", "0.50", "0.25", "0.90"), 0, 535, set()),
        (effect("RR", "0.50", "0", "0.76"), 0, 535, set()),
        (effect("RR", "0.50"), 0, 535, set()),
    ],
)
def test_advice_on_imprecision(of: Effect, down: int, events: int, codes: set[str]) -> None:
    outcome = outcome_of(certainty(imprecision=down), pooled=pooled(of, events=events))

    assert found(outcome, FALLS) & {"C16", "C18", "C19"} == codes


@pytest.mark.parametrize(
    ("ends", "down", "wrong"),
    [
        (("-9", "-5"), 0, False),
        (("-9", "-4"), 0, True),
        (("-9", "-4"), 1, False),
        (("-9", "6"), 1, True),
        (("-9", "6"), 2, False),
        (("-4", "4"), 0, False),
    ],
)
def test_c17_compares_the_interval_with_the_threshold(
    ends: tuple[str, str],
    down: int,
    wrong: bool,  # noqa: FBT001
) -> None:
    middle = effect("MD", ends[0], *ends)
    outcome = outcome_of(
        certainty(imprecision=down), pooled=pooled(middle), thresholds=sizes(5, 10, 20)
    )

    assert ("C17" in found(outcome, FALLS)) is wrong


def review(studies: int | None) -> Any:
    return replace(study("systematic-review"), studies=studies)


@pytest.mark.parametrize(
    ("studies", "one"),
    [
        ((study(),), True),
        ((study(), study()), False),
        ((review(None),), False),
        ((review(1),), True),
        ((review(6),), False),
        ((review(1), study(), study()), False),
        ((study(), study("guideline")), True),
    ],
)
def test_c20_counts_what_reviews_hold(studies: tuple[Any, ...], one: bool) -> None:  # noqa: FBT001
    judged = outcome_of(certainty(inconsistency=1), studies=studies)
    left_alone = outcome_of(certainty(), studies=studies)

    assert ("C20" in found(judged, FALLS)) is one
    assert "C20" not in found(left_alone, FALLS)


@pytest.mark.parametrize(
    ("judged", "studies", "wrong"),
    [
        (
            certainty(),
            (study(reports=effect("MD", 1, 0, 2)), study(reports=effect("MD", 4, 3, 5))),
            True,
        ),
        (
            certainty(),
            (study(reports=effect("MD", 1, 0, 3)), study(reports=effect("MD", 4, 3, 5))),
            False,
        ),
        (
            certainty(),
            (study(reports=effect("MD", 1, 0, 2)), study(reports=effect("SMD", 4, 3, 5))),
            False,
        ),
        (
            certainty(),
            (
                study(reports=effect("MD", 1, 0, 2)),
                replace(study(reports=effect("MD", 4, 3, 5)), indirect=text("mice")),
            ),
            False,
        ),
        (reasoned("inconsistency", "Men and women differed.", 0), (), False),
        (reasoned("inconsistency", "I² was 80 %."), (), True),
        (
            reasoned(
                "inconsistency",
                "I² was 80 %, as pain fell by a third in two trials and rose in one.",
            ),
            (),
            False,
        ),
    ],
)
def test_c21_looks_at_how_studies_differ(
    judged: Certainty,
    studies: tuple[Any, ...],
    wrong: bool,  # noqa: FBT001
) -> None:
    assert ("C21" in found(outcome_of(judged, studies=studies), FALLS)) is wrong


LOWER = Conclusion(direction=Direction.LOWER, why=text("All trials found it."))


@pytest.mark.parametrize(
    ("kind", "changes", "wrong"),
    [
        ("intervention", {}, True),
        ("intervention", {"conclusion": LOWER}, False),
        ("intervention", {"pooled": pooled(effect("RR", "0.8"))}, False),
        ("intervention", {"pooled": pooled(effect("proportion", "31"))}, True),
        ("intervention", {"certainty": None}, False),
        ("prognosis", {}, False),
    ],
)
def test_c22_needs_a_direction(kind: str, changes: dict[str, Any], wrong: bool) -> None:  # noqa: FBT001
    outcome = outcome_of(
        **{"judged": certainty(), **changes} if "certainty" not in changes else changes
    )

    assert ("C22" in found(outcome, FALLS, kind=kind)) is wrong


def test_c23_counts_outcomes() -> None:
    assert "C23" in found(*[OUTCOME] * 8)
    assert "C23" not in found(*[OUTCOME] * 7)
    assert "C23" in found(OUTCOME)
    assert "C23" not in found(OUTCOME, kind="prognosis")


@pytest.mark.parametrize(
    ("kind", "changes", "wrong"),
    [
        ("intervention", {"followup": "a year"}, False),
        ("intervention", {}, True),
        ("mechanism", {}, False),
        ("prognosis", {"followup": "a year"}, True),
        ("prognosis", {"followup": "a year", "summary": text("One in four.")}, False),
        ("intervention", {"followup": "a year", "pooled": pooled(effect("MD", "4"))}, True),
        (
            "intervention",
            {"followup": "a year", "pooled": pooled(effect("MD", "4", unit="days"))},
            False,
        ),
        ("intervention", {"followup": "a year", "pooled": pooled(effect("SMD", "4"))}, False),
        (
            "intervention",
            {"followup": "a year", "studies": (replace(study(), participants=None),)},
            True,
        ),
        (
            "intervention",
            {"followup": "a year", "studies": (replace(study("animal"), participants=None),)},
            False,
        ),
    ],
)
def test_c24_asks_for_what_a_row_needs(kind: str, changes: dict[str, Any], wrong: bool) -> None:  # noqa: FBT001
    outcome = replace(outcome_of(certainty()), **changes)

    assert ("C24" in found(outcome, FALLS, kind=kind)) is wrong


@pytest.mark.parametrize(
    ("of", "risk", "codes"),
    [
        (effect("RR", "0.8", "0.7", "0.9"), 240, set()),
        (effect("RR", "4.28", "2.91", "6.3"), 177, {"C26"}),
        (effect("OR", "4.28", "2.91", "6.3"), 177, set()),
        (effect("RR", "4.28", "2.91", "6.3"), 0, {"C25"}),
        (effect("IRR", "0.8"), 240, {"C25"}),
        (effect("MD", "-4"), 240, {"C25"}),
        (effect("RR", "-0.8"), 240, set()),
        (effect("RD", "-10", "-20", "0"), 5, {"C26"}),
        (None, 240, {"C25"}),
    ],
)
def test_c25_and_c26_look_at_ratio_and_baseline(
    of: Effect | None, risk: int, codes: set[str]
) -> None:
    outcome = outcome_of(pooled=pooled(of) if of else None, baselines=(baseline(risk),))

    assert found(outcome, FALLS) & {"C25", "C26"} == codes


@pytest.mark.parametrize(
    ("origin", "wrong"),
    [
        ("unknown", True),
        ("Assumed.", True),
        ("not stated", True),
        ("?", True),
        ("the control groups", False),
        ("assumed from the control groups of the review", False),
        ("an unknown share of the control groups", False),
    ],
)
def test_c27_wants_an_origin(origin: str, wrong: bool) -> None:  # noqa: FBT001
    risk = replace(baseline(240), origin=Plain(origin))
    cited = replace(risk, cites=CitationKey("example2021"))
    ratio = pooled(effect("RR", "0.8"))

    assert ("C27" in found(outcome_of(pooled=ratio, baselines=(risk,)), FALLS)) is wrong
    assert "C27" not in found(outcome_of(pooled=ratio, baselines=(cited,)), FALLS)


@pytest.mark.parametrize(
    ("reported", "wrong"),
    [
        (effect("RD", "36", "17", "53"), True),
        (effect("RD", "-36", "-53", "-17"), False),
        (effect("RD", "0"), False),
        (effect("RD", "36", of="people at work"), False),
        (effect("MD", "3"), False),
        (effect("RR", "1.2"), False),
    ],
)
def test_c28_compares_numbers_of_one_work(reported: Effect, wrong: bool) -> None:  # noqa: FBT001
    ratio = pooled(effect("RR", "0.85", "0.78", "0.93"))
    same = replace(study(), more_effects=(reported,))
    other = replace(same, cites=CitationKey("example2023"))

    assert ("C28" in found(outcome_of(pooled=ratio, studies=(same,)), FALLS)) is wrong
    assert "C28" not in found(outcome_of(pooled=ratio, studies=(other,)), FALLS)


@pytest.mark.parametrize(
    ("direction", "effects", "wrong"),
    [
        (Direction.LOWER, [effect("MD", "4", "2", "6")], True),
        (Direction.HIGHER, [effect("MD", "4", "2", "6")], False),
        (Direction.UNCLEAR, [effect("MD", "4", "2", "6")], False),
        (Direction.LOWER, [effect("MD", "4", "-2", "6")], False),
        (Direction.LOWER, [effect("MD", "4")], False),
        (Direction.LOWER, [effect("MD", "4", "2", "6"), effect("RR", "0.5", "0.4", "0.6")], False),
        (Direction.HIGHER, [effect("RR", "0.5", "0.4", "0.6")], True),
        (Direction.LOWER, [effect("proportion", "31", "20", "40")], False),
        (Direction.LOWER, [], False),
    ],
)
def test_c28_compares_a_conclusion_with_its_studies(
    direction: Direction,
    effects: list[Effect],
    wrong: bool,  # noqa: FBT001
) -> None:
    outcome = outcome_of(
        studies=tuple(study(reports=each) for each in effects),
        conclusion=Conclusion(direction=direction, why=text("All trials found it.")),
    )

    assert ("C28" in found(outcome, FALLS)) is wrong
