"""No difference between two versions of a claim goes unsaid, and each is said both ways round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from example_project import CLAIM, EXAMPLES, SITE, SOURCE, library_of
from languages import ENGLISH
from mkdocs_claims.appraisal.appraise import Appraisal, appraise
from mkdocs_claims.history.changes import Change, ChangeKind
from mkdocs_claims.history.claims import claim_changes
from mkdocs_claims.history.records import differences
from mkdocs_claims.history.values import in_words
from mkdocs_claims.model.claim import Answered, Claim
from mkdocs_claims.model.effect import Effect
from mkdocs_claims.model.inline import Text, parse_inline
from mkdocs_claims.model.judgement import Raters, Upgrade
from mkdocs_claims.model.outcome import Conclusion, Search
from mkdocs_claims.model.record import Record, Word, fields_of
from mkdocs_claims.model.scalars import Plain
from mkdocs_claims.model.study import Domain
from mkdocs_claims.model.words import Direction, MeasureOfEffect, RiskLevel, Size

LIBRARY = library_of(EXAMPLES)


def text(words: str) -> Text:
    return parse_inline(words)[0]


def full_claim() -> Claim:
    """The example, with a value for every key that a claim can have."""
    claim = LIBRARY.claims["standing-desks-ease-back-pain"]
    pain, leave = claim.outcomes
    search = Search(where=(Plain("An index"),), terms=(Plain("desk"),), on=date(2026, 1, 2))
    effect = Effect(
        measure=MeasureOfEffect.PROPORTION,
        estimate=Decimal("31.0"),
        adjusted=Plain("age"),
        of=Plain("people in pain"),
    )
    study = pain.studies[0]
    assert study.risk_of_bias is not None
    domain = Domain(name=Plain("blinding"), level=RiskLevel.HIGH, why=Plain("nobody was"))
    bias = replace(study.risk_of_bias, domains=(domain,), tool_version=Plain("2019"))
    first = replace(study, more_effects=(effect,), risk_of_bias=bias, note=text("An odd figure."))
    assert pain.certainty is not None
    upgrade = Upgrade(up=1, why=text("It is large."))
    rating = replace(
        pain.certainty,
        large_effect=upgrade,
        dose_response=upgrade,
        plausible_confounding=upgrade,
        rated_by=Raters(count=2, consensus=text("By talking.")),
    )
    conclusion = Conclusion(direction=Direction.LOWER, size=Size.SMALL, why=text("All agree."))
    pain = replace(
        pain,
        studies=(first, *pain.studies[1:]),
        certainty=rating,
        conclusion=conclusion,
        nothing_found=search,
        question=claim.question,
        summary=text("Pain fell."),
    )
    answered = Answered(rule=Plain("C20"), outcome=Plain("back pain"), because=text("Halves."))
    return replace(claim, outcomes=(pain, leave), answered=(answered,))


CLAIMS = full_claim()


def appraised(claim: Claim) -> tuple[Appraisal, ...]:
    return tuple(appraise(claim, outcome, ENGLISH) for outcome in claim.outcomes)


def compared(before: Claim, after: Claim) -> tuple[Change, ...]:
    return claim_changes(before, after, appraised(before), appraised(after))


def another(value: Any) -> Any:
    """A value that differs as little as possible."""
    match value:
        case Text():
            return text(f"{value.source} Besides.")
        case Word():
            members = list(type(value))
            return members[(members.index(value) + 1) % len(members)]
        case Decimal():
            # The same number with one digit more: digits of the source count.
            return Decimal(f"{value}0") if "." in f"{value}" else value + 1
        case int():
            return value + 1
        case date():
            return value + timedelta(days=1)
        case tuple():
            return (*value[:-1], another(value[-1]))
    return f"{value}x"


def leaves(record: Record, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """For each value inside: where it is, a copy of the record with another one, and that one."""
    for each in fields_of(type(record)):
        value = getattr(record, each.name)
        here = f"{path}.{each.name}"
        if value is None or value == ():
            continue
        if isinstance(value, Record):
            for name, changed, new in leaves(value, here):
                yield name, replace(record, **{each.name: changed}), new
        elif isinstance(value, tuple) and isinstance(value[0], Record):
            for index, item in enumerate(value):
                for name, changed, new in leaves(item, f"{here}[{index}]"):
                    items = (*value[:index], changed, *value[index + 1 :])
                    yield name, replace(record, **{each.name: items}), new
        else:
            yield here, replace(record, **{each.name: another(value)}), another(value)


def gaps(record: Record, path: str = "") -> Iterator[tuple[str, Any]]:
    """For each value that may be missing and each item of a list: a copy without it."""
    for each in fields_of(type(record)):
        value = getattr(record, each.name)
        here = f"{path}.{each.name}"
        if value is None or value == ():
            continue
        if not each.required and each.default in (None, ()):
            yield f"no {here}", replace(record, **{each.name: each.default})
        if isinstance(value, Record):
            for name, changed in gaps(value, here):
                yield name, replace(record, **{each.name: changed})
        elif isinstance(value, tuple) and isinstance(value[0], Record):
            for index, item in enumerate(value):
                rest = (*value[:index], *value[index + 1 :])
                yield f"without {here}[{index}]", replace(record, **{each.name: rest})
                for name, changed in gaps(item, f"{here}[{index}]"):
                    items = (*value[:index], changed, *value[index + 1 :])
                    yield name, replace(record, **{each.name: items})


def said(changes: tuple[Change, ...]) -> list[str]:
    return [
        words
        for change in changes
        for words in (
            *change.where,
            change.before,
            change.after,
            *(side for reason in change.reasons for side in (reason.before, reason.after)),
        )
        if words is not None
    ]


def sides(changes: tuple[Change, ...], *, turned: bool) -> Counter[Any]:
    return Counter(
        (
            change.kind,
            *((change.after, change.before) if turned else (change.before, change.after)),
            tuple((r.after, r.before) if turned else (r.before, r.after) for r in change.reasons),
        )
        for change in changes
    )


LEAVES = list(leaves(CLAIMS))
GAPS = list(gaps(CLAIMS))


def test_the_example_holds_every_key_of_a_claim() -> None:
    assert len(LEAVES) > 150
    assert len(GAPS) > 60


@pytest.mark.parametrize(
    ("changed", "new"), [each[1:] for each in LEAVES], ids=[n for n, *_ in LEAVES]
)
def test_every_value_that_changes_is_said(changed: Claim, new: Any) -> None:
    changes = compared(CLAIMS, changed)

    words = in_words(new)
    assert words is not None
    assert any(words in each for each in said(changes))
    assert sides(changes, turned=True) == sides(compared(changed, CLAIMS), turned=False)


@pytest.mark.parametrize("changed", [each[1] for each in GAPS], ids=[name for name, _ in GAPS])
def test_everything_that_goes_or_comes_is_said(changed: Claim) -> None:
    changes = compared(CLAIMS, changed)

    assert changes
    assert sides(changes, turned=True) == sides(compared(changed, CLAIMS), turned=False)


def test_a_claim_that_did_not_change_says_nothing() -> None:
    assert compared(CLAIMS, CLAIMS) == ()


@pytest.mark.parametrize("name", [SOURCE, SITE])
def test_every_value_of_a_source_and_of_a_site_is_said(name: str) -> None:
    record = LIBRARY.files[name].record
    assert record is not None
    found = list(leaves(record))

    assert len(found) > 8
    for path, changed, new in found:
        changes = tuple(differences(record, changed))
        assert any((in_words(new) or "") in each for each in said(changes)), path


def example_with(*changes: tuple[str, str]) -> Claim:
    written = EXAMPLES[CLAIM]
    for old, new in changes:
        assert old in written
        written = written.replace(old, new)
    library = library_of({**EXAMPLES, CLAIM: written})
    return library.claims["standing-desks-ease-back-pain"]


EXAMPLE = LIBRARY.claims["standing-desks-ease-back-pain"]


def test_a_level_changes_with_the_judgement_that_changed_it() -> None:
    after = example_with(
        (
            "      imprecision: {down: 0}\n      publication-bias: {down: 0}\ngaps:",
            "      imprecision: {down: 1, why: Few.}\n      publication-bias: {down: 0}\ngaps:",
        ),
    )

    level, *rest = compared(EXAMPLE, after)

    assert level.kind is ChangeKind.CERTAINTY
    assert (level.where, level.what) == (("sick leave",), "certainty")
    assert (level.before, level.after) == ("moderate ⊕⊕⊕◯", "low ⊕⊕◯◯")
    (reason,) = level.reasons
    assert (reason.about, reason.before) == ("imprecision", "no change")
    assert reason.after == "\N{MINUS SIGN}1: Few."
    assert [each.what for each in rest] == ["sentence that readers see"]


def test_absolute_effects_follow_the_number_they_come_from() -> None:
    after = example_with(("estimate: 0.85, ci: [0.78, 0.93]", "estimate: 0.75, ci: [0.60, 0.93]"))

    effect, number, *_ = compared(EXAMPLE, after)

    assert effect.kind is ChangeKind.EFFECT
    assert effect.what == "absolute effect for office workers"
    assert effect.before == (
        "204 per 1000 instead of 240 per 1000, 36 fewer per 1000 (from 53 fewer to 17 fewer)"
    )
    assert effect.after == (
        "180 per 1000 instead of 240 per 1000, 60 fewer per 1000 (from 96 fewer to 17 fewer)"
    )
    assert number.before == "RR 0.85 (95% CI 0.78 to 0.93)"
    assert number.after == "RR 0.75 (95% CI 0.60 to 0.93)"


def test_a_renamed_outcome_is_the_same_outcome() -> None:
    (change,) = (
        each
        for each in compared(EXAMPLE, example_with(("name: sick leave", "name: days off")))
        if each.what == "name"
    )

    assert (change.where, change.before, change.after) == (("days off",), "sick leave", "days off")


def test_a_study_that_moves_is_no_new_study() -> None:
    pain, leave = EXAMPLE.outcomes
    turned = replace(pain, studies=pain.studies[::-1])

    (change,) = compared(EXAMPLE, replace(EXAMPLE, outcomes=(turned, leave)))

    assert change.kind is ChangeKind.DETAIL
    assert change.what == "order of studies"


def test_a_new_claim_says_what_it_rests_on() -> None:
    changes = claim_changes(None, EXAMPLE, (), appraised(EXAMPLE))

    assert all(change.before is None for change in changes)
    assert [change.kind for change in changes[:3]] == [
        ChangeKind.VERDICT,
        ChangeKind.CERTAINTY,
        ChangeKind.CERTAINTY,
    ]
    studies = [change.where[-1] for change in changes if change.kind is ChangeKind.STUDY]
    assert studies == [s.cites for outcome in EXAMPLE.outcomes for s in outcome.studies]


def test_the_most_important_comes_first() -> None:
    pain, leave = EXAMPLE.outcomes
    assert pain.certainty is not None
    worse = replace(pain.certainty.risk_of_bias, down=3, why=text("All of it."))
    studies = (replace(pain.studies[0], participants=813), *pain.studies[1:])
    after = replace(
        EXAMPLE,
        answer=text("No."),
        verdict=another(EXAMPLE.verdict),
        outcomes=(
            replace(pain, studies=studies, certainty=replace(pain.certainty, risk_of_bias=worse)),
            leave,
        ),
    )

    kinds = [change.kind for change in compared(EXAMPLE, after)]

    assert kinds == sorted(kinds, key=lambda kind: kind.rank)
    assert kinds[0] is ChangeKind.VERDICT
    assert {ChangeKind.CERTAINTY, ChangeKind.NUMBER, ChangeKind.TEXT} <= set(kinds)
