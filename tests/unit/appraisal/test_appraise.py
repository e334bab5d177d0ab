from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from graded import (
    OUTCOME,
    SEARCH,
    baseline,
    certainty,
    claim,
    codes_of,
    effect,
    pooled,
    study,
    text,
)
from languages import ENGLISH
from mkdocs_claims.appraisal.appraise import appraise, overall
from mkdocs_claims.model.effect import Measure, Thresholds
from mkdocs_claims.model.outcome import Conclusion, Outcome, Question
from mkdocs_claims.model.scalars import Plain
from mkdocs_claims.model.words import (
    Better,
    Design,
    Direction,
    Importance,
    Kind,
    Level,
    MeasureOfEffect,
    Size,
)

if TYPE_CHECKING:
    from mkdocs_claims.model.effect import Effect
    from mkdocs_claims.model.inline import Text
    from mkdocs_claims.model.study import Study


def rated(importance: str, **down: int) -> Outcome:
    return replace(OUTCOME, importance=Importance(importance), certainty=certainty(**down))  # type: ignore[arg-type]


def test_an_appraisal_holds_all_that_follows() -> None:
    outcome = replace(
        rated("critical", risk_of_bias=1),
        pooled=pooled(effect("RR", "0.85", "0.78", "0.93")),
        baselines=(baseline(240), baseline(0)),
        measure=Measure(better=Better.LOWER),
    )

    appraisal = appraise(claim(outcome), outcome, ENGLISH)

    assert appraisal.level is Level.MODERATE
    assert appraisal.rating is not None
    assert [absolute.without for absolute in appraisal.absolutes] == [Decimal(240)]
    assert appraisal.direction is Direction.LOWER
    assert appraisal.better is True
    assert appraisal.size is None
    assert not appraisal.held
    assert appraisal.sentence.startswith("Standing desks probably reduce back pain")


def test_the_overall_level_is_the_lowest_critical_one() -> None:
    outcomes = (
        rated("critical", risk_of_bias=1),
        rated("critical", imprecision=2),
        rated("important", imprecision=3),
        OUTCOME,
    )
    whole = claim(*outcomes)

    assert overall(whole, [appraise(whole, each, ENGLISH) for each in outcomes]) is Level.LOW


def test_without_a_rated_critical_outcome_there_is_no_overall_level() -> None:
    outcomes = (OUTCOME, rated("important"))
    whole = claim(*outcomes)

    assert overall(whole, [appraise(whole, each, ENGLISH) for each in outcomes]) is None


numbers = st.decimals(-(10**20), 10**20, places=2) | st.decimals(-5, 5, places=2)
texts = st.sampled_from(
    ["standing desks", "a", "(a", "and", "x, y", "*so* [@example2021].", "it's"]
)
inline: st.SearchStrategy[Text] = texts.map(text)


@st.composite
def effects(draw: st.DrawFn) -> Effect:
    ends = draw(st.just(()) | st.tuples(numbers, numbers))
    measure = draw(st.sampled_from(MeasureOfEffect))
    made = effect(str(measure), str(draw(numbers)), *(str(end) for end in ends))
    return replace(made, better=draw(st.none() | st.sampled_from(Better)))


@st.composite
def studies(draw: st.DrawFn) -> Study:
    made = study(str(draw(st.sampled_from(Design))), draw(st.none() | effects()))
    return replace(
        made,
        indirect=draw(st.none() | inline),
        compared=draw(st.none() | inline),
        participants=draw(st.none() | st.integers(0, 10**9)),
        studies=draw(st.none() | st.integers(0, 100)),
    )


amounts = st.decimals(0, 10**9, places=1)
down = st.fixed_dictionaries(
    {},
    optional={
        name: st.integers(0, 9)
        for name in ("risk_of_bias", "inconsistency", "indirectness", "imprecision")
    },
)
outcomes = st.builds(
    Outcome,
    name=texts.map(Plain),
    importance=st.sampled_from(Importance),
    measure=st.none()
    | st.builds(
        Measure,
        scale=st.none() | st.just(Plain("Example Scale")),
        better=st.sampled_from(Better),
        range=st.none() | st.just((Decimal(0), Decimal(100))),
        unit=st.none() | st.just(Plain("points")),
        important=st.none() | numbers,
    ),
    question=st.none()
    | st.builds(Question, intervention=st.none() | inline, comparator=st.none() | inline),
    studies=st.lists(studies(), max_size=3).map(tuple),
    nothing_found=st.none() | st.just(SEARCH),
    pooled=st.none() | effects().map(pooled),
    baselines=st.lists(st.decimals(0, 1000, places=3).map(str).map(baseline), max_size=2).map(
        tuple
    ),
    thresholds=st.none() | st.builds(Thresholds, small=amounts, moderate=amounts, large=amounts),
    conclusion=st.none()
    | st.builds(
        Conclusion,
        direction=st.sampled_from(Direction),
        size=st.none() | st.sampled_from(Size),
        why=inline,
    ),
    summary=st.none() | inline,
    certainty=st.none()
    | st.builds(
        lambda start, up, down: certainty(start, up, **down),
        st.sampled_from(["high", "low"]),
        st.dictionaries(st.sampled_from(["large_effect", "dose_response"]), st.integers(0, 3)),
        down,
    ),
)


@given(st.sampled_from(Kind), st.lists(outcomes, min_size=1, max_size=3))
def test_whatever_can_be_written_has_an_appraisal_and_no_rule_falls(
    kind: Kind, written: list[Outcome]
) -> None:
    whole = claim(*written, kind=str(kind))

    for outcome in whole.outcomes:
        appraisal = appraise(whole, outcome, ENGLISH)
        assert appraisal.sentence.endswith(".")
        assert not appraisal.sentence.endswith("..")
        assert appraisal.sentence[0].upper() == appraisal.sentence[0]
        assert (appraisal.level is None) == (outcome.certainty is None)
    codes_of(whole)
