"""Whatever a file says, Markdown shows it as it is: no markup, no link, nobody called."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mkdocs_claims.reporters.markdown import code, escaped, in_code_marks
from mkdocs_claims.reporters.plain import visible

FORGE = MarkdownIt("gfm-like")
# Forges make links of a scheme, of `www.` and of `name@host`, and none of `0.al`.
assert FORGE.linkify is not None
FORGE.linkify.set({"fuzzy_link": False}).add("www.", {"validate": re.compile(r"[^\s<]+")})
SIGNS = st.text(st.sampled_from("ab1 `*_[](){}<>&|~$#@!:/.-+=\\\"'^éあ\n"), max_size=30)
TEXTS = st.one_of(SIGNS, st.text(max_size=30))


class Shown(HTMLParser):
    """The text of a page and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(markdown: str) -> Shown:
    return Shown(FORGE.render(markdown))


def folded(text: str) -> str:
    return " ".join(visible(text).split())


@given(TEXTS)
@example("see https://evil.example and www.evil.example, a@b.example")
@example("- [x] @maintainer #12 ![a](b) <img src=x> **b** ~~c~~ $x$ `d` | e")
@example("\\")
def test_text_is_shown_as_it_is(text: str) -> None:
    page = shown(f"- **x:** {escaped(text)}")

    assert " ".join(page.text.split()) == f"x: {folded(text)}".strip()
    assert page.tags == ["ul", "li", "strong"]


@given(TEXTS)
def test_a_cell_of_a_table_holds_its_text(text: str) -> None:
    page = shown(f"| a | b |\n| --- | --- |\n| {escaped(text)} | end |\n")

    assert page.tags.count("td") == 2
    assert " ".join(page.text.split()).endswith(f"{folded(text)} end".strip())


@given(TEXTS)
def test_text_inside_html_is_shown_as_it_is(text: str) -> None:
    page = shown(f"- <ins>{escaped(text)}</ins> end")

    assert " ".join(page.text.split()) == f"{folded(text)} end".strip()
    assert page.tags == ["ul", "li", "ins"]


@given(TEXTS)
def test_code_is_shown_as_it_is(text: str) -> None:
    page = shown(f"- {code(text)} end")

    assert " ".join(page.text.split()) == f"{folded(text)} end".strip()
    assert page.tags == ["ul", "li", "code"]


def letters(text: str) -> str:
    return "".join(text.replace("`", "").split())


@given(TEXTS)
def test_a_message_loses_nothing_but_its_marks(text: str) -> None:
    page = shown(f"- x {in_code_marks(text)}")

    assert letters(page.text) == letters(f"x {visible(text)}")
    assert set(page.tags) <= {"ul", "li", "code"}


def test_code_in_a_message_stays_code() -> None:
    assert in_code_marks("There is no key `a_b` in *it*.") == "There is no key `a_b` in \\*it\\*."


def test_nobody_is_called_and_no_issue_linked() -> None:
    assert escaped("@maintainer, #12") == "@<!-- -->maintainer, \\#<!-- -->12"
