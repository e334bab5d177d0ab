"""Marks count in prose, and are left alone in code, comments and front matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.read_page import read_page
from mkdocs_claims.reading.markdown_marks import prose_lines
from mkdocs_claims.reading.source import SourceFile


def cited(text: str) -> list[tuple[str, int, int]]:
    page = read_page(SourceFile("docs/index.md", text))
    return [(each.key, each.span.line, each.span.column) for each in page.citations]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Seen [@a2020].", [("a2020", 1, 8)]),
        ("Two [@a; @b, p. 4] here", [("a", 1, 7), ("b", 1, 11)]),
        ("# Heading [@a]", [("a", 1, 13)]),
        ("- item\n\n    more of it [@a]", [("a", 3, 18)]),
        ("1. item [@a]\n   goes on [@b]", [("a", 1, 11), ("b", 2, 14)]),
        ("!!! note\n\n    Inside [@a]", [("a", 3, 14)]),
        ("| a | b [@a] |\n|---|---|\n", [("a", 1, 11)]),
        ("---\ntitle: X [@no]\n---\n\nText [@a]", [("a", 5, 8)]),
        ("One line.\n---\n[@a]", [("a", 3, 3)]),
        ("Code `[@no]` and [@a]", [("a", 1, 20)]),
        ("Code ``a `[@no]` b`` and [@a]", [("a", 1, 28)]),
        ("A lonely ` and [@a] here", [("a", 1, 18)]),
        ("```\n[@no]\n```\n[@a]", [("a", 4, 3)]),
        ("~~~~ yaml\n[@no]\n~~~\n[@no]\n~~~~\n[@a]", [("a", 6, 3)]),
        ("```md\n[@no]", []),
        ("Text\n\n    [@no]\n\n[@a]", [("a", 5, 3)]),
        ("Text\n    goes on [@a]", [("a", 2, 15)]),
        ("- item\n\nA paragraph.\n\n    [@no]", []),
        ("<!-- [@no] --> [@a]", [("a", 1, 18)]),
        ("[@a] <!-- [@no]\n[@no]\n--> \n[@b]", [("a", 1, 3), ("b", 4, 3)]),
        (r"Escaped \[@no] and [@a]", [("a", 1, 22)]),
        ("mail@example.org [link](x) @someone", []),
    ],
)
def test_what_is_cited(text: str, found: list[tuple[str, int, int]]) -> None:
    assert cited(text) == found


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("Open [@a2020", (1, 6), "not closed"),
        ("None [@]", (1, 7), "names no work"),
        ("A comma [@a, @b]", (1, 10), "comma between"),
        ("::: claim", (1, 5), "names no claim"),
        ("::: sof", (1, 5), "names no claim"),
        ("::: clam x", (1, 5), "nothing that can be put"),
        (":::claim a crad", (1, 12), "not one of the words"),
        ("::: claim a card b", (1, 18), "not expected"),
        ("::: claims topic", (1, 12), "no condition"),
        ("::: claims verdict=supported,wrong", (1, 30), "not one of the words"),
        ("::: claims limit=0", (1, 18), "no number"),
        ("::: claims topic=a, verdict=untested", (1, 19), "separated by spaces"),
        ("::: claims topic=a,", (1, 19), "separated by spaces"),
        ("::: claims topic=a, b", (1, 19), "space behind this comma"),
        ("::: claims topic=,a", (1, 18), "separates nothing"),
        ("::: claims topic=a,,b", (1, 20), "separates nothing"),
        ("::: claims as=table as=map", (1, 21), "given twice"),
        ("::: references now", (1, 16), "not expected"),
    ],
)
def test_what_cannot_be_read(text: str, place: tuple[int, int], message: str) -> None:
    page = read_page(SourceFile("docs/index.md", text))
    assert len(page.problems) == 1
    problem = page.problems[0]
    assert (problem.span.line, problem.span.column) == place
    assert message in problem.message


@given(st.text(alphabet="`~<!->[@]\\:; \n\tab-*1.#", max_size=200))
def test_no_page_raises(text: str) -> None:
    source = SourceFile("docs/index.md", text)
    read_page(source)
    for line in prose_lines(source):
        assert len(line.text) <= len(source.line(line.number))
