from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.diagnostics import Span
from mkdocs_claims.reading.names import Name
from mkdocs_claims.reading.rich_text import RichText, Run, Style
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.references.bibliography import read_bibliography
from mkdocs_claims.references.entry_types import Kind
from mkdocs_claims.references.export import to_bibtex, to_csl_json, to_ris
from mkdocs_claims.references.reference import Reference

ARTICLE = Reference(
    key="doe2020",
    kind=Kind.ARTICLE,
    type="article",
    span=Span.at("refs.bib"),
    title=RichText((Run("P < 0.05 & "), Run("in vitro", Style(emphasis=True)), Run(" 100% {x}"))),
    authors=(
        Name("Berg", "Jan", "van der"),
        Name("Doe", "Ann B.", "", "Jr."),
        Name(literal="Standing Desk and Back Pain Group, UK"),
    ),
    authors_others=True,
    container=RichText.of("J Occup Health"),
    year="2020",
    month=3,
    day=5,
    volume="7",
    number="2",
    pages="1\u20139",
    doi="10.1000/a_b",
    pmid="123",
    url="https://e.org/a%20b_c~d",
)


def read_back(reference: Reference) -> Reference:
    bibliography, problems = read_bibliography(SourceFile("out.bib", to_bibtex(reference)))
    assert problems == ()
    assert bibliography.diagnostics(reference.key) == ()
    return replace(bibliography[reference.key], span=reference.span)


def test_bibtex_reads_back() -> None:
    assert read_back(ARTICLE) == ARTICLE


TEXT = st.text(
    st.characters(categories=["L", "N", "P", "S"], include_characters=" \u00a0"), min_size=1
)


@given(TEXT)
def test_any_title_reads_back(text: str) -> None:
    title = RichText.of(text)
    if title:
        assert read_back(replace(ARTICLE, title=title)).title == title


WORD = st.text("abcXYZé'-.&{}\\,; ", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(WORD)
def test_any_organisation_reads_back(text: str) -> None:
    folded = " ".join(text.split())
    authors = (Name(literal=folded),)
    back = read_back(replace(ARTICLE, authors=authors)).authors
    assert [" ".join(name.plain.split()) for name in back] == [folded]


def test_ris() -> None:
    assert to_ris(ARTICLE).split("\r\n") == [
        "TY  - JOUR",
        "ID  - doe2020",
        "AU  - van der Berg, Jan",
        "AU  - Doe, Ann B., Jr.",
        "AU  - Standing Desk and Back Pain Group, UK",
        "TI  - P < 0.05 & in vitro 100% {x}",
        "JO  - J Occup Health",
        "PY  - 2020",
        "DA  - 2020/03/05/",
        "VL  - 7",
        "IS  - 2",
        "SP  - 1",
        "EP  - 9",
        "DO  - 10.1000/a_b",
        "AN  - 123",
        "UR  - https://e.org/a%20b_c~d",
        "ER  - ",
        "",
    ]


def test_csl_json() -> None:
    (item,) = json.loads(to_csl_json([ARTICLE]))
    assert item == {
        "id": "doe2020",
        "type": "article-journal",
        "title": "P < 0.05 & in vitro 100% {x}",
        "author": [
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
            {"family": "Doe", "given": "Ann B.", "suffix": "Jr."},
            {"literal": "Standing Desk and Back Pain Group, UK"},
        ],
        "container-title": "J Occup Health",
        "issued": {"date-parts": [[2020, 3, 5]]},
        "volume": "7",
        "issue": "2",
        "page": "1-9",
        "DOI": "10.1000/a_b",
        "PMID": "123",
        "URL": "https://e.org/a%20b_c~d",
    }


@pytest.mark.parametrize(
    ("year", "issued"),
    [("in press", {"literal": "in press"}), ("2020", {"date-parts": [[2020]]}), ("", None)],
)
def test_csl_dates(year: str, issued: dict[str, object] | None) -> None:
    (item,) = json.loads(to_csl_json([replace(ARTICLE, year=year, month=None, day=None)]))
    assert item.get("issued") == issued
