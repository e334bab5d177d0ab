"""What a line that YAML cannot read was probably meant to be."""

from __future__ import annotations

import pytest

from mkdocs_claims.reading.yaml_slips import bullet_of, hint_for_colon, hint_without_colon

QUOTE = "Put the whole text after the first colon in quotes."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("verdict = overstated", "Write `verdict: overstated`."),
        ("verdict; overstated", "Write `verdict: overstated`."),
        ("verdict :overstated", "Write `verdict: overstated`."),
        ("verdict overstated", "If `verdict` is the key, put a colon"),
        ("A sentence that goes on.", "Give it a key and a colon"),
        ("", "Give it a key and a colon"),
    ],
)
def test_a_line_without_its_colon(text: str, hint: str) -> None:
    assert hint_without_colon(text).startswith(hint)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("gaps: Two things: a and b", QUOTE),
        ("kind: fact verdict: overstated", "If `verdict` is a key, put it on a line of its own"),
        ("gaps: \u201cTwo: a and b\u201d", 'Put straight quotes (")'),
        ("  - cites: PMID: 1", "Write the key of the work's entry"),
        ("effect: {measure: RR estimate: 1}", "Put a comma between `RR` and `estimate`;"),
        ("effect: {measure: RR} estimate: 1", QUOTE),
    ],
)
def test_a_second_colon(text: str, hint: str) -> None:
    assert hint_for_colon(text, text.rindex(":") + 1).startswith(hint)


@pytest.mark.parametrize(("text", "sign"), [("  \u2022 a: 1", "\u2022"), ("* a", "*"), ("a", "")])
def test_a_bullet(text: str, sign: str) -> None:
    assert bullet_of(text) == sign
