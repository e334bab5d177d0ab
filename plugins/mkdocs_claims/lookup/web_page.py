"""A web page says what it is in its `<meta>` elements.

`citation_*` are the names that scholarly publishers use for search engines; the others are
those of Dublin Core and Open Graph.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html.parser import HTMLParser
from typing import NamedTuple

from ..diagnostics import Span
from ..reading.names import Name
from ..reading.rich_text import RichText
from ..references.dates import publication_date
from ..references.entry_types import Kind
from ..references.identifiers import bare_doi, doi_problem, pmid_problem
from ..references.reference import Reference


class PageFacts(NamedTuple):
    """What a page tells of itself; empty where it tells nothing."""

    doi: str = ""
    pmid: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""
    date: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: defaultdict[str, list[str]] = defaultdict(list)
        self.title: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            given = dict(attrs)
            name = (given.get("name") or given.get("property") or "").lower()
            if content := " ".join((given.get("content") or "").split()):
                self.meta[name].append(content)
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)


_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_-]{1,40})")


def read_page(data: bytes) -> PageFacts:
    """What an HTML page tells of itself. Never raises."""
    declared = _CHARSET.search(data[:2000])
    try:
        text = data.decode(declared.group(1).decode() if declared else "utf-8", "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    meta = reader.meta

    def first(*names: str) -> str:
        return next((meta[name][0] for name in names if meta[name]), "")

    doi = bare_doi(first("citation_doi", "dc.identifier", "prism.doi", "bepress_citation_doi"))
    pmid = first("citation_pmid")
    return PageFacts(
        doi=doi if doi_problem(doi) is None else "",
        pmid=pmid if pmid_problem(pmid) is None else "",
        title=first("citation_title", "dc.title", "og:title") or " ".join(reader.title),
        authors=tuple(meta["citation_author"] or meta["dc.creator"] or meta["author"]),
        site=first("og:site_name", "citation_publisher", "dc.publisher"),
        date=first(
            "citation_publication_date", "citation_date", "dc.date", "article:published_time"
        ),
    )


def web_reference(facts: PageFacts, address: str, read_on: str) -> Reference:
    """The page itself as a work. `read_on` is an ISO date."""
    given = re.match(r"[0-9]{4}(?:[-/][0-9]{1,2}){0,2}", facts.date)
    date, _ = publication_date(given.group().replace("/", "-") if given else "", "", "", "")
    return Reference(
        key="",
        kind=Kind.WEB,
        type="online",
        span=Span.at(""),
        title=RichText.of(facts.title),
        authors=tuple(_name(each) for each in facts.authors),
        institution=facts.site,
        year=date.year,
        month=date.month,
        day=date.day,
        url=address,
        accessed=read_on,
    )


def _name(text: str) -> Name:
    family, comma, given = text.partition(", ")
    return Name(family, given) if comma and given else Name(literal=text)
