"""Answers of Crossref's REST API (`/works/...`)."""

from __future__ import annotations

from ..diagnostics import Span
from ..reading.names import Name
from ..reading.rich_text import NO_TEXT, RichText
from ..references.entry_types import Kind
from ..references.reference import Reference
from . import json_values as values
from .titles import plain_text, title_text

_KINDS = {
    "journal-article": ("article", Kind.ARTICLE),
    "book": ("book", Kind.BOOK),
    "monograph": ("book", Kind.BOOK),
    "edited-book": ("book", Kind.BOOK),
    "reference-book": ("book", Kind.BOOK),
    "book-chapter": ("incollection", Kind.CHAPTER),
    "book-section": ("incollection", Kind.CHAPTER),
    "reference-entry": ("incollection", Kind.CHAPTER),
    "proceedings-article": ("inproceedings", Kind.CONFERENCE),
    "report": ("techreport", Kind.REPORT),
    "report-component": ("techreport", Kind.REPORT),
    "dissertation": ("phdthesis", Kind.THESIS),
    "posted-content": ("misc", Kind.PREPRINT),
}
_BOOKS = frozenset((Kind.BOOK, Kind.CHAPTER, Kind.CONFERENCE))
_DATES = ("published-print", "published", "issued", "published-online")
_RETRACTIONS = frozenset(("retraction", "withdrawal", "removal", "partial_retraction"))


def doi_of_book(data: bytes, isbn: str) -> str | None:
    """The DOI of the book with this ISBN out of an answer to a search; None when there is none."""
    answer = values.record(values.parse(data) or {}, "message")
    for item in values.records(answer, "items"):
        kind = _KINDS.get(values.text(item, "type"), ("", Kind.OTHER))[1]
        if kind is Kind.BOOK and isbn in _isbns(item):
            return values.text(item, "DOI") or None
    return None


def _isbns(item: values.Record) -> tuple[str, ...]:
    given = item.get("ISBN")
    listed = given if isinstance(given, list) else ()
    return tuple(str(each).rpartition("/")[2].replace("-", "") for each in listed)


def read_crossref(data: bytes) -> Reference | None:
    """The work of an answer to `/works/{doi}`; None when the answer holds none."""
    message = values.record(values.parse(data) or {}, "message")
    if not message:
        return None
    entry_type, kind = _KINDS.get(values.text(message, "type"), ("misc", Kind.OTHER))
    year, month, day = _date(message)
    retracted, corrected = _notices(message)
    isbns = _isbns(message)
    container = title_text(values.text(message, "container-title"))
    return Reference(
        key="",
        kind=kind,
        type=entry_type,
        span=Span.at(""),
        title=_title(message),
        authors=_names(message, "author"),
        editors=_names(message, "editor") if kind in _BOOKS else (),
        container=container if kind not in {Kind.BOOK, Kind.PREPRINT} else NO_TEXT,
        year=year,
        month=month,
        day=day,
        volume=values.text(message, "volume"),
        number=values.text(message, "issue"),
        pages=values.text(message, "page", "article-number").replace("-", "\u2013"),
        publisher=_publisher(message, kind),
        place=values.text(message, "publisher-location") if kind in _BOOKS else "",
        institution=plain_text(values.text(message, "publisher"))
        if kind in {Kind.REPORT, Kind.THESIS}
        else "",
        edition=values.text(message, "edition-number"),
        work_type="preprint" if kind is Kind.PREPRINT else "",
        doi=values.text(message, "DOI"),
        isbn=isbns[0] if isbns and kind in _BOOKS else "",
        retracted=retracted,
        corrected=corrected,
    )


def _publisher(message: values.Record, kind: Kind) -> str:
    if kind is Kind.PREPRINT:
        host = next(values.records(message, "institution"), {})
        return plain_text(values.text(host, "name") or values.text(message, "publisher"))
    wanted = kind in _BOOKS or kind is Kind.OTHER
    return plain_text(values.text(message, "publisher")) if wanted else ""


def _title(message: values.Record) -> RichText:
    title, subtitle = values.text(message, "title"), values.text(message, "subtitle")
    if subtitle and plain_text(subtitle).casefold() not in plain_text(title).casefold():
        title = f"{title}: {subtitle}"
    return title_text(title)


def _names(message: values.Record, role: str) -> tuple[Name, ...]:
    found = []
    for person in values.records(message, role):
        family = plain_text(values.text(person, "family"))
        if family:
            given = plain_text(values.text(person, "given"))
            found.append(Name(family, given, suffix=values.text(person, "suffix")))
        elif name := plain_text(values.text(person, "name")):
            found.append(Name(literal=name))
    return tuple(found)


def _date(message: values.Record) -> tuple[str, int | None, int | None]:
    """The date on paper before the one on the web: it is the one that volume and issue have."""
    for name in _DATES:
        parts = values.numbers(values.record(message, name), "date-parts")
        if parts:
            year, month, day = (*parts, None, None)[:3]
            return str(year), month, day
    return "", None, None


def _notices(message: values.Record) -> tuple[str, str]:
    """The text of a retraction and of a correction; empty where there is none."""
    retracted: list[str] = []
    corrected: list[str] = []
    for notice in values.records(message, "updated-by"):
        sort = values.text(notice, "type")
        told = (values.text(notice, "label") or sort.replace("_", " ")).capitalize()
        doi = values.text(notice, "DOI")
        told = f"{told}, doi:{doi}" if doi else told
        (retracted if sort in _RETRACTIONS else corrected).append(told)
    title = plain_text(values.text(message, "title")).casefold()
    if not retracted and title.startswith(("retracted:", "retracted article:", "withdrawn:")):
        retracted.append("Its title says so")
    return "; ".join(retracted), "; ".join(corrected)
