"""Each service's answer becomes a reference; anything else becomes nothing, never an error."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_claims.lookup.crossref import doi_of_book, read_crossref
from mkdocs_claims.lookup.datacite import read_datacite
from mkdocs_claims.lookup.entry import entry_text
from mkdocs_claims.lookup.pubmed import read_medline, read_search
from mkdocs_claims.lookup.web_page import read_page, web_reference
from mkdocs_claims.reading.names import Name
from mkdocs_claims.reading.source import decode
from mkdocs_claims.references.bibliography import read_bibliography
from mkdocs_claims.references.entry_types import Kind
from mkdocs_claims.references.reference import Reference
from mkdocs_claims.references.vancouver import vancouver

ANSWERS = Path(__file__).parent / "answers"


def answer(name: str) -> bytes:
    return (ANSWERS / name).read_bytes()


def crossref(**message: object) -> Reference:
    work = read_crossref(json.dumps({"message": {"title": ["T"], **message}}).encode())
    assert work is not None
    return work


def test_an_article_of_crossref() -> None:
    work = read_crossref(answer("crossref-article.json"))
    assert work is not None
    assert (work.kind, work.type, work.doi) == (Kind.ARTICLE, "article", "10.1001/jama.2021.11013")
    assert [name.plain for name in work.authors][::5] == ["Alicia Agnoli", "Joshua J. Fenton"]
    assert (work.year, work.month, work.day) == ("2021", 8, 3)
    assert (work.container.plain, work.volume, work.number, work.pages) == (
        "JAMA",
        "326",
        "5",
        "411",
    )
    assert work.corrected == "Correction, doi:10.1001/jama.2022.0231"
    assert not work.retracted
    assert not work.publisher


def test_an_article_of_pubmed() -> None:
    work = read_medline(answer("pubmed-article.txt"))
    assert work is not None
    assert work.title.plain.endswith("Among Patients Prescribed Long-term Opioids")
    assert work.authors[2] == Name("Tancredi", "Daniel J")
    assert (work.pmid, work.pmcid, work.doi) == (
        "34342618",
        "PMC8335575",
        "10.1001/jama.2021.11013",
    )
    assert work.pages == "411\u2013419"
    assert work.corrected.startswith("JAMA. 2022 Feb 15;327(7):687.")


def test_a_dataset_of_datacite() -> None:
    work = read_datacite(answer("datacite-dataset.json"))
    assert work is not None
    assert work.title.plain == "Data from: Standing at work & back pain: a year of diaries"
    assert work.authors == (Name("Carberry", "Josiah"), Name(literal="Desk Data Group"))
    assert (work.type, work.publisher, work.year, work.month) == ("dataset", "Dryad", "2020", 3)


def test_a_page_that_tells_of_itself() -> None:
    facts = read_page(answer("publisher-page.html"))
    work = web_reference(facts, "https://example.org/desks", "2026-11-22")
    assert work.authors == (Name("Carberry", "Josiah"), Name(literal="Institute of Examples"))
    assert (work.year, work.month, work.day) == ("2019", 4, 2)
    assert "Desks at work: a report" in vancouver(work).plain


def test_the_number_of_a_search() -> None:
    assert read_search(answer("pubmed-search.json")) == "34342618"
    several = {"esearchresult": {"idlist": ["1", "2"]}}
    assert read_search(json.dumps(several).encode()) is None


@pytest.mark.parametrize(
    ("given_title", "shown"),
    [
        ("Sleep &amp; <i>Mitragyna</i>", "Sleep & Mitragyna"),
        ("CO<sub>2</sub> in <b>rooms", "CO\u2082 in rooms"),
        ("p &lt; 0.05 is not enough", "p < 0.05 is not enough"),
        ("A </i> stray end", "A stray end"),
        ("<jats:italic>In vivo</jats:italic> work", "In vivo work"),
    ],
)
def test_markup_in_titles(given_title: str, shown: str) -> None:
    assert crossref(title=[given_title]).title.plain == shown


def test_italics_are_kept() -> None:
    runs = crossref(title=["On <i>Mitragyna</i> leaf"]).title.runs
    assert [(run.text, run.style.emphasis) for run in runs] == [
        ("On ", False),
        ("Mitragyna", True),
        (" leaf", False),
    ]


@pytest.mark.parametrize(
    ("notice", "field"),
    [
        ({"type": "retraction", "DOI": "10.1/r", "label": "Retraction"}, "retracted"),
        ({"type": "withdrawal", "DOI": "10.1/r"}, "retracted"),
        ({"type": "expression_of_concern", "DOI": "10.1/e"}, "corrected"),
        ({"type": "erratum", "DOI": "10.1/e", "label": "Erratum"}, "corrected"),
    ],
)
def test_notices(notice: dict[str, str], field: str) -> None:
    work = crossref(**{"updated-by": [notice]})
    assert notice["DOI"] in getattr(work, field)
    other = {"retracted", "corrected"} - {field}
    assert not getattr(work, other.pop())


def test_a_title_that_says_retracted() -> None:
    assert crossref(title=["RETRACTED: A trial of desks"]).retracted


@pytest.mark.parametrize(
    ("pages", "written_out"),
    [
        ("411-9", "411\u2013419"),
        ("1187-200", "1187\u20131200"),
        ("e12", "e12"),
        ("S1-S9", "S1\u2013S9"),
    ],
)
def test_pages_of_pubmed(pages: str, written_out: str) -> None:
    record = f"PMID- 1\nTI  - T.\nPG  - {pages}\n"
    work = read_medline(record.encode())
    assert work is not None
    assert work.pages == written_out


def test_only_the_first_record_is_read() -> None:
    work = read_medline(b"PMID- 1\nTI  - One.\n\nPMID- 2\nTI  - Two.\n")
    assert work is not None
    assert (work.pmid, work.title.plain) == ("1", "One")


def test_the_book_of_an_isbn_and_not_its_chapter() -> None:
    items = [
        {
            "type": "book-chapter",
            "DOI": "10.1/c",
            "ISBN": ["http://id.crossref.org/isbn/9780306406157"],
        },
        {"type": "book", "DOI": "10.1/b", "ISBN": ["9780306406157"]},
    ]
    data = json.dumps({"message": {"items": items}}).encode()
    assert doi_of_book(data, "9780306406157") == "10.1/b"
    assert doi_of_book(data, "9780306406158") is None


Json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
)
NAMES = ("title", "author", "issued", "container-title", "updated-by", "type", "page", "ISBN")


@given(st.dictionaries(st.sampled_from(NAMES), Json))
@example({"type": "book", "title": ["\ud800\x00 Desks"]})
@example({"type": "journal-article", "page": "}", "volume": "\\"})
@example({"type": "journal-article", "page": ["{"], "title": "\n\n@book{x,}"})
def test_whatever_crossref_answers_becomes_an_entry(message: dict[str, object]) -> None:
    work = read_crossref(json.dumps({"message": message}).encode())
    if work is not None:
        entry = entry_text(work, "a2020").encode()
        source = decode("refs.bib", entry)
        assert not source.problems
        assert list(read_bibliography(source.source)[0]) == ["a2020"]


@given(
    st.dictionaries(
        st.sampled_from(("titles", "creators", "publisher", "dates", "container", "types")), Json
    )
)
def test_no_answer_of_datacite_raises(attributes: dict[str, object]) -> None:
    read_datacite(json.dumps({"data": {"attributes": attributes}}).encode())


@pytest.mark.parametrize("read", [read_crossref, read_datacite, read_medline, read_search])
@given(data=st.binary())
def test_no_bytes_raise(read: Callable[[bytes], object], data: bytes) -> None:
    assert read(data) is None


@given(st.binary())
def test_no_page_raises(data: bytes) -> None:
    web_reference(read_page(data), "https://example.org/", "2026-11-22")
