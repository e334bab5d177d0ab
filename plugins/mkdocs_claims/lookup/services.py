"""Whom to ask for a work, in which order, and how their answers are put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import NamedTuple
from urllib.parse import quote, urlencode

from ..references.identifiers import bare_doi
from ..references.reference import Reference
from .crossref import doi_of_book, read_crossref
from .datacite import read_datacite
from .pubmed import read_medline, read_search
from .wanted import Sort, Wanted
from .web_page import read_page, web_reference

_FOUND = 200
_GONE = frozenset((404, 410))


class Reply(NamedTuple):
    """What came back from an address."""

    status: int
    """The status of HTTP; 0 when nothing answered."""
    body: bytes
    trouble: str = ""
    """Why nothing answered, in words."""


Fetch = Callable[[str], Reply]
"""Opens an address. Never raises."""


@dataclass(frozen=True, slots=True)
class Services:
    """The addresses of the services, without a slash at the end."""

    crossref: str = "https://api.crossref.org"
    datacite: str = "https://api.datacite.org"
    pubmed: str = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"


class Found(NamedTuple):
    """A work, without a key."""

    work: Reference
    services: tuple[str, ...]
    """Who described it."""
    doubts: tuple[str, ...] = ()
    """Where the services differ, or what one of them could not tell: whole sentences."""


class NotFound(NamedTuple):
    """Why there is no entry."""

    message: str
    hint: str


def find(wanted: Wanted, fetch: Fetch, services: Services, today: str) -> Found | NotFound:
    """Look a work up.

    Args:
        wanted: What to look up.
        fetch: Opens an address; the only way out of this module.
        services: Where to ask.
        today: The ISO date that a web page is said to have been read on.
    """
    return _Search(fetch, services, today).find(wanted)


_BY_HAND = "Write the entry into the bibliography by hand, from the publication itself."


class _Search:
    def __init__(self, fetch: Fetch, services: Services, today: str) -> None:
        self._fetch = fetch
        self._services = services
        self._today = today
        self._doubts: list[str] = []

    def find(self, wanted: Wanted) -> Found | NotFound:
        match wanted.sort:
            case Sort.DOI:
                return self._by_doi(wanted.text)
            case Sort.PMID:
                return self._by_pmid(wanted.text)
            case Sort.ISBN:
                return self._by_isbn(wanted.text)
            case Sort.PAGE:
                return self._by_page(wanted.text)

    def _by_doi(self, doi: str) -> Found | NotFound:
        name = quote(doi, safe="")
        reply = self._fetch(f"{self._services.crossref}/works/{name}")
        if reply.status == _FOUND and (work := read_crossref(reply.body)):
            return self._with_pubmed(work)
        if reply.status == 0:
            return _no_answer("Crossref", reply)
        other = self._fetch(f"{self._services.datacite}/dois/{name}")
        if other.status == _FOUND and (work := read_datacite(other.body)):
            return Found(work, ("DataCite",))
        if reply.status in _GONE and other.status in _GONE:
            return NotFound(
                f"Neither Crossref nor DataCite knows the DOI {doi}.",
                "Compare it with the publication, letter by letter.",
            )
        return (
            _no_answer("Crossref", reply) if not _answered(reply) else _no_answer("DataCite", other)
        )

    def _with_pubmed(self, work: Reference) -> Found:
        """The work with its PubMed number and what PubMed knows beyond Crossref."""
        query = urlencode({"db": "pubmed", "retmode": "json", "term": f'"{work.doi}"[doi]'})
        reply = self._fetch(f"{self._services.pubmed}/esearch.fcgi?{query}")
        if not _answered(reply):
            self._doubts.append("PubMed did not answer; its number may be missing.")
        pmid = read_search(reply.body) if reply.status == _FOUND else None
        record = self._medline(pmid) if pmid else None
        if record is None or bare_doi(record.doi).casefold() != work.doi.casefold():
            return Found(work, ("Crossref",), tuple(self._doubts))
        self._doubts += _differences(work, record)
        return Found(_completed(work, record), ("Crossref", "PubMed"), tuple(self._doubts))

    def _by_pmid(self, pmid: str) -> Found | NotFound:
        reply = self._fetch(self._medline_address(pmid))
        if not _answered(reply):
            return _no_answer("PubMed", reply)
        record = read_medline(reply.body) if reply.status == _FOUND else None
        if record is None or record.pmid != pmid:
            return NotFound(
                f"PubMed knows no work with the number {pmid}.",
                "Compare it with the page of the work in PubMed.",
            )
        if not record.doi:
            return Found(record, ("PubMed",))
        reply = self._fetch(f"{self._services.crossref}/works/{quote(record.doi, safe='')}")
        work = read_crossref(reply.body) if reply.status == _FOUND else None
        if work is None:
            if not _answered(reply):
                self._doubts.append("Crossref did not answer; the entry is PubMed's alone.")
            return Found(record, ("PubMed",), tuple(self._doubts))
        self._doubts += _differences(work, record)
        return Found(_completed(work, record), ("PubMed", "Crossref"), tuple(self._doubts))

    def _medline(self, pmid: str) -> Reference | None:
        reply = self._fetch(self._medline_address(pmid))
        return read_medline(reply.body) if reply.status == _FOUND else None

    def _medline_address(self, pmid: str) -> str:
        query = urlencode({"db": "pubmed", "id": pmid, "rettype": "medline", "retmode": "text"})
        return f"{self._services.pubmed}/efetch.fcgi?{query}"

    def _by_isbn(self, isbn: str) -> Found | NotFound:
        query = urlencode({"filter": f"isbn:{isbn}", "rows": "20"})
        reply = self._fetch(f"{self._services.crossref}/works?{query}")
        if not _answered(reply):
            return _no_answer("Crossref", reply)
        doi = doi_of_book(reply.body, isbn) if reply.status == _FOUND else None
        if doi is None:
            return NotFound(f"Crossref knows no book with the ISBN {isbn}.", _BY_HAND)
        return self._by_doi(doi)

    def _by_page(self, address: str) -> Found | NotFound:
        reply = self._fetch(address)
        if not _answered(reply) or reply.status != _FOUND:
            return _no_answer(f"The page {address}", reply)
        facts = read_page(reply.body)
        if facts.doi:
            return self._by_doi(facts.doi)
        if facts.pmid:
            return self._by_pmid(facts.pmid)
        if not facts.title:
            return NotFound(f"The page {address} does not say what its title is.", _BY_HAND)
        doubts = [
            f"The page does not say {what}; add it if the page shows it."
            for what, known in (("who wrote it", facts.authors), ("when it appeared", facts.date))
            if not known
        ]
        return Found(
            web_reference(facts, address, self._today), ("the page itself",), tuple(doubts)
        )


def _answered(reply: Reply) -> bool:
    return reply.status == _FOUND or reply.status in _GONE


def _no_answer(who: str, reply: Reply) -> NotFound:
    if reply.status == 0:
        reason = reply.trouble or "no connection could be made"
        return NotFound(
            f"{who} could not be reached: {reason}.",
            "Look whether this machine is online, and try again; nothing was written.",
        )
    return NotFound(
        f"{who} answered with an error (status {reply.status}).",
        "Try again in some minutes; nothing was written.",
    )


_COMPARED = (("year", "the year"), ("volume", "the volume"), ("pages", "the pages"))


def _differences(crossref: Reference, pubmed: Reference) -> list[str]:
    """Where two services tell different things, which somebody must settle at the publication."""
    found = [
        f"Crossref has {getattr(crossref, name)} as {words}, PubMed {getattr(pubmed, name)}."
        for name, words in _COMPARED
        if _contradict(getattr(crossref, name), getattr(pubmed, name))
    ]
    if len(crossref.authors) != len(pubmed.authors) and crossref.authors and pubmed.authors:
        found.append(
            f"Crossref names {len(crossref.authors)} authors, PubMed {len(pubmed.authors)}."
        )
    return found


def _contradict(one: str, other: str) -> bool:
    return bool(one and other) and one != other and not _first_page_only(one, other)


def _first_page_only(pages: str, other: str) -> bool:
    """Whether `pages` is only the first of the pages that `other` gives."""
    return other.startswith(f"{pages}\u2013")


def _completed(work: Reference, record: Reference) -> Reference:
    """The work with those fields of the other record that it lacks."""
    lacking = {
        each.name: getattr(record, each.name)
        for each in fields(work)
        if not getattr(work, each.name) and getattr(record, each.name)
    }
    if _first_page_only(work.pages, record.pages):
        lacking["pages"] = record.pages
    for name in ("retracted", "corrected"):
        both = (getattr(work, name), getattr(record, name))
        lacking[name] = "; ".join(dict.fromkeys(text for text in both if text))
    # A month without a day of the same record would mix two dates.
    if work.month is not None:
        lacking.pop("day", None)
    return replace(work, **lacking)
