"""Numbers that a comma split, intervals written as text: what is said of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from example_project import CLAIM, EXAMPLES, library_of
from mkdocs_claims.model.number_slips import numbers_in
from overlay import overlay


def said(changes: str) -> list[tuple[str, str, str]]:
    library = library_of({**EXAMPLES, CLAIM: overlay(EXAMPLES[CLAIM], changes)})
    return [(each.code, each.message, each.hint) for each in library.diagnostics]


def in_first_study(value: str) -> str:
    return f"outcomes:\n  - studies:\n      - {value}\n"


def said_of_effect(effect: str) -> list[tuple[str, str, str]]:
    text = EXAMPLES[CLAIM].replace("estimate: -7.2", f"estimate: {effect}", 1)
    assert text != EXAMPLES[CLAIM]
    library = library_of({**EXAMPLES, CLAIM: text})
    return [(each.code, each.message, each.hint) for each in library.diagnostics]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("3,1", "Write 3.1."),
        ("-7,2", "Write -7.2."),
        ("1,234", "Write 1234, or 1.234 if the comma is a decimal mark."),
    ],
)
def test_a_comma_that_splits_a_number(written: str, hint: str) -> None:
    message = "The comma splits this number; the decimal mark is a point."

    assert said_of_effect(written) == [("F02", message, hint)]


def test_a_comma_that_splits_a_whole_number() -> None:
    text = EXAMPLES[CLAIM].replace("participants: 61", "participants: 1,061", 1)
    assert text != EXAMPLES[CLAIM]

    found = library_of({**EXAMPLES, CLAIM: text}).diagnostics

    assert [(each.code, each.message, each.hint) for each in found] == [
        ("F02", "The comma splits this number.", "Write 1061.")
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("-1.2 to 7.4", "ci: [-1.2, 7.4]"),
        ("\N{MINUS SIGN}12.0\N{EN DASH}7.4", "ci: [-12.0, 7.4]"),
        ("0.70-0.96", "ci: [0.70, 0.96]"),
        ("-1,2; 7,4", "ci: [-1.2, 7.4]"),
        ("1,200 to 1,500", "ci: [0.70, 0.96]"),
        ("95% 0.7 to 0.9", "ci: [0.7, 0.9]"),
        ("95 0.7 0.9", "ci: [0.70, 0.96]"),
        ("wide", "ci: [0.70, 0.96]"),
    ],
)
def test_an_interval_written_as_text(written: str, hint: str) -> None:
    assert said(in_first_study(f"effect: {{ci: '{written}'}}")) == [
        ("F03", "There is text here where a list should stand.", f"Write it like this: {hint}")
    ]


def test_an_interval_with_decimal_commas() -> None:
    ((code, _, hint),) = said(in_first_study("effect: {ci: [-12,0, -2,4]}"))

    assert (code, hint) == ("F12", "The decimal mark is a point. Write it like this: [-12.0, -2.4]")


def test_keys_with_values_are_many() -> None:
    ((code, message, _),) = said("gaps: {none: known}")

    assert (code, message) == (
        "F03",
        "There are keys with values here where one value should stand.",
    )


@given(st.tuples(st.decimals(-999, 999, places=2), st.decimals(-999, 999, places=2)))
def test_two_numbers_are_found_as_they_are_written(ends: tuple[object, object]) -> None:
    low, high = ends

    assert numbers_in(f"{low} to {high}", 2) == f"[{low}, {high}]"
