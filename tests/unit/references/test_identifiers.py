from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_claims.references.identifiers import (
    bare_doi,
    doi_problem,
    isbn_problem,
    orcid_problem,
    pmcid_problem,
    pmid_problem,
)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (doi_problem, "10.1000/xyz123"),
        (doi_problem, "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"),
        (pmid_problem, "1"),
        (pmid_problem, "12140307"),
        (pmcid_problem, "PMC1234567"),
        (isbn_problem, "0-306-40615-2"),
        (isbn_problem, "080442957X"),
        (isbn_problem, "978-0-306-40615-7"),
        (orcid_problem, "0000-0002-1825-0097"),
        (orcid_problem, "0000-0002-1694-233X"),
    ],
)
def test_sound(check: Callable[[str], str | None], text: str) -> None:
    assert check(text) is None


@pytest.mark.parametrize(
    ("check", "text", "words"),
    [
        (doi_problem, "https://doi.org/10.1000/x", "`10.1000/x`"),
        (doi_problem, "doi: 10.1000/x", "alone"),
        (doi_problem, "10.1000/x.", "ends in"),
        (doi_problem, "10.1/x", "not a DOI"),
        (doi_problem, "10.1000/a b", "not a DOI"),
        (doi_problem, "", "not a DOI"),
        (pmid_problem, "012", "digits"),
        (pmid_problem, "123456789", "8 digits"),
        (pmid_problem, "١٢٣", "digits"),
        (pmcid_problem, "1234567", "PMC1234567"),
        (isbn_problem, "0-306-40615-3", "check digit"),
        (isbn_problem, "978-0-306-40615-6", "check digit"),
        (isbn_problem, "123", "10 or 13"),
        (orcid_problem, "0000-0002-1825-0098", "check digit"),
        (orcid_problem, "0000-0002-1694-2330", "check digit"),
        (orcid_problem, "0000000218250097", "looks like"),
    ],
)
def test_faulty(check: Callable[[str], str | None], text: str, words: str) -> None:
    assert words in (check(text) or "")


@pytest.mark.parametrize("before", ["", "https://doi.org/", "http://dx.doi.org/", "doi:", "DOI: "])
def test_bare_doi(before: str) -> None:
    assert bare_doi(f"{before}10.1000/x") == "10.1000/x"


@pytest.mark.parametrize("place", range(12))
def test_every_single_wrong_digit_of_an_isbn_is_found(place: int) -> None:
    digits = list("9780306406157")
    digits[place] = str((int(digits[place]) + 1) % 10)
    assert isbn_problem("".join(digits)) is not None
