"""Answers of PubMed's E-utilities: a search in JSON, a record in the MEDLINE format."""

from __future__ import annotations

import re
from collections import defaultdict

from ..diagnostics import Span
from ..reading.names import Name
from ..references.dates import publication_date
from ..references.entry_types import Kind
from ..references.identifiers import pmid_problem
from ..references.reference import Reference
from . import json_values as values
from .titles import title_text, without_full_stop

_LINE = re.compile(r"([A-Z][A-Z0-9]{1,3}) *- (.*)")
_SUFFIX = re.compile(r"(.+) (Jr|Sr|2nd|3rd|4th|II|III|IV)")
_SEASONS = re.compile(r"(?:Spring|Summer|Autumn|Fall|Winter)\b.*")

Tags = defaultdict[str, list[str]]


def read_search(data: bytes) -> str | None:
    """The PubMed number of a search that found one record; None when it found none or several."""
    result = values.record(values.parse(data) or {}, "esearchresult")
    listed = result.get("idlist")
    if not isinstance(listed, list) or len(listed) != 1 or not isinstance(listed[0], str):
        return None
    return listed[0] if pmid_problem(listed[0]) is None else None


def read_medline(data: bytes) -> Reference | None:
    """The work of a MEDLINE record; None when the answer holds none."""
    tags = _tags(data.decode("utf-8", "replace"))
    if not tags["PMID"] or not (tags["TI"] or tags["BTI"]):
        return None
    is_article = bool(tags["JT"] or tags["TA"])
    year, _, rest = _first(tags, "DP").partition(" ")
    month, _, day = _SEASONS.sub("", rest).partition(" ")
    date, _ = publication_date("", year, month.partition("-")[0], day.partition("-")[0])
    retracted = "; ".join(tags["RIN"])
    if not retracted and "Retracted Publication" in tags["PT"]:
        retracted = "PubMed lists it as a retracted publication"
    return Reference(
        key="",
        kind=Kind.ARTICLE if is_article else Kind.BOOK,
        type="article" if is_article else "book",
        span=Span.at(""),
        title=title_text(without_full_stop(_first(tags, "TI", "BTI"))),
        authors=_names(tags),
        container=title_text(_journal(_first(tags, "JT", "TA"))),
        year=date.year,
        month=date.month,
        day=date.day,
        volume=_first(tags, "VI"),
        number=_first(tags, "IP"),
        pages=_pages(_first(tags, "PG")),
        publisher="" if is_article else _first(tags, "PB"),
        doi=_doi(tags),
        pmid=_first(tags, "PMID"),
        pmcid=_first(tags, "PMC"),
        retracted=retracted,
        corrected="; ".join([*tags["EIN"], *(f"Concern: {each}" for each in tags["ECI"])]),
    )


def _tags(text: str) -> Tags:
    """The values of each tag of the first record, lines that go on joined."""
    tags: Tags = defaultdict(list)
    last: list[str] = []
    for line in text.splitlines():
        if found := _LINE.fullmatch(line):
            last = tags[found.group(1)]
            if found.group(1) == "PMID" and last:
                break
            last.append(found.group(2).strip())
        elif line.startswith("      ") and last:
            last[-1] = f"{last[-1]} {line.strip()}"
    return tags


def _first(tags: Tags, *names: str) -> str:
    return next((tags[name][0] for name in names if tags[name]), "")


def _journal(name: str) -> str:
    """The journal without the place that PubMed puts behind it in brackets."""
    return re.sub(r" \([A-Z][^()]*\)$", "", name).partition(" : ")[0]


def _names(tags: Tags) -> tuple[Name, ...]:
    found = []
    for full in tags["FAU"] or tags["AU"]:
        family, _, given = full.partition(", ")
        suffix = _SUFFIX.fullmatch(given)
        if suffix:
            found.append(Name(family, suffix.group(1), suffix=suffix.group(2)))
        elif given:
            found.append(Name(family, given))
        else:
            found.append(Name(literal=full))
    return (*found, *(Name(literal=without_full_stop(group)) for group in tags["CN"]))


def _pages(given: str) -> str:
    """Pages written out in full: PubMed's `411-9` are the pages 411 to 419."""
    first, dash, last = given.partition("-")
    if dash and first.isdecimal() and last.isdecimal() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{first}\u2013{last}" if dash else first


def _doi(tags: Tags) -> str:
    for given in (*tags["LID"], *tags["AID"]):
        if given.endswith(" [doi]"):
            return given.removesuffix(" [doi]")
    return ""
