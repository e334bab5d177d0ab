from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.inline import (
    Citation,
    CitationItem,
    Emphasis,
    Link,
    Part,
    Run,
    Strong,
    Subscript,
    Superscript,
    Text,
    parse_inline,
)


def read(text: str) -> Text:
    read, problems = parse_inline(text)
    assert problems == ()
    assert read.source == text
    return read


def found(text: str) -> list[tuple[int, str]]:
    """Offset and the characters pointed at, of each problem."""
    problems = parse_inline(text)[1]
    return [(each.offset, text[each.offset : each.offset + each.length]) for each in problems]


def runs(*words: str) -> tuple[Part, ...]:
    return tuple(Run(each) for each in words)


PARTS: list[tuple[str, tuple[Part, ...]]] = [
    ("plain words", runs("plain words")),
    ("*a* b", (Emphasis(runs("a")), Run(" b"))),
    ("_a b_, c", (Emphasis(runs("a b")), Run(", c"))),
    ("**a**", (Strong(runs("a")),)),
    ("a**b**c", (Run("a"), Strong(runs("b")), Run("c"))),
    ("***a***", (Strong((Emphasis(runs("a")),)),)),
    ("*a **b***", (Emphasis((Run("a "), Strong(runs("b")))),)),
    ("**a *b***", (Strong((Run("a "), Emphasis(runs("b")))),)),
    ("*a **b** c*", (Emphasis((Run("a "), Strong(runs("b")), Run(" c"))),)),
    ("10^9^ cells", (Run("10"), Superscript(runs("9")), Run(" cells"))),
    ("10^-3^", (Run("10"), Superscript(runs("-3")))),
    ("^14^C", (Superscript(runs("14")), Run("C"))),
    ("H~2~O", (Run("H"), Subscript(runs("2")), Run("O"))),
    ("C~max~,", (Run("C"), Subscript(runs("max")), Run(","))),
    ("*I*^2^", (Emphasis(runs("I")), Superscript(runs("2")))),
    ("[a](https://x.org)", (Link(runs("a"), "https://x.org"),)),
    ("[a](HTTP://x.org)", (Link(runs("a"), "HTTP://x.org"),)),
    ("[a](/how-to-read/)", (Link(runs("a"), "/how-to-read/"),)),
    ("[a](#top)", (Link(runs("a"), "#top"),)),
    ("[a](mailto:a@b.org)", (Link(runs("a"), "mailto:a@b.org"),)),
    ("[a](https://x.org/S1(05)9_b_*)", (Link(runs("a"), "https://x.org/S1(05)9_b_*"),)),
    ("[*a* b](/x)", (Link((Emphasis(runs("a")), Run(" b")), "/x"),)),
    ("*[a](/x)*", (Emphasis((Link(runs("a"), "/x"),)),)),
    ("[a [b] c](/x)", (Link(runs("a [b] c"), "/x"),)),
    ("a\nb", runs("a b")),
    ("a  \n  b *c\nd*", (Run("a b "), Emphasis(runs("c d")))),
    ("  a ", runs("a")),
    ("", ()),
    (" \n ", ()),
    (r"\*a\* \[b\] \\ \a \@x 1\. \_", runs(r"*a* [b] \ \a @x 1. _")),
    ("\u4e2d**\u6587**\u4e2d", (Run("\u4e2d"), Strong(runs("\u6587")), Run("\u4e2d"))),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_parts(text: str, parts: tuple[Part, ...]) -> None:
    assert read(text).parts == parts


@pytest.mark.parametrize(
    "text",
    [
        "P < 0.05",
        "<5%",
        "x < y > z",
        "a<b and c>d",
        "2*3",
        "2 * 3 and 4 ** 5",
        "snake_case_name and a_b_",
        "5*, 6*",
        "~5 days",
        "~5 to ~6 days",
        "~5\u2013~6 days",
        "10^9",
        "10^9 and 10^6",
        "10^9/10^6",
        "10^a,b^c",
        "95% CI [\u22125.5 to \u22122.7]",
        "[sic] [a] (2)",
        "sleep [see table]: (a)",
        "R&D; AT&T & co",
        "me@example.org",
        "about 5 @ 10 mg",
        "a 5\u2032 ` mark",
        "-4.1 points",
        "1.5 points",
        "> 5 mg",
        "#1 in the list",
        "a - b\tc",
        "50 %",
        "|x| < 5",
        "wow! [a]",
        "\U0001f600 \\",
    ],
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert read(text).parts == runs(text)
    assert read(text).plain == text


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("[@smith2020]", [("smith2020", "", 2)]),
        ("[@a; @b_c-d:e.f/g+h, p. 4]", [("a", "", 2), ("b_c-d:e.f/g+h", "p. 4", 6)]),
        ("[@a,  pp.\n 4, 5 ;@b]", [("a", "pp. 4, 5", 2), ("b", "", 18)]),
        ("\U0001f600 [ @a]"[:2] + "[@a]", [("a", "", 4)]),
    ],
)
def test_citations(text: str, items: list[tuple[str, str, int]]) -> None:
    citation = read(text).parts[-1]
    assert citation == Citation(tuple(CitationItem(*item) for item in items))
    for key, _, offset in items:
        assert text.startswith(key, offset)


