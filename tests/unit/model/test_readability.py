"""The reading grade, against texts whose grade follows from counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.readability import reading_grade


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables"),
    [
        ("The cat sat on the mat.", 6, 1, 6),
        ("Pain fell. Nobody knows why.", 5, 2, 7),
        ("A standing desk may ease back pain a little.", 9, 1, 11),
        ("People walked home.", 3, 1, 4),
    ],
)
def test_the_grade_is_the_formula_on_counts_made_by_hand(
    text: str, words: int, sentences: int, syllables: int
) -> None:
    expected = 0.39 * words / sentences + 11.8 * syllables / words - 15.59

    assert reading_grade(text) == pytest.approx(max(0, expected))


def test_longer_words_and_sentences_are_harder() -> None:
    easy = "It may help a little. We do not know."
    hard = "Conceivably beneficial consequences notwithstanding, considerable uncertainty remains."

    assert reading_grade(easy) < 3
    assert reading_grade(hard) > 12


@given(st.text())
def test_any_text_has_a_grade(text: str) -> None:
    assert reading_grade(text) >= 0
