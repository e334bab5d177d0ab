"""What the GRADE rules on judgements find and, above all, what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graded import (
    FALLS,
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
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.model.judgement import Certainty
from mkdocs_claims.model.outcome import Conclusion
from mkdocs_claims.model.words import Direction, Tool
from mkdocs_claims.rules.catalogue import catalogue

SEVERITIES = {
    Severity.ERROR: "01 02 05 06 07 10 11 12 22 23 24 25 26 27 28 30",
    Severity.WARNING: "03 04 08 09 13 14 15 20 29 31 32 34 35 36 37 38",
    Severity.ADVICE: "16 17 18 19 21 33",
}


def test_every_grade_rule_is_there_with_its_severity() -> None:
    rules = {code: rule.severity for code, rule in catalogue().rules.items() if code[0] == "C"}

    assert rules == {
        f"C{number}": severity
        for severity, numbers in SEVERITIES.items()
        for number in numbers.split()
    }


ROBINS = replace(certainty("high"), tool=Tool.ROBINS_I)


@pytest.mark.parametrize(
    ("kind", "judged", "designs", "wrong"),
    [
        ("intervention", certainty("high"), ["randomised-trial"], False),
        ("intervention", certainty("high"), ["systematic-review"], False),
        ("intervention", certainty("low"), ["systematic-review"], False),
        ("intervention", certainty("high"), ["randomised-trial", "cohort"], False),
        ("intervention", certainty("low"), ["randomised-trial", "cohort"], False),
        ("intervention", certainty("low"), ["randomised-trial", "animal"], True),
        ("intervention", certainty("high"), ["cohort"], True),
        ("intervention", certainty("high"), ["non-randomised-trial", "case-series"], True),
        ("intervention", ROBINS, ["cohort"], False),
        ("intervention", certainty("high"), ["animal"], False),
        ("prognosis", certainty("high"), ["cohort", "case-report"], False),
        ("prognosis", certainty("high"), ["cross-sectional"], False),
        ("prognosis", certainty("low"), ["cohort"], True),
        ("prognosis", certainty("low"), ["cohort", "cross-sectional"], False),
        ("prognosis", certainty("high"), ["case-control", "case-series"], True),
        ("mechanism", certainty("low"), ["randomised-trial"], False),
    ],
)
def test_c02_knows_the_kinds(
    kind: str,
    judged: Certainty,
    designs: list[str],
    wrong: bool,  # noqa: FBT001
) -> None:
    assert ("C02" in found(outcome_of(judged, *designs), FALLS, kind=kind)) is wrong


def test_c02_lets_a_comparison_inside_a_prognosis_start_low() -> None:
    compared = replace(study("cohort"), compared=text("with treatment against without"))

    assert "C02" not in found(outcome_of(certainty("low"), studies=(compared,)), kind="prognosis")


@pytest.mark.parametrize(
    ("judged", "designs", "wrong"),
    [
        (certainty("low"), ["case-report"], True),
        (certainty("low", risk_of_bias=1), ["case-report", "case-series"], False),
        (certainty("low"), ["case-report", "cohort"], False),
        (certainty("low"), ["in-vitro"], False),
        (None, ["case-report"], False),
    ],
)
def test_c03_expects_cases_to_end_very_low(
    judged: Certainty | None,
    designs: list[str],
    wrong: bool,  # noqa: FBT001
) -> None:
    assert ("C03" in found(outcome_of(judged, *designs), FALLS)) is wrong


@pytest.mark.parametrize(
    ("judged", "wrong"),
    [
        (certainty(risk_of_bias=2, inconsistency=2, indirectness=2, imprecision=3), False),
        (certainty(risk_of_bias=3), True),
        (replace(certainty(risk_of_bias=3), tool=Tool.ROBINS_I), False),
        (replace(certainty("low", risk_of_bias=3), tool=Tool.ROBINS_I), True),
        (certainty(inconsistency=3), True),
        (certainty(indirectness=3), True),
        (certainty(imprecision=4), True),
        (certainty(publication_bias=2), False),
        (certainty(publication_bias=3), True),
    ],
)
def test_c06_limits_each_domain(judged: Certainty, wrong: bool) -> None:  # noqa: FBT001
    assert ("C06" in found(outcome_of(judged), FALLS)) is wrong


def raised(up: int, name: str = "large_effect") -> Certainty:
    return certainty("low", {name: up})


@pytest.mark.parametrize(
    ("judged", "changes", "codes"),
    [
        (raised(1), {"pooled": pooled(effect("RR", "2.1"), studies=3)}, set()),
        (raised(1), {"pooled": pooled(effect("RR", "0.45"), studies=3)}, set()),
        (raised(1), {"pooled": pooled(effect("RR", "1.9"), studies=3)}, set()),
        (raised(1), {"pooled": pooled(effect("RR", "1.7"), studies=3)}, {"C07"}),
        (raised(2), {"pooled": pooled(effect("RR", "2.1"), studies=3)}, {"C07"}),
        (raised(2), {"pooled": pooled(effect("RR", "0"), studies=3)}, set()),
        (raised(2), {"pooled": pooled(effect("RR", "0.2"), studies=3)}, set()),
        (raised(3), {"pooled": pooled(effect("RR", "9"), studies=3)}, {"C07"}),
        (raised(2, "dose_response"), {}, {"C07"}),
        (raised(1, "dose_response"), {}, set()),
        (raised(1), {}, {"C08"}),
        (raised(0), {}, set()),
        (raised(1), {"pooled": pooled(effect("OR", "3"), studies=3)}, {"C08"}),
        # An odds ratio of 3 on 600 per 1000 is a risk ratio of 1.4.
        (
            raised(1),
            {"pooled": pooled(effect("OR", "3"), studies=3), "baselines": (baseline(600),)},
            {"C07"},
        ),
        (
            raised(1),
            {"pooled": pooled(effect("OR", "3"), studies=3), "baselines": (baseline(50),)},
            set(),
        ),
        (raised(1), {"pooled": pooled(effect("MD", "3"), studies=3)}, set()),
    ],
)
def test_c07_and_c08_look_at_the_risk_ratio(
    judged: Certainty, changes: dict[str, Any], codes: set[str]
) -> None:
    outcome = outcome_of(judged, "cohort", **changes)

    assert found(outcome, FALLS) & {"C07", "C08"} == codes


@pytest.mark.parametrize(
    ("judged", "codes"),
    [
        (certainty("low", {"dose_response": 1}), set()),
        (certainty("low", {"dose_response": 1}, imprecision=1), {"C09"}),
        (certainty("high", {"dose_response": 1}, imprecision=1), {"C09"}),
        (certainty("high", {"dose_response": 1}), {"C09", "C10"}),
        (certainty("high", {"dose_response": 0}), set()),
        (certainty("low", {"large_effect": 2, "dose_response": 1}), {"C10"}),
        (certainty("low", {"large_effect": 2}), set()),
        (
            replace(certainty("high", {"dose_response": 1}, risk_of_bias=2), tool=Tool.ROBINS_I),
            set(),
        ),
        (certainty("low", risk_of_bias=2, imprecision=3), set()),
    ],
)
def test_c09_and_c10_on_adding_levels(judged: Certainty, codes: set[str]) -> None:
    assert found(outcome_of(judged, "cohort", "cohort"), FALLS) & {"C09", "C10"} == codes


@pytest.mark.parametrize(
    ("why", "down", "wrong"),
    [
        ("Serious imprecision.", 1, True),
        ("Downgraded one level for risk of bias.", 1, True),
        ("Rated down one level for imprecision: 40 people.", 1, False),
        ("Few people.", 1, False),
        ("Two levels, because 40 people were studied.", 1, True),
        ("Two levels, because 40 people were studied.", 2, False),
        ("One level for the few people and one level for the wide interval.", 2, True),
        ("Of the three levels of blinding none was used.", 1, True),
        ("Forty people at three sites.", 1, False),
        ("word " * 81, 1, True),
        ("word " * 80, 1, False),
    ],
)
def test_c13_asks_for_reasons_that_explain(why: str, down: int, wrong: bool) -> None:  # noqa: FBT001
    outcome = outcome_of(reasoned("imprecision", why, down))

    assert ("C13" in found(outcome, FALLS)) is wrong


@pytest.mark.parametrize(
    ("why", "wrong"),
    [
        ("The result was not significant.", True),
        ("It was not statistically significant.", True),
        ("A non-significant difference.", True),
        ("It did not reach significance.", True),
        ("No statistical significance was seen.", True),
        ("The difference (p > 0.05) was small.", True),
        ("The difference (P = 0.21) was small.", True),
        ("The interval was wide although p = 0.03.", False),
        ("It was statistically significant but from 40 people.", False),
        ("The difference was not clinically significant.", False),
        ("The interval holds a small harm.", False),
        ("A significant part left early.", False),
    ],
)
def test_c14_takes_no_significance_for_a_reason(why: str, wrong: bool) -> None:  # noqa: FBT001
    concluded = Conclusion(direction=Direction.LOWER, why=text(why))

    assert ("C14" in found(outcome_of(reasoned("imprecision", why)), FALLS)) is wrong
    assert ("C14" in found(outcome_of(conclusion=concluded), FALLS)) is wrong


@pytest.mark.parametrize(
    ("domain", "why", "down", "wrong"),
    [
        ("indirectness", "The confidence interval is wide.", 1, True),
        ("risk_of_bias", "Heterogeneity was high.", 1, True),
        ("imprecision", "The interval is wide; this is not risk of bias.", 1, False),
        ("imprecision", "Wide intervals, without inconsistency.", 1, False),
        ("inconsistency", "Inconsistency between the trials.", 1, False),
        ("risk_of_bias", "People were asked indirectly and nobody was blinded.", 1, False),
        ("imprecision", "Not rated down: the interval is narrow.", 0, False),
        ("imprecision", "Downgraded for few people.", 0, True),
        ("imprecision", "The interval is narrow.", 0, False),
    ],
)
def test_c15_wants_reason_and_domain_to_agree(
    domain: str,
    why: str,
    down: int,
    wrong: bool,  # noqa: FBT001
) -> None:
    assert ("C15" in found(outcome_of(reasoned(domain, why, down)), FALLS)) is wrong


def test_c15_lets_a_reason_name_a_domain_that_is_rated_down_too() -> None:
    both = certainty(why="Wide interval, see imprecision.", risk_of_bias=1, imprecision=1)

    assert "C15" not in found(outcome_of(both), FALLS)
