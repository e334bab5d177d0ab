from __future__ import annotations

import pytest

from mkdocs_claims.appraisal.grammar import capitalised, is_plural, without_full_stop


@pytest.mark.parametrize(
    "words",
    [
        "standing desks",
        "desks with drawers",
        "exercise and rest",
        "rest, exercise and heat",
        "antipsychotics",
        "children",
        "steps (ten thousand a day)",
        "talks with a nurse",
    ],
)
def test_plural(words: str) -> None:
    assert is_plural(words)


@pytest.mark.parametrize(
    "words",
    [
        "a standing desk",
        "exercise",
        "a box of tablets",
        "cannabis",
        "a bus",
        "mindfulness",
        "yoga with breathing exercises",
        "naltrexone (tablets)",
        "exercise together with rest",
        "a combination of rest and heat",
        "rest or heat",
        "aerobics",
        "heat, in pads",
        "with",
        "and",
    ],
)
def test_singular(words: str) -> None:
    assert not is_plural(words)


def test_text_is_fitted_into_a_sentence() -> None:
    assert capitalised("pain at L5") == "Pain at L5"
    assert capitalised("") == ""
    assert without_full_stop(" back  pain. ") == "back pain"
