from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from mkdocs_claims.model.inline import Citation, Run, Text, parse_inline
from mkdocs_claims.pages.inline_html import render


def cite(citation: Citation) -> Markup:
    return Markup("<cite>{}</cite>").format(" ".join(item.key for item in citation.items))


def html(text: str) -> str:
    return render(parse_inline(text)[0], cite)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* **b** H~2~O 10^9^", "<em>a</em> <strong>b</strong> H<sub>2</sub>O 10<sup>9</sup>"),
        ("P < 0.05 & \"x\" 'y'", "P &lt; 0.05 &amp; &#34;x&#34; &#39;y&#39;"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("[a](https://x.org/?b&c)", '<a href="https://x.org/?b&amp;c" rel="noopener">a</a>'),
        (
            '[a](https://x.org/"onclick=x)',
            '<a href="https://x.org/&#34;onclick=x" rel="noopener">a</a>',
        ),
        ("[a](/x/)", '<a href="/x/">a</a>'),
        ("[*a* b](#x)", '<a href="#x"><em>a</em> b</a>'),
        ("[a](mailto:a@b.org)", '<a href="mailto:a@b.org">a</a>'),
        ("[a](javascript:x)", "a"),
        ("Better [@a; @b].", "Better <cite>a b</cite>."),
        ("{} {0} %s", "{} {0} %s"),
        ("*{}* [{0}](/{1})", '<em>{}</em> <a href="/{1}">{0}</a>'),
    ],
)
def test_html(text: str, expected: str) -> None:
    assert html(text) == expected


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        allowed = {"a": {"href", "rel"}}.get(tag, set())
        assert tag in {"em", "strong", "sup", "sub", "a", "cite"}
        assert {name for name, _ in attrs} <= allowed
        for name, content in attrs:
            if name == "href":
                assert content is not None
                start = content.lower()
                assert start.startswith(("http://", "https://", "mailto:", "/", "#"))
                assert not start.startswith(("//", "/\\"))
        assert not (tag == "a" and "a" in self.open)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "cite" not in self.open:
            self.text += data

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        pytest.fail(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        pytest.fail(f"an instruction: {data}")


PIECES = ["](", "[@a]", "<b>", "javascript:", "https://x.org", "<script>", "](/x)", "&lt;", "**"]
MARKUP_LIKE = st.lists(
    st.sampled_from([*"ab1 \n*_[]()^~@;,<>&`!\\\"'/:.=?-", *PIECES, "<!--", "<?", "<![CDATA["]),
    max_size=40,
).map("".join)


@given(st.one_of(MARKUP_LIKE, st.text(max_size=60)))
def test_any_text_becomes_balanced_html_of_our_own_elements(text: str) -> None:
    parser = _Elements()
    parser.feed(html(text))
    parser.close()
    assert parser.open == []


@given(st.text(st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])))
def test_a_run_comes_back_out_of_the_html_unchanged(words: str) -> None:
    parser = _Elements()
    parser.feed(render(Text(words, (Run(words),)), cite))
    parser.close()
    assert parser.text == words