def test_plain_and_citations() -> None:
    text = read("*Sleep* was [better](/x) [@a; @b], by 10^9^ [@a].")
    assert text.plain == "Sleep was better, by 10\u2079."
    assert text.citations == ("a", "b", "a")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("10^-3^ mol", "10\u207b\u00b3 mol"),
        ("10^2.5^", "10^2.5"),
        ("10^\u22129^", "10\u207b\u2079"),
        ("1^st^", "1st"),
        ("CO~2~", "CO\u2082"),
        ("C~max~", "Cmax"),
        ("x~i1~", "x_i1"),
        ("[@a] Sleep", "Sleep"),
        ("a *b [@c]* d", "a b d"),
        ("[@a]", ""),
    ],
)
def test_plain_never_turns_a_raised_number_into_another_number(text: str, plain: str) -> None:
    assert read(text).plain == plain


PROBLEMS = [
    ("<b>x</b>", [(0, "<b>"), (4, "</b>")]),
    ("a <br/> b", [(2, "<br/>")]),
    ('<a href="x">', [(0, '<a href="x">')]),
    ("<!-- a -->", [(0, "<!--")]),
    ("<script>", [(0, "<script>")]),
    ("<https://x.org>", [(0, "<https://x.org>")]),
    ("a &nbsp; &#160;", [(2, "&nbsp;"), (9, "&#160;")]),
    ("![a](/x.png) b", [(0, "![")]),
    ("a `b` c", [(2, "`b`")]),
    ("a ``b`", [(2, "``b`")]),
    ("~~a~~", [(0, "~~"), (3, "~~")]),
    ("__a__", [(0, "__")]),
    ("# Title", [(0, "#")]),
    ("a\n## b", [(2, "##")]),
    ("- a\n* b\n1. c", [(0, "-"), (4, "*"), (8, "1.")]),
    ("| a | b |", [(0, "| a | b |")]),
    ("a\n---", [(2, "---")]),
    ("a\n\nb", [(0, "a")]),
    ("a *b", [(2, "*")]),
    ("a _b", [(2, "_")]),
    ("**a", [(0, "**")]),
    ("a**", [(1, "**")]),
    ("*a** b", [(2, "**")]),
    ("****a", [(0, "****")]),
    ("*a _b* c_", [(3, "_")]),
    ("[a", [(0, "[")]),
    ("[a *b](/x)", [(3, "*")]),
    ("[a](/x", [(3, "(")]),
    ("[a](/x y)", [(3, "(")]),
    ("[a]()", [(4, ")")]),
    ("[](/x)", [(0, "[]")]),
    ("[a [b](/x)](/y)", [(0, "[")]),
    ("[a [@b]](/y)", [(0, "[")]),
    ("[@]", [(1, "@")]),
    ("[@ ]", [(1, "@")]),
    ("[@a;]", [(4, "]")]),
    ("[@a; b]", [(5, "b")]),
    ("[@a, @b]", [(1, "@a, @b")]),
    ("[@a,]", [(1, "@a,")]),
    ("[@a p. 4]", [(1, "@a p. 4")]),
    ("[@m\u00fcller]", [(1, "@m\u00fcller")]),
    ("a [@b", [(2, "[@")]),
    ("[see @a]", [(5, "@a")]),
    ("[-@a]", [(2, "@a")]),
    ("@smith2020 found", [(0, "@smith2020")]),
    ("*a " * 9 + "a" + "*" + " a*" * 7, [(24, "*")]),
]


