"""What is offered for a day that was written otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.date_slips import hint_for_day

FORM = "Write year, month and day with hyphens, such as 2026-03-09."


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2026-3-9", "Write 2026-03-09."),
        ("2026/03/09", "Write 2026-03-09."),
        ("2026.03.09", "Write 2026-03-09."),
        ("09.03.2026", "Write 2026-03-09."),
        ("9. 3. 2026", "Write 2026-03-09."),
        ("09/03/2026", "Write 2026-03-09 or 2026-09-03."),
        ("03/03/2026", "Write 2026-03-03."),
        ("23/03/2026", "Write 2026-03-23."),
        ("03/23/2026", "Write 2026-03-23."),
        ("2026-23-03", "Write 2026-03-23."),
        ("9 March 2026", "Write 2026-03-09."),
        ("March 9, 2026", "Write 2026-03-09."),
        ("9 mar. 2026", "Write 2026-03-09."),
        ("March 2026", "Write the day as well, such as 2026-03-01."),
        ("2026-02-30", FORM),
        ("30.02.2026", FORM),
        ("9 ma 2026", FORM),
        ("9 Marz 2026", FORM),
        ("2026", FORM),
        ("last spring", FORM),
        ("", FORM),
    ],
)
def test_the_day_that_was_meant(written: str, hint: str) -> None:
    assert hint_for_day(written) == hint


@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_found_however_it_is_written(day: date) -> None:
    hint = f"Write {day.isoformat()}."

    assert hint_for_day(f"{day.day}.{day.month}.{day.year}") == hint
    assert hint_for_day(f"{day.day} {day:%B} {day.year}") == hint
    assert hint_for_day(f"{day:%b} {day.day}, {day.year}") == hint


@given(st.text(max_size=20))
def test_anything_gets_a_hint(written: str) -> None:
    assert hint_for_day(written).startswith("Write ")
