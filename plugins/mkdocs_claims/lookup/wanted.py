"""What somebody asks to cite: an identifier, recognised in whatever form it was pasted."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ..references.identifiers import bare_doi, doi_problem, isbn_problem, pmid_problem


class Sort(StrEnum):
    """The sorts of identifier that can be looked up."""

    DOI = "DOI"
    PMID = "PubMed number"
    ISBN = "ISBN"
    PAGE = "address"


class Wanted(NamedTuple):
    """One work that is wanted."""

    sort: Sort
    text: str
    """The bare identifier; for a page its whole address."""


class NotWanted(NamedTuple):
    """Why a text names nothing that can be looked up."""

    message: str


_PUBMED_HOSTS = frozenset(("pubmed.ncbi.nlm.nih.gov", "www.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov"))
_PUBMED_PATH = re.compile(r"/(?:pubmed/)?([1-9][0-9]{0,7})/?")
_DOI_INSIDE = re.compile(r"10\.[0-9]{4,9}/[^\s?#]+")
# What publishers put behind a DOI in the address of a page.
_PAGE_OF_DOI = re.compile(r"/(?:full|abstract|pdf|epdf|html|fulltext|meta|summary)/?$")
_PMID_PREFIX = re.compile(r"pmid\s*:?\s*", re.IGNORECASE)
_ISBN_PREFIX = re.compile(r"isbn(?:-1[03])?\s*:?\s*", re.IGNORECASE)
_LONGEST_PMID = 8


def recognise(text: str) -> Wanted | NotWanted:
    """Say what `text` names: `10.1000/xyz`, `PMID: 123`, `978-...` or an https address."""
    asked = text.strip()
    if asked.lower().startswith(("https://", "http://")):
        return _from_address(asked)
    if bare_doi(asked).startswith("10."):
        doi = bare_doi(asked).rstrip(".,;")
        problem = doi_problem(doi)
        return NotWanted(f"{problem}.") if problem else Wanted(Sort.DOI, doi)
    if pmid := _PMID_PREFIX.match(asked):
        return _checked(Sort.PMID, asked[pmid.end() :], pmid_problem)
    if isbn := _ISBN_PREFIX.match(asked):
        return _checked(Sort.ISBN, asked[isbn.end() :], isbn_problem)
    if asked.isascii() and asked.isdecimal() and len(asked) <= _LONGEST_PMID:
        return _checked(Sort.PMID, asked, pmid_problem)
    if isbn_problem(asked) is None:
        return Wanted(Sort.ISBN, re.sub("[- ]", "", asked))
    return NotWanted(
        f"`{asked}` is neither a DOI (`10.1000/xyz123`), nor a PubMed number (`34342618`), "
        "nor an ISBN, nor an address that starts with https://."
    )


def _checked(sort: Sort, text: str, problem_of: Callable[[str], str | None]) -> Wanted | NotWanted:
    problem = problem_of(text)
    return NotWanted(f"{problem}.") if problem else Wanted(sort, re.sub("[- ]", "", text))


def _from_address(address: str) -> Wanted | NotWanted:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        host = ""
    if not host:
        return NotWanted(f"`{address}` is no address that can be opened.")
    path = unquote(parts.path)
    if host in _PUBMED_HOSTS and (number := _PUBMED_PATH.fullmatch(path)):
        return Wanted(Sort.PMID, number.group(1))
    if inside := _DOI_INSIDE.search(path):
        doi = _PAGE_OF_DOI.sub("", inside.group()).rstrip("/.,;")
        if host.endswith("doi.org") or doi_problem(doi) is None:
            return Wanted(Sort.DOI, doi)
    return Wanted(Sort.PAGE, address)
