from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.lookup.wanted import NotWanted, Sort, Wanted, recognise


@pytest.mark.parametrize(
    ("text", "sort", "found"),
    [
        ("10.1001/jama.2021.11013", Sort.DOI, "10.1001/jama.2021.11013"),
        ("doi: 10.1001/jama.2021.11013.", Sort.DOI, "10.1001/jama.2021.11013"),
        ("https://doi.org/10.1001/jama.2021.11013", Sort.DOI, "10.1001/jama.2021.11013"),
        (
            "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O",
            Sort.DOI,
            "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        ),
        (
            "https://onlinelibrary.wiley.com/doi/10.1111/add.16045/full",
            Sort.DOI,
            "10.1111/add.16045",
        ),
        (
            "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0033693",
            Sort.PAGE,
            "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0033693",
        ),
        ("34342618", Sort.PMID, "34342618"),
        ("PMID: 34342618", Sort.PMID, "34342618"),
        ("pmid34342618", Sort.PMID, "34342618"),
        ("https://pubmed.ncbi.nlm.nih.gov/34342618/", Sort.PMID, "34342618"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/34342618", Sort.PMID, "34342618"),
        ("978-0-306-40615-7", Sort.ISBN, "9780306406157"),
        ("ISBN 0-306-40615-2", Sort.ISBN, "0306406152"),
        ("0306406152", Sort.ISBN, "0306406152"),
        (
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC8335575/",
            Sort.PAGE,
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC8335575/",
        ),
    ],
)
def test_forms_that_people_paste(text: str, sort: Sort, found: str) -> None:
    assert recognise(f"  {text}\n") == Wanted(sort, found)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Agnoli 2021", "neither a DOI"),
        ("", "neither a DOI"),
        ("10.1001", "not a DOI"),
        ("PMID: 12x", "not a PubMed number"),
        ("ISBN 978-0-306-40615-8", "check digit"),
        ("https://", "no address"),
        ("http://[broken", "no address"),
        ("ftp://example.org/paper.pdf", "neither a DOI"),
    ],
)
def test_what_names_no_work_is_refused_with_the_reason(text: str, why: str) -> None:
    found = recognise(text)
    assert isinstance(found, NotWanted)
    assert why in found.message


@given(st.text())
def test_no_text_raises(text: str) -> None:
    found = recognise(text)
    assert isinstance(found, Wanted | NotWanted)
