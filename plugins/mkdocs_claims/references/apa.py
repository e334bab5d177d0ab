"""References in the style of the American Psychological Association, seventh edition."""

from __future__ import annotations

from collections.abc import Callable

from ..reading.months import MONTH_NAMES
from ..reading.names import Name
from ..reading.rich_text import RichText
from .entry_types import Kind
from .identifiers import bare_doi, doi_problem
from .links import doi_address
from .phrases import ITALIC, Phrases, edition, initials
from .reference import Reference

MOST_AUTHORS = 20
"""Authors named; of more, the first 19 and the last."""
_SHORTEST_ARTICLE_NUMBER = 5


def apa(reference: Reference, *, identifiers: bool = True) -> RichText:
    """A reference in APA style. With `identifiers`, it ends in its DOI or address."""
    phrases = Phrases()
    creators = _creators(reference)
    if creators:
        phrases.add(f"{creators} {_date(reference)}").stop()
        _title(phrases, reference)
    else:
        _title(phrases, reference)
        phrases.add(_date(reference)).stop()
    _REST.get(reference.kind, _publisher)(phrases, reference)
    if identifiers:
        phrases.add(_address(reference))
    return phrases.ended()


def _creators(reference: Reference) -> str:
    if reference.authors:
        text = people(reference.authors, others=reference.authors_others)
        return text if text.endswith(".") else f"{text}."
    if not reference.editors or reference.kind in {Kind.CHAPTER, Kind.CONFERENCE}:
        return ""
    several = len(reference.editors) > 1 or reference.editors_others
    text = people(reference.editors, others=reference.editors_others)
    return f"{text} (Eds.)." if several else f"{text} (Ed.)."


def people(names: tuple[Name, ...], *, others: bool = False) -> str:
    """Names as a list, such as `Rose, M. E., & van der Berg, J.`."""
    shown = [_inverted(name) for name in names]
    if others:
        return ", ".join([*shown[: MOST_AUTHORS - 1], "et al."])
    if len(shown) > MOST_AUTHORS:
        return ", ".join(shown[: MOST_AUTHORS - 1]) + f", . . . {shown[-1]}"
    if len(shown) == 1:
        return shown[0]
    comma = "" if len(shown) == len(("first", "second")) and names[0].literal else ","
    return f"{', '.join(shown[:-1])}{comma} & {shown[-1]}"


def _letters(given: str) -> str:
    """`Jean-Pierre Marie` -> `J.-P. M.`."""
    words = given.replace("\u00a0", " ").replace(".", ". ").replace(". -", ".-").split()
    groups = ("-".join(f"{letter}." for letter in initials(word)) for word in words if "-" in word)
    return " ".join(
        next(groups) if "-" in word else " ".join(f"{letter}." for letter in initials(word))
        for word in words
    )


def _inverted(name: Name) -> str:
    if name.literal:
        return name.literal
    family = f"{name.particle} {name.family}".strip()
    return ", ".join(part for part in (family, _letters(name.given), name.suffix) if part)


def _natural(name: Name) -> str:
    parts = (_letters(name.given), name.particle, name.family, name.suffix)
    return name.literal or " ".join(part for part in parts if part)


def _date(reference: Reference) -> str:
    if not reference.year:
        return "(n.d.)"
    if reference.month is None or reference.kind is not Kind.WEB:
        return f"({reference.year})"
    day = f" {reference.day}" if reference.day else ""
    return f"({reference.year}, {MONTH_NAMES[reference.month - 1]}{day})"


def _title(phrases: Phrases, reference: Reference) -> None:
    inside = reference.kind in {Kind.ARTICLE, Kind.CHAPTER, Kind.CONFERENCE}
    if inside:
        phrases.rich(reference.title)
    else:
        phrases.rich(reference.title, ITALIC)
        if text := edition(reference):
            phrases.add(f" ({text})")
    if reference.kind is Kind.REPORT and reference.number:
        bare = reference.number[0].isdecimal()
        phrases.add(f" ({'Report No. ' if bare else ''}{reference.number})")
    if reference.kind is Kind.THESIS:
        usual = "Master's thesis" if reference.type == "mastersthesis" else "Doctoral dissertation"
        parts = (reference.work_type or usual, reference.institution)
        phrases.add(f" [{', '.join(part for part in parts if part)}]")
    if reference.retracted:
        phrases.add(" [Retracted]")
    phrases.stop()


def _article(phrases: Phrases, reference: Reference) -> None:
    phrases.rich(reference.container, ITALIC)
    if reference.volume:
        phrases.add(", ").add(reference.volume, ITALIC)
    if reference.number:
        phrases.add("" if reference.volume else ", ").add(f"({reference.number})")
    if pages := reference.pages:
        single = "\u2013" not in pages and "," not in pages
        is_number = single and (pages[0] == "e" or len(pages) >= _SHORTEST_ARTICLE_NUMBER)
        phrases.add(f", Article {pages}" if is_number else f", {pages}")
    phrases.stop()


def _chapter(phrases: Phrases, reference: Reference) -> None:
    phrases.add("In ")
    if reference.editors:
        several = len(reference.editors) > 1 or reference.editors_others
        names = [_natural(name) for name in reference.editors]
        if reference.editors_others:
            text = ", ".join([*names, "et al."])
        elif len(names) == 1:
            text = names[0]
        else:
            comma = "," if len(names) > len(("first", "second")) else ""
            text = f"{', '.join(names[:-1])}{comma} & {names[-1]}"
        phrases.add(f"{text} ({'Eds.' if several else 'Ed.'}), ")
    phrases.rich(reference.container, ITALIC)
    extent = [edition(reference)]
    if reference.pages:
        extent.append(f"{'pp.' if chr(0x2013) in reference.pages else 'p.'} {reference.pages}")
    inside = ", ".join(part for part in extent if part)
    phrases.add(f" ({inside})" if inside else "").stop()
    _publisher(phrases, reference)


def _publisher(phrases: Phrases, reference: Reference) -> None:
    """The publisher, unless it is the author too."""
    publisher = reference.publisher or (
        "" if reference.kind is Kind.THESIS else reference.institution
    )
    names = {name.literal.casefold() for name in reference.authors}
    if publisher and publisher.casefold() not in names:
        phrases.add(publisher).stop()


def _preprint(phrases: Phrases, reference: Reference) -> None:
    server = reference.container.plain or reference.publisher or reference.institution
    if server:
        phrases.add(server).stop()


def _address(reference: Reference) -> str:
    doi = bare_doi(reference.doi)
    return doi_address(doi) if doi and doi_problem(doi) is None else reference.url


_REST: dict[Kind, Callable[[Phrases, Reference], None]] = {
    Kind.ARTICLE: _article,
    Kind.CHAPTER: _chapter,
    Kind.CONFERENCE: _chapter,
    Kind.PREPRINT: _preprint,
}
