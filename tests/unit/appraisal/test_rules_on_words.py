"""What the GRADE rules on words and on misplaced keys find, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from example_project import CLAIM, library_of, project_with
from graded import (
    FALLS,
    OUTCOME,
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
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.model.outcome import Conclusion
from mkdocs_claims.model.study import RiskOfBias
from mkdocs_claims.model.words import Direction, RiskLevel, Size, Tool
from mkdocs_claims.rules.catalogue import catalogue

LOWER = Conclusion(direction=Direction.LOWER, why=text("All trials found it."))


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("12 more (0 fewer to 30 more).", True),
        ("9 more per 100 (0 to 19).", True),
        ("4 fewer per 1000 (8 to 0).", True),
        ("It was 10 fewer in 1000 (8 fewer to 20 fewer).", False),
        ("It was 1.0 fewer, or 1,000 more.", False),
        ("Slightly fewer to 3 more.", False),
        ("Scores run from 0 to 100.", False),
    ],
)
def test_c29_finds_bounds_of_0(answer: str, wrong: bool) -> None:  # noqa: FBT001
    assert ("C29" in found(OUTCOME, FALLS, answer=answer)) is wrong


def test_c30_keeps_handwritten_sentences_out() -> None:
    said = replace(outcome_of(certainty()), summary=text("They help."))

    assert "C30" in found(said, FALLS)
    assert "C30" not in found(said, FALLS, kind="prognosis")
    assert "C30" not in found(replace(said, certainty=None), FALLS)


LARGE = Conclusion(direction=Direction.LOWER, size=Size.LARGE, why=text("All trials found it."))
NULL = pooled(effect("RR", "0.95", "0.80", "1.10"))


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"conclusion": LARGE}, True),
        ({"conclusion": LARGE, "thresholds": sizes(10, 60, 120)}, False),
        ({"conclusion": LOWER}, False),
        ({"pooled": NULL}, False),
        ({"pooled": NULL, "certainty": certainty()}, True),
        ({"pooled": NULL, "certainty": certainty(imprecision=3)}, False),
        ({"pooled": NULL, "certainty": certainty(), "thresholds": sizes(10, 60, 120)}, False),
        ({"pooled": pooled(effect("RR", "0.8", "0.7", "0.9")), "certainty": certainty()}, False),
    ],
)
def test_c31_asks_for_thresholds(changes: dict[str, Any], wrong: bool) -> None:  # noqa: FBT001
    assert ("C31" in found(replace(OUTCOME, **changes), FALLS)) is wrong


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("It has no effect.", True),
        ("It made no difference.", True),
        ("There was no significant difference.", True),
        ("It makes little to no difference.", False),
        ("It makes little or no difference.", False),
        ("It is proven to work.", True),
        ("It was proved in two trials.", True),
        ("It has not been proven.", False),
        ("Nobody has ever proved it.", False),
        ("It is unproven.", False),
        ("It is safe.", True),
        ("It can be used safely.", True),
        ("It is safer than sitting.", False),
        ("It is not safe.", False),
        ("It is unsafe.", False),
        ("Nobody knows whether it is safe.", False),
        ("How safe it is, is unknown.", False),
        ("Its safety was not studied.", False),
        ("Nobody is sure. It is safe.", True),
        ("It doesn\N{RIGHT SINGLE QUOTATION MARK}t seem safe.", False),
        ("Keep it in a safe place.", False),
        ("There is no evidence of harm.", True),
        ("No evidence was found.", False),
        ("We do not know.", False),
    ],
)
def test_c32_hears_doubt(answer: str, wrong: bool) -> None:  # noqa: FBT001
    assert ("C32" in found(OUTCOME, FALLS, answer=answer)) is wrong


def test_c32_allows_no_effect_where_it_was_shown() -> None:
    trivial = outcome_of(
        certainty(), pooled=pooled(effect("MD", "0", "-1", "1")), thresholds=sizes(5, 10, 20)
    )
    wide = replace(trivial, pooled=pooled(effect("MD", "0", "-6", "1")))

    assert "C32" not in found(trivial, FALLS, answer="It makes no difference.")
    assert "C32" in found(wide, FALLS, answer="It makes no difference.")
    assert "C32" in found(trivial, FALLS, answer="There is no evidence of harm.")


def judged_study(level: str, tool: Tool = Tool.NONE) -> Any:
    risk = RiskOfBias(overall=RiskLevel(level), why=text("So it was."), tool=tool)
    return replace(study(), risk_of_bias=risk)


@pytest.mark.parametrize(
    ("down", "levels", "wrong"),
    [
        (0, ["low", "low", "high"], False),
        (1, ["low", "low", "high"], True),
        (1, ["low", "high"], False),
        (0, ["some-concerns"], True),
        (0, ["low", "some-concerns"], False),
        (1, ["some-concerns"], False),
        (2, ["some-concerns", "moderate"], True),
        (2, ["some-concerns", "serious"], False),
        (0, ["no-information"], False),
        (0, [], False),
    ],
)
def test_c35_compares_the_domain_with_the_studies(
    down: int,
    levels: list[str],
    wrong: bool,  # noqa: FBT001
) -> None:
    studies = tuple(judged_study(level) for level in levels)

    assert (
        "C35" in found(outcome_of(certainty(risk_of_bias=down), studies=studies), FALLS)
    ) is wrong


def test_c35_leaves_reviews_and_explained_zeros_alone() -> None:
    review = (judged_study("high", Tool.AMSTAR_2),)
    explained = reasoned("risk_of_bias", "The trials without faults found the same.", 0)

    assert "C35" not in found(outcome_of(certainty(), studies=review), FALLS)
    assert "C35" not in found(outcome_of(explained, studies=(judged_study("high"),)), FALLS)


@pytest.mark.parametrize(
    ("changes", "at", "code"),
    [
        ("certainty: {start: high}", "certainty", "C01"),
        ("outcomes: [{studies: [{certainty: {start: high}}]}]", "certainty", "C01"),
        ("outcomes: [{certainty: {sample-size: {down: 1}}}]", "sample-size", "C05"),
        ("outcomes: [{certainty: {level: low}}]", "level", "C11"),
        ("outcomes: [{final: low}]", "final", "C11"),
        ("outcomes: [{absolute: 36}]", "absolute", "C25"),
        ("outcomes: [{sentence: They work.}]", "sentence", "C30"),
        ("outcomes: [{measures: points}]", "measures", "F02"),
    ],
)
def test_keys_for_what_is_computed_are_refused_where_they_stand(
    changes: str, at: str, code: str
) -> None:
    library = library_of(project_with(catalogue().rules["C01"].subject, changes))

    (problem,) = (each for each in library.diagnostics if each.severity is Severity.ERROR)
    line = library.sources[CLAIM].line(problem.span.line)
    assert problem.code == code
    assert line[problem.span.column - 1 : problem.span.end_column - 1] == at


def test_a_wrong_domain_is_told_the_right_ones() -> None:
    changes = "outcomes: [{certainty: {reporting-bias: {down: 1}}}]"
    library = library_of(project_with(catalogue().rules["C05"].subject, changes))

    assert [each.hint for each in library.diagnostics if each.code == "C05"] == [
        (
            "Did you mean `publication-bias`? The five domains are `risk-of-bias`, "
            "`inconsistency`, `indirectness`, `imprecision` and `publication-bias`."
        )
    ]
