from __future__ import annotations

from dataclasses import replace

import pytest

from drawn import MINUS, named, of_class, parsed, texts
from graded import text
from languages import ENGLISH
from mkdocs_claims.figures.figure import Figure
from mkdocs_claims.figures.traffic_lights import PAINTS, traffic_lights
from mkdocs_claims.model.scalars import Plain
from mkdocs_claims.model.study import Domain, RiskOfBias, Study
from mkdocs_claims.model.words import Design, RiskLevel


def judged(key: str, overall: str, **domains: str) -> Study:
    risk = RiskOfBias(
        overall=RiskLevel(overall),
        why=text("Nobody was blinded."),
        domains=tuple(
            Domain(name=Plain(name.replace("_", " ")), level=RiskLevel(level))
            for name, level in domains.items()
        ),
    )
    return replace(named(key, None), risk_of_bias=risk)


def lights(*studies: Study) -> Figure:
    figure = traffic_lights(studies, "back pain", str, ENGLISH)
    assert figure is not None
    return figure


def test_studies_with_only_an_overall_judgement_have_one_light_with_its_word() -> None:
    root = parsed(lights(judged("a", "low"), judged("b", "some-concerns")).inline("x"))

    assert len(of_class(root, "light")) == 2
    assert texts(root)[:6] == ["a", "+", "low", "b", "!", "some concerns"]


def test_domains_have_a_column_each_and_what_was_not_judged_a_dot() -> None:
    first = judged("a", "high", randomisation="low", missing_data="high")
    second = judged("b", "no-information", missing_data="no-information", Randomisation="serious")
    figure = lights(first, second, named("c", None))

    assert figure.table.head == ("Study", "randomisation", "missing data", "Overall")
    assert figure.table.rows == (
        ("a", "low", "high", "high"),
        ("b", "serious", "no information", "no information"),
        ("c", "not judged", "not judged", "not judged"),
    )
    lines = texts(parsed(figure.inline("x")))
    assert lines[:3] == ["1", "2", "Overall"]
    assert lines[3:8] == ["a", "+", MINUS, MINUS, "high"]
    assert lines[8:13] == ["b", MINUS, "?", "?", "no information"]


def test_a_longer_list_of_domains_stands_whole_in_the_table() -> None:
    domains = {f"domain_{number}": "low" for number in range(12)}
    figure = lights(judged("a", "low", **domains), judged("b", "low"))

    assert len(figure.table.head) == 14
    assert len(of_class(parsed(figure.inline("x")), "light")) == 8 + 2


@pytest.mark.parametrize(
    "studies",
    [
        (),
        (judged("a", "low"),),
        (judged("a", "low"), named("b", None)),
        (judged("a", "low"), replace(judged("b", "low"), design=Design.GUIDELINE)),
    ],
)
def test_one_judged_study_needs_no_figure(studies: tuple[Study, ...]) -> None:
    assert traffic_lights(studies, "back pain", str, ENGLISH) is None


def test_every_judgement_has_a_colour() -> None:
    assert set(PAINTS) == {label.css for label in ENGLISH.labels.risks.values()}
