from __future__ import annotations

import pytest

from mkdocs_claims.reading.bibtex_values import EXPANSION_LIMIT, Macros


@pytest.mark.parametrize(
    ("raw", "text", "start"),
    [
        ("{plain}", "plain", 1),
        ("{a {B} c}", "a {B} c", 1),
        ('"quoted {"} sign"', 'quoted {"} sign', 1),
        ("2020", "2020", 0),
        ("jama", "JAMA", None),
        ("JAMA", "JAMA", None),
        ("jama # { (Suppl)}", "JAMA (Suppl)", None),
        ('mar # "~5"', "March~5", None),
        ('{a} # "b" # 3', "ab3", None),
        ("{}", "", 1),
        ("{C:\\\\}", "C:\\\\", 1),
    ],
)
def test_resolves(raw: str, text: str, start: int | None) -> None:
    macros = Macros()
    macros.define("jama", "{JAMA}")
    assert macros.resolve(raw) == (text, start, ())


@pytest.mark.parametrize(
    ("raw", "text", "trouble"),
    [
        ("unknown", "unknown", ("macro", "unknown", 0)),
        ("{a} # nope", "anope", ("macro", "nope", 6)),
        ("{x} year = {2020}", "x", ("syntax", "has no comma after it", 4)),
        ("", "", ("syntax", "has no value", 0)),
        ("{a", "", ("syntax", "could not be read to its end", 0)),
        ('"a}"', "", ("syntax", "could not be read to its end", 0)),
        ("{a} #", "a", ("syntax", "could not be read to its end", 4)),
    ],
)
def test_reports_troubles(raw: str, text: str, trouble: tuple[str, str, int]) -> None:
    value = Macros().resolve(raw)
    assert value.text == text
    assert [tuple(each) for each in value.troubles] == [trouble]


def test_macros_that_double_themselves_stop_growing() -> None:
    macros = Macros()
    macros.define("m0", "{0123456789}")
    kinds = [
        trouble.kind
        for step in range(60)
        for trouble in macros.define(f"m{step + 1}", f"m{step} # m{step}")
    ]
    assert "syntax" in kinds
    assert len(macros.resolve("m60").text) <= EXPANSION_LIMIT
