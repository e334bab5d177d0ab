"""The list of all works that are cited, grouped by how they were made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..model.words import Design
from .addresses import claim_page
from .environment import template
from .list_filters import ListFilter, list_filter
from .rendered import Heading, RenderedPage
from .seen_address import host_of
from .short_names import short_name
from .topic_titles import TopicTitles
from .work_designs import work_designs
from .work_files import ALL_WORKS, FORMATS, WorkFiles, work_address

if TYPE_CHECKING:
    from ..words.words import Words
    from .composer import Composer

OTHER, NO_YEAR = "other", "none"


@dataclass(frozen=True, slots=True)
class CitingClaim:
    """A claim as the list of works names it."""

    address: str
    statement: str


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A work in the list of works."""

    anchor: str
    formatted: Markup
    state: Markup
    name: str
    """Its first author and year, to tell its links from those of others."""
    design: str
    year: str
    """Four digits, or empty."""
    decade: str
    topics: tuple[str, ...]
    """The topics of the claims that cite it."""
    cited_by: tuple[CitingClaim, ...]
    checked: str
    """The day on which the entry was compared with a page, in words; empty where none is given."""
    seen: str
    """The host of that page."""
    file: str
    """The address of its files, without the ending."""


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """The works of one design."""

    anchor: str
    title: str
    rows: tuple[WorkRow, ...]


def render_works(composer: Composer, page: str) -> RenderedPage:
    """Render the list of works: strongest design first, within a design by author."""
    words = composer.words
    titles = TopicTitles(composer.library)
    rows = sorted(_rows(composer, titles, page), key=_by_author)
    groups = _groups(rows, words)
    html = template("references.html", words).render(
        count=len(rows),
        groups=groups,
        filters=_filters(rows, groups, titles, words),
        formats=FORMATS,
        all_works=composer.addresses.file_link(page, ALL_WORKS),
    )
    bibliography = composer.library.bibliography
    works = [bibliography[key] for key in sorted(composer.library.cited_by) if key in bibliography]
    return RenderedPage(
        Markup(html),  # noqa: S704
        tuple(Heading(group.anchor, group.title) for group in groups),
        (),
        frozenset(row.anchor for row in rows),
        WorkFiles(works),
    )


def _by_author(row: WorkRow) -> str:
    return row.formatted.striptags().casefold()


def _rows(composer: Composer, titles: TopicTitles, page: str) -> list[WorkRow]:
    library = composer.library
    designs = work_designs(library)
    claims = {
        claim.id: CitingClaim(
            composer.addresses.link(page, claim_page(claim.id)), claim.statement.plain
        )
        for claim in composer.claims
    }
    # Worked out once: a relative address costs as much as the rest of a row.
    folder = composer.addresses.file_link(page, "data")
    rows = []
    for key, ids in library.cited_by.items():
        work = composer.shelf.work(key, "")
        reference = library.bibliography.get(key)
        year = _year(reference.year) if reference is not None else ""
        topics = titles.in_order(topic for id_ in ids for topic in library.claims[id_].topics)
        rows.append(
            WorkRow(
                work.anchor,
                work.formatted,
                work.state,
                short_name(library.bibliography, key),
                designs.get(key, OTHER),
                year,
                f"{year[:3]}0" if year else NO_YEAR,
                topics,
                tuple(claims[id_] for id_ in ids),
                _day(reference.checked, composer.words) if reference is not None else "",
                host_of(reference.seen) if reference is not None else "",
                folder + work_address(key).removeprefix("data") if reference is not None else "",
            )
        )
    return rows


def _groups(rows: list[WorkRow], words: Words) -> tuple[WorkGroup, ...]:
    titles = {str(design): words(f"designs.{design}") for design in Design}
    titles[OTHER] = words("works.other-works")
    gathered: dict[str, list[WorkRow]] = {design: [] for design in titles}
    for row in rows:
        gathered[row.design].append(row)
    return tuple(
        WorkGroup(f"design-{design}", titles[design], tuple(found))
        for design, found in gathered.items()
        if found
    )


def _filters(
    rows: list[WorkRow], groups: tuple[WorkGroup, ...], titles: TopicTitles, words: Words
) -> tuple[ListFilter, ...]:
    topics = titles.in_order(topic for row in rows for topic in row.topics)
    found = {row.decade for row in rows}
    decades = [
        (each, words("works.decade", first=each, last=int(each) + 9))
        for each in sorted(found - {NO_YEAR})[::-1]
    ]
    undated = [(NO_YEAR, words("works.no-year"))] if NO_YEAR in found else []
    return (
        list_filter(
            "design",
            words("filter.design"),
            ((group.rows[0].design, group.title) for group in groups),
        ),
        list_filter("year", words("filter.decade"), decades + undated),
        list_filter(
            "topic", words("filter.topic"), ((topic, titles.title(topic)) for topic in topics)
        ),
    )


def _year(written: str) -> str:
    return written if re.fullmatch(r"[0-9]{4}", written) else ""


def _day(written: str, words: Words) -> str:
    try:
        return words.day(date.fromisoformat(written))
    except ValueError:
        return written
