"""Answers of DataCite's REST API (`/dois/...`)."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Span
from ..reading.names import Name
from ..reading.rich_text import RichText
from ..references.dates import publication_date
from ..references.entry_types import Kind
from ..references.reference import Reference
from . import json_values as values
from .titles import plain_text, title_text

_KINDS = {
    "JournalArticle": ("article", Kind.ARTICLE),
    "Book": ("book", Kind.BOOK),
    "BookChapter": ("incollection", Kind.CHAPTER),
    "ConferencePaper": ("inproceedings", Kind.CONFERENCE),
    "Dissertation": ("phdthesis", Kind.THESIS),
    "Report": ("techreport", Kind.REPORT),
    "Preprint": ("misc", Kind.PREPRINT),
    "Dataset": ("dataset", Kind.OTHER),
    "Software": ("software", Kind.OTHER),
}
_HELD = frozenset((Kind.ARTICLE, Kind.CHAPTER, Kind.CONFERENCE))
_ISSUED = frozenset((Kind.REPORT, Kind.THESIS))


def read_datacite(data: bytes) -> Reference | None:
    """The work of an answer to `/dois/{doi}`; None when the answer holds none."""
    work = values.record(values.record(values.parse(data) or {}, "data"), "attributes")
    if not work:
        return None
    general = values.text(values.record(work, "types"), "resourceTypeGeneral")
    entry_type, kind = _KINDS.get(general, ("misc", Kind.OTHER))
    # Since 2023 the publisher may be an object with a name.
    publisher = plain_text(
        values.text(work, "publisher") or values.text(values.record(work, "publisher"), "name")
    )
    container = values.record(work, "container")
    first, last = values.text(container, "firstPage"), values.text(container, "lastPage")
    date, _ = publication_date(
        _issued(work) or values.text(work, "publicationYear"),
        values.text(work, "publicationYear"),
        "",
        "",
    )
    return Reference(
        key="",
        kind=kind,
        type=entry_type,
        span=Span.at(""),
        title=_title(work),
        authors=tuple(_names(work)),
        container=title_text(values.text(container, "title") if kind in _HELD else ""),
        year=date.year,
        month=date.month,
        day=date.day,
        volume=values.text(container, "volume"),
        number=values.text(container, "issue"),
        pages=f"{first}\u2013{last}" if first and last else first,
        publisher="" if kind in _ISSUED | {Kind.ARTICLE} else publisher,
        institution=publisher if kind in _ISSUED else "",
        work_type="preprint" if kind is Kind.PREPRINT else "",
        doi=values.text(work, "doi"),
        url=values.text(work, "url") if kind is Kind.OTHER else "",
    )


def _title(work: values.Record) -> RichText:
    """The main title, with the subtitle behind a colon."""
    titles = list(values.records(work, "titles"))
    main = next((values.text(each, "title") for each in titles if not each.get("titleType")), "")
    sub = [values.text(each, "title") for each in titles if each.get("titleType") == "Subtitle"]
    return title_text(": ".join([main, *sub]))


def _names(work: values.Record) -> Iterator[Name]:
    for creator in values.records(work, "creators"):
        name = plain_text(values.text(creator, "name"))
        family = plain_text(values.text(creator, "familyName"))
        if values.text(creator, "nameType") != "Organizational" and family:
            yield Name(family, plain_text(values.text(creator, "givenName")))
        elif name:
            yield Name(literal=name)


def _issued(work: values.Record) -> str:
    dates = values.records(work, "dates")
    return next((values.text(d, "date") for d in dates if d.get("dateType") == "Issued"), "")