@pytest.mark.parametrize(("text", "expected"), PROBLEMS)
def test_problems(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text) == expected
    assert all(each.message and each.hint for each in parse_inline(text)[1])


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "https:/x.org",
        "http://",
        "https:///x",
        "ftp://x.org",
        "www.x.org",
        "page.md",
        "../x",
        "mailto:",
        "#",
        "?a",
        "\x01javascript:x",
    ],
)
def test_refused_addresses(address: str) -> None:
    text, problems = parse_inline(f"see [*this*]({address}) page")
    assert [(each.offset, each.length) for each in problems] == [(13, len(address))]
    assert text.parts == (Run("see "), Emphasis(runs("this")), Run(" page"))


@pytest.mark.parametrize("text", ["`a\nb`", "[@a\nb]", "[@\n]", "[a\nb](/x\n)", "*a\nb"])
def test_a_line_break_is_a_space_even_in_what_is_refused(text: str) -> None:
    inline, problems = parse_inline(text)
    assert problems
    assert "\n" not in inline.plain


def test_a_hostile_text_does_not_flood_the_report() -> None:
    assert len(parse_inline("<b>" * 1_000)[1]) == 20


HOSTILE = ["[", "*a ", "**", "[a](", "[a](b(c)", "![", "`", "<a ", "[@a;", "^a", "~", "\n ", "*_"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_twenty_thousand_openings_are_read(piece: str) -> None:
    text, _ = parse_inline(piece * 20_000)
    assert len(text.plain) <= len(text.source)


MARKUP_LIKE = st.text(
    st.sampled_from("ab1 \n*_[]()^~@;,<>&`!\\#-|/:.\U0001f600\u4e2d"), max_size=60
)


@given(st.one_of(MARKUP_LIKE, st.text(max_size=60)))
def test_any_text_is_read(text: str) -> None:
    inline, problems = parse_inline(text)
    assert inline.source == text
    assert "\n" not in inline.plain
    for problem in problems:
        assert 0 <= problem.offset <= len(text)
        assert problem.length > 0
    assert [each.offset for each in problems] == sorted(each.offset for each in problems)
    for part in inline.parts:
        check_part(part, inside_link=False, depth=0)
    for key in inline.citations:
        assert f"@{key}" in text


def check_part(part: Part, *, inside_link: bool, depth: int) -> None:
    assert depth <= 9
    if isinstance(part, Run):
        assert part.text
    elif isinstance(part, Citation):
        assert part.items
        assert not inside_link
    else:
        is_link = isinstance(part, Link)
        assert not (is_link and inside_link)
        for inner in part.parts:
            check_part(inner, inside_link=inside_link or is_link, depth=depth + 1)
        for first, second in zip(part.parts, part.parts[1:], strict=False):
            assert not (isinstance(first, Run) and isinstance(second, Run))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=60))
def test_a_backslash_before_each_sign_makes_any_text_plain(text: str) -> None:
    escaped = "".join(f"\\{each}" if each in "!#*+-.)<>@[\\]^_`|~&=" else each for each in text)
    assert read(escaped).plain == text
