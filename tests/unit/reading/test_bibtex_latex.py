from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.reading.latex import decode_latex
from mkdocs_claims.reading.rich_text import RichText, Run, Style

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("plain text", "plain text"),
        ("two\n   lines", "two lines"),
        (r"P \textgreater{} 0.05", "P > 0.05"),
        (r"P \textless 0.05", "P <0.05"),
        (r"\textsuperscript{2}H", "²H"),
        (r"H\textsubscript{2}O", "H₂O"),
        (r"10\textsuperscript{6}", "10⁶"),
        (r"the 1\textsuperscript{st}", "the 1st"),
        (r"M{\"u}ller M\"uller M\"{u}ller", "Müller Müller Müller"),
        (r"caf\'e \'{e} \'\i x {\'\i} \'{\i}", "café é íx í í"),
        (r"S{\o}rensen \o ster Stra\ss e {\aa} \AA{}", "Sørensen øster Straße å Å"),
        (r"\c{c}a \c ca \v{s} \v s \H{o} \k{a} \u{g} \r{a}", "ça ça š š ő ą ğ å"),
        (r"\~n \^o \`a \=a \.z", "ñ ô à ā ż"),
        (r"\"{\i}", "ï"),
        (r"a~b", f"a{NBSP}b"),
        (r"18--65 --- x -- y", "18\u201365 \u2014 x \u2013 y"),
        (r"\& \% \$ \# \_ \{ \}", "& % $ # _ { }"),
        (r"``quoted'' and \enquote{this}", "“quoted” and \u2018this\u2019"),
        (r"\emph{in vitro} and {\em in vivo} end", "in vitro and in vivo end"),
        (r"{World Health Organization}", "World Health Organization"),
        (r"{{COVID}}-19", "COVID-19"),
        (r"$\alpha$-blocker, $\geq$ 5, $\pm$2", "\u03b1-blocker, ≥ 5, ±2"),
        (r"10$^{6}$ and x$_2$ and 5$^\circ$C", "10⁶ and x₂ and 5°C"),
        (r"$10^{-3}$", "10⁻³"),
        (r"costs 5$ only", "costs 5$ only"),
        (r"a \url{https://e.org/a_b%20c}", "a https://e.org/a_b%20c"),
        (r"\href{https://e.org}{the page}", "the page"),
        (r"50\,000 \- \\ next", "50 000 next"),
        (r"\textasciitilde{} \~{} \^{}", "~ ~ ^"),
        ("", ""),
        ("{}", ""),
        ("}}{{", ""),
        ("back\\", "back\\"),
    ],
)
def test_decodes_what_bibliographies_use(written: str, plain: str) -> None:
    rich, _ = decode_latex(written)
    assert rich.plain == plain


def test_keeps_emphasis_and_raised_text_as_runs() -> None:
    rich, troubles = decode_latex(r"Use \emph{in vitro \textsuperscript{2}H} now")
    assert troubles == ()
    assert rich.runs == (
        Run("Use "),
        Run("in vitro ", Style(emphasis=True)),
        Run("2", Style(emphasis=True, raised=True)),
        Run("H", Style(emphasis=True)),
        Run(" now"),
    )


@pytest.mark.parametrize(
    ("written", "plain", "kind", "text", "offset"),
    [
        (r"an \foo{bar baz} here", r"an \foo{bar baz} here", "command", r"\foo", 3),
        (r"an \unknown here", r"an \unknown here", "command", r"\unknown", 3),
        (r"x $\frac{1}{2}$ y", r"x $\frac{1}{2}$ y", "maths", r"$\frac{1}{2}$", 2),
        ("from $5 and $10", "from $5 and $10", "maths", "$5 and $", 5),
        ("$abc$", "$abc$", "maths", "$abc$", 0),
        (r"\'", r"\'", "command", r"\'", 0),
    ],
)
def test_shows_as_it_is_and_reports_what_is_not_known(
    written: str, plain: str, kind: str, text: str, offset: int
) -> None:
    rich, troubles = decode_latex(written)
    assert rich.plain == plain
    assert [tuple(trouble) for trouble in troubles] == [(kind, text, offset)]


def test_deep_nesting_and_long_runs_are_read_in_one_go() -> None:
    many = 50_000
    for text in ("{" * many, "{" * many + "a" + "}" * many, r"\'{" * many, "$ " * many, "`" * many):
        decode_latex(text)
    decode_latex(r"\url{" * many)
    decode_latex(r"\emph{\foo" * many)


@given(
    st.lists(st.sampled_from([*list(r"\{}$~`'\"-^_ .aeinoæé12"), "\\emph", "\\foo"])).map("".join)
)
def test_any_text_decodes_without_spaces_at_the_ends(text: str) -> None:
    rich, _ = decode_latex(text)
    assert rich.plain.strip(" ") == rich.plain
    assert all(run.text for run in rich.runs)
    assert all(one.style != two.style for one, two in zip(rich.runs, rich.runs[1:], strict=False))


@given(st.text(alphabet=st.characters(exclude_characters=r"\{}$~`'-", exclude_categories=["C"])))
def test_text_without_latex_only_loses_white_space(text: str) -> None:
    spaces = " \t\n\r\f\v"
    words = text.translate(dict.fromkeys(map(ord, spaces), " ")).split(" ")
    assert decode_latex(text).rich.plain.split(" ") in ([w for w in words if w] or [""], [""])
    assert RichText.of(text) == decode_latex(text).rich
