"""What sort of work a BibTeX entry is, and what it must have."""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum

from ..diagnostics import Diagnostic, Severity
from ..reading.bibtex_entry import Entry


class Kind(StrEnum):
    """The sort of a work, which decides how it is cited."""

    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    CONFERENCE = "conference"
    OTHER = "other"
    PREPRINT = "preprint"
    REPORT = "report"
    THESIS = "thesis"
    WEB = "web"


_KINDS = {
    **dict.fromkeys(("article", "periodical", "suppperiodical"), Kind.ARTICLE),
    **dict.fromkeys(
        ("book", "booklet", "collection", "manual", "mvbook", "proceedings", "reference"), Kind.BOOK
    ),
    **dict.fromkeys(("bookinbook", "inbook", "incollection", "inreference"), Kind.CHAPTER),
    **dict.fromkeys(("conference", "inproceedings"), Kind.CONFERENCE),
    **dict.fromkeys(("report", "techreport"), Kind.REPORT),
    **dict.fromkeys(("mastersthesis", "phdthesis", "thesis"), Kind.THESIS),
    **dict.fromkeys(("electronic", "online", "www"), Kind.WEB),
    **dict.fromkeys(
        [
            "dataset",
            "jurisdiction",
            "legal",
            "legislation",
            "misc",
            "patent",
            "software",
            "standard",
            "unpublished",
        ],
        Kind.OTHER,
    ),
}
_PREPRINT_SERVERS = frozenset(
    (
        "arxiv",
        "biorxiv",
        "chemrxiv",
        "edarxiv",
        "medrxiv",
        "osf preprints",
        "preprints.org",
        "psyarxiv",
        "research square",
        "socarxiv",
        "ssrn",
        "ssrn electronic journal",
    )
)
_CREATORS = ("author", "editor", "organization", "organisation", "institution", "publisher")
_YEARS = ("year", "date")
_LENIENT = frozenset(("electronic", "misc", "online", "www", "unpublished", "dataset", "software"))


def kind_of(entry: Entry) -> Kind:
    """The sort of work; OTHER for a type that is not known."""
    kind = _KINDS.get(entry.type, Kind.OTHER)
    if kind in {Kind.ARTICLE, Kind.OTHER}:
        server = entry.text("journal", "journaltitle", "archiveprefix", "eprinttype", "publisher")
        subtype = entry.text("entrysubtype", "type", "howpublished", "pubstate").casefold()
        if server.strip("{}").casefold() in _PREPRINT_SERVERS or subtype == "preprint":
            return Kind.PREPRINT
    if kind is Kind.OTHER and entry.type == "misc" and entry.text("url"):
        return Kind.WEB
    return kind


def check_entry(entry: Entry) -> tuple[Diagnostic, ...]:
    """B09 (a type that is not known, a warning) and B10 (a field is missing, an error)."""
    found = []
    if entry.type not in _KINDS:
        message = f"`@{entry.type}` of `{entry.key}` is not a known type of entry."
        near = get_close_matches(entry.type, _KINDS, n=1, cutoff=0.75)
        guess = f"Did you mean `@{near[0]}`? " if near else ""
        hint = f"{guess}Use one such as @article, @book, @incollection, @techreport or @misc."
        found.append(Diagnostic("B09", Severity.WARNING, message, hint, entry.span))
    # An entry may say itself what could not be found; readers are then told.
    missing = _missing(entry) if entry.sound and not entry.text("missing") else ()
    if missing:
        message = f"`{entry.key}` lacks {' and '.join(name for name, _ in missing)}."
        hint = "Add it from the publisher's page; leave nothing to guesswork."
        meant = _misspelt(entry, [field for _, fields in missing for field in fields])
        if meant is not None:
            hint = f"Did you mean `{meant[0]}`, not `{meant[1]}`?"
        found.append(Diagnostic("B10", Severity.ERROR, message, hint, entry.span))
    return tuple(found)


def _misspelt(entry: Entry, wanted: list[str]) -> tuple[str, str] | None:
    """A field that is wanted, and the name near it that the entry has instead."""
    for name in entry.fields:
        near = get_close_matches(name, wanted, n=1, cutoff=0.75)
        if near and name not in wanted and name != "subtitle":
            return near[0], name
    return None


def _missing(entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is not there, in words, each with the names of the fields that could give it."""
    lenient = entry.type in _LENIENT and bool(entry.text("url", "doi", "howpublished"))
    kind = _KINDS.get(entry.type)
    wanted: list[tuple[str, tuple[str, ...]]] = [("a title", ("title",))]
    if not lenient:
        wanted += [
            ("an author, editor or institution", (*_CREATORS, "school")),
            ("a year", _YEARS),
        ]
    if kind is Kind.ARTICLE:
        wanted.append(("a journal", ("journal", "journaltitle")))
    elif kind in {Kind.CHAPTER, Kind.CONFERENCE}:
        wanted.append(("the book's title (booktitle)", ("booktitle",)))
    return tuple((words, fields) for words, fields in wanted if not entry.text(*fields))
