"""References in the Vancouver style: the sample references of the ICMJE and the NLM."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..reading.months import MONTH_NAMES
from ..reading.names import Name
from ..reading.rich_text import RichText
from .entry_types import Kind
from .identifiers import bare_doi
from .phrases import Phrases, edition, initials
from .reference import Reference

MOST_AUTHORS = 6
"""Authors named; after them `et al.` stands for the others."""


def vancouver(reference: Reference, *, identifiers: bool = True) -> RichText:
    """A reference in the Vancouver style, without its number.

    With `identifiers`, the DOI and the PubMed number end it; leave them out beside links.
    """
    phrases = Phrases()
    _people(phrases, reference)
    phrases.rich(reference.title)
    if reference.retracted:
        phrases.add(" [retracted]")
    _REST.get(reference.kind, _book)(phrases, reference)
    if identifiers:
        _identifiers(phrases, reference)
    return phrases.ended()


def _people(phrases: Phrases, reference: Reference) -> None:
    if reference.authors:
        phrases.add(people(reference.authors, others=reference.authors_others)).stop()
    elif reference.editors and reference.kind is not Kind.CHAPTER:
        _editors(phrases, reference)


def _editors(phrases: Phrases, reference: Reference) -> None:
    several = len(reference.editors) > 1 or reference.editors_others
    phrases.add(people(reference.editors, others=reference.editors_others))
    phrases.add(", editors" if several else ", editor").stop()


def people(names: tuple[Name, ...], *, others: bool = False) -> str:
    """Names as a list, such as `Rose ME, van der Berg J; Back Pain Group, et al`."""
    shown = names[:MOST_AUTHORS]
    text = ""
    for index, name in enumerate(shown):
        if index:
            text += "; " if name.literal or shown[index - 1].literal else ", "
        text += _name(name)
    return f"{text}, et al" if others or len(names) > MOST_AUTHORS else text


_SUFFIXES = {"ii": "2nd", "iii": "3rd", "iv": "4th"}
_MOST_INITIALS = 2


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    suffix = name.suffix.rstrip(".")
    parts = (
        name.particle,
        name.family,
        "".join(initials(name.given)[:_MOST_INITIALS]),
        _SUFFIXES.get(suffix.casefold(), suffix),
    )
    return " ".join(part for part in parts if part)


def _article(phrases: Phrases, reference: Reference) -> None:
    phrases.stop().rich(reference.container).stop()
    phrases.add(_date(reference))
    if reference.volume or reference.number:
        supplement = reference.number.lower().startswith("suppl")
        number = f" {reference.number}" if supplement else f"({reference.number})"
        phrases.add(";" if reference.year else "").add(reference.volume)
        phrases.add(number if reference.number else "")
    if reference.pages:
        phrases.add(f":{short_pages(reference.pages)}")
    phrases.stop()


def _book(phrases: Phrases, reference: Reference) -> None:
    phrases.stop()
    _imprint(phrases, reference)
    if reference.number and reference.kind is Kind.REPORT:
        phrases.add(f"Report No.: {reference.number}").stop()
    if reference.url and not reference.isbn:
        _available(phrases, reference)


def _chapter(phrases: Phrases, reference: Reference) -> None:
    phrases.stop().add("In: ")
    if reference.editors:
        _editors(phrases, reference)
    phrases.rich(reference.container).stop()
    _imprint(phrases, reference)
    if reference.pages:
        phrases.add(f"p. {short_pages(reference.pages)}").stop()


def _thesis(phrases: Phrases, reference: Reference) -> None:
    usual = "master's thesis" if reference.type == "mastersthesis" else "dissertation"
    phrases.add(f" [{reference.work_type or usual}]").stop()
    _imprint(phrases, reference)
    if reference.url:
        _available(phrases, reference)


def _web(phrases: Phrases, reference: Reference) -> None:
    phrases.add(" [Internet]").stop()
    _imprint(phrases, reference, cited=True)
    _available(phrases, reference)


def _preprint(phrases: Phrases, reference: Reference) -> None:
    phrases.add(" [Preprint]").stop()
    server = reference.container.plain or reference.publisher or reference.institution
    phrases.add(server).stop() if server else None
    phrases.add(_date(reference)).add(_cited(reference)).stop()
    if not reference.doi:
        _available(phrases, reference)


def _imprint(phrases: Phrases, reference: Reference, *, cited: bool = False) -> None:
    """Edition. Place: publisher; date."""
    if text := edition(reference):
        phrases.add(text).stop()
    publisher = reference.publisher or reference.institution
    date = _date(reference) if reference.kind in {Kind.REPORT, Kind.WEB} else reference.year
    phrases.add(": ".join(part for part in (reference.place, publisher) if part))
    if publisher or reference.place:
        phrases.add("; " if date else "")
    phrases.add(date)
    if cited:
        phrases.add(_cited(reference))
    if publisher or reference.place or date:
        phrases.stop()


def _available(phrases: Phrases, reference: Reference) -> None:
    if reference.url:
        stop = "." if reference.url.endswith("/") else ""
        phrases.add(f"Available from: {reference.url}{stop} ")


def _identifiers(phrases: Phrases, reference: Reference) -> None:
    if reference.doi:
        phrases.add(f"doi: {bare_doi(reference.doi)}. ")
    if reference.pmid:
        phrases.add(f"PMID: {reference.pmid}. ")


def _date(reference: Reference) -> str:
    parts = [reference.year]
    if reference.year and reference.month:
        parts.append(MONTH_NAMES[reference.month - 1][:3])
        if reference.day:
            parts.append(str(reference.day))
    return " ".join(parts)


_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


def _cited(reference: Reference) -> str:
    """` [cited 2026 Nov 22]`, from the date on which the address was read."""
    found = _ISO.fullmatch(reference.accessed)
    if found is None or not 1 <= int(found[2]) <= len(MONTH_NAMES):
        return ""
    return f" [cited {found[1]} {MONTH_NAMES[int(found[2]) - 1][:3]} {int(found[3])}]"


_RANGE = re.compile(r"([A-Za-z]*)(\d+)\u2013([A-Za-z]*)(\d+)([A-Za-z]*)", re.ASCII)


def short_pages(pages: str) -> str:
    """Pages with the repeated digits of the last one left out: `284\u2013287` gives `284-7`."""
    return _RANGE.sub(_short_range, pages).replace("\u2013", "-")


def _short_range(found: re.Match[str]) -> str:
    letters, first, last_letters, last, ending = found.groups()
    if letters != last_letters or len(first) != len(last) or first > last or ending:
        return found.group().replace("\u2013", "-")
    same = next((at for at, digit in enumerate(first) if last[at] != digit), len(first) - 1)
    return f"{letters}{first}-{last[same:]}"


_REST: dict[Kind, Callable[[Phrases, Reference], None]] = {
    Kind.ARTICLE: _article,
    Kind.CHAPTER: _chapter,
    Kind.CONFERENCE: _chapter,
    Kind.PREPRINT: _preprint,
    Kind.THESIS: _thesis,
    Kind.WEB: _web,
}
