"""Which of two lines that do not line up was moved."""

from __future__ import annotations

import pytest

from mkdocs_claims.reading.yaml_alignment import (
    Misplaced,
    beside,
    head_of_item,
    item_above,
    odd_one,
)


@pytest.mark.parametrize(
    ("text", "above", "here", "odd"),
    [
        pytest.param("a: 1\n b: 2\nc: 3", 1, 2, Misplaced(2, 2, -1, 3), id="the second"),
        pytest.param(" a: 1\nb: 2\nc: 3", 1, 2, Misplaced(1, 2, -1, 3), id="the first"),
        pytest.param("- a: 1\n   b: 2\n   c: 3", 1, 2, Misplaced(1, 1, 1, 3), id="an item"),
        pytest.param(
            "-   a: 1\n  b: 2\n  c: 3", 1, 2, Misplaced(1, 5, -2, 3), id="behind its dash"
        ),
        pytest.param("- a: 1\n   b: 2\n# no\n\n  c: 3", 1, 2, Misplaced(2, 4, -1, 5), id="blank"),
        pytest.param("x:\n  a: 1\n   b: 2\nc: 3", 2, 3, None, id="nothing tells"),
        pytest.param("x:\n  a: 1\n   b: 2", 2, 3, None, id="the end"),
    ],
)
def test_the_lines_below_tell_which(
    text: str, above: int, here: int, odd: Misplaced | None
) -> None:
    assert odd_one(text.split("\n"), above, here) == odd


@pytest.mark.parametrize(
    ("text", "item"),
    [
        pytest.param("  - a\n - b", Misplaced(2, 2, 1, 1), id="too far left"),
        pytest.param("- a\n - b", Misplaced(2, 2, -1, 1), id="too far right"),
        pytest.param("  - a\n      - b\n   - c", Misplaced(3, 4, -1, 1), id="the nearest column"),
        pytest.param("a: 1\n - b", None, id="no other item"),
        pytest.param("         - a\n - b", None, id="too far away"),
    ],
)
def test_an_item_beside_the_one_it_belongs_with(text: str, item: Misplaced | None) -> None:
    lines = text.split("\n")

    assert item_above(lines, len(lines)) == item


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("- a: 1\n b: 2", 1),
        ("- a: 1\n  b: 2", 0),
        ("  - a: 1\n    - c\n   b: 2", 1),
        ("a: 1\nb: 2", 0),
    ],
)
def test_the_head_of_an_item_whose_keys_stand_further_right(text: str, head: int) -> None:
    lines = text.split("\n")

    assert head_of_item(lines, len(lines)) == head


def test_words_for_one_space_and_for_several() -> None:
    lines = ["-  a: 1", " b: 2"]
    one, several = Misplaced(1, 1, -1, 2), beside(lines, 1, 2)

    assert (one.side, one.remedy) == ("1 space too far right", "Take 1 space away")
    assert (several.side, several.remedy) == (
        "2 spaces too far left",
        "Put 2 more spaces before it",
    )
