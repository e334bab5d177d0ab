"""Columns of a terminal: tabs, wide and combining characters, long lines, things unseen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.diagnostics import Span
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.reporters.plain import EXCERPT_WIDTH, excerpt, visible, width


def shown(line: str, column: int, length: int = 1) -> tuple[str, str]:
    result = excerpt(SourceFile("a.yml", line), Span.at("a.yml", 1, column, length))
    return result.shown, result.marks


@pytest.mark.parametrize(
    ("line", "column", "length", "marks"),
    [
        ("says: may", 7, 3, "      ^^^"),
        ("says: may", 1, 4, "^^^^"),
        ("\tsays: may", 2, 4, "    ^^^^"),
        ("a\tb", 2, 1, " ^^^^"),
        ("名前: 日本語", 5, 3, "      ^^^^^^"),
        ("cafe\u0301: x", 8, 1, "      ^"),
        ("key:", 5, 1, "    ^"),
        ("", 1, 1, "^"),
        ("short", 3, 90, "  ^^^"),
    ],
)
def test_marks_stand_under_the_stretch(line: str, column: int, length: int, marks: str) -> None:
    assert shown(line, column, length)[1] == marks


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    source = SourceFile("a.yml", "answer: >-\n  They may.\n")

    result = excerpt(source, Span("a.yml", 1, 9, 2, 12))

    assert (result.shown, result.marks) == ("answer: >-", "        ^^")


def test_a_long_line_is_cut_around_the_stretch() -> None:
    line = "x" * 300 + "WRONG" + "y" * 300

    text, marks = shown(line, 301, 5)

    assert len(text) <= EXCERPT_WIDTH + 2
    assert text.startswith("…")
    assert text.endswith("…")
    assert text[marks.index("^") : marks.rindex("^") + 1] == "WRONG"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\u202eb", "a<U+202E>b"),
        ("\udc80", "<U+DC80>"),
        ("naïve 日本", "naïve 日本"),
    ],
)
def test_nothing_stays_unseen(text: str, seen: str) -> None:
    assert visible(text) == seen


@given(st.text(max_size=200), st.integers(0, 250), st.integers(0, 250))
def test_an_excerpt_is_one_line_whatever_the_text(line: str, column: int, length: int) -> None:
    source = SourceFile("a.yml", line)

    result = excerpt(source, Span("a.yml", 1, column, 1, column + length))

    assert "\x1b" not in result.shown
    assert not set(result.marks) - {" ", "^"}
    assert "^" in result.marks
    room = sum(map(width, result.shown)) + max(column - len(source.line(1)), 0) + 2
    assert len(result.marks) <= max(room, 2 * EXCERPT_WIDTH)
