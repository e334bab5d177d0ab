"""Entries of refs.bib for invented works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import GIVEN_NAMES, JOURNALS, SURNAMES, TITLE_ENDS

if TYPE_CHECKING:
    from random import Random

_SPECIAL = set('\\{"')
NAMES_IN_LATEX, GROUPS, TITLES_IN_LATEX = 0.12, 0.03, 0.1
"""Shares of the works whose names hold LaTeX, that name a group, whose titles may hold LaTeX."""


def entry(key: str, subject: str, chance: Random) -> str:
    """One BibTeX entry; the DOI's prefix is the one kept for examples."""
    year = chance.randint(1990, 2025)
    authors = " and ".join(_names(chance))
    kind = chance.choices(("article", "book", "misc"), (17, 2, 1))[0]
    fields = {"author": authors, "title": _title(subject, chance), "year": str(year)}
    if kind == "article":
        first = chance.randint(1, 900)
        fields |= {
            "journal": chance.choices(JOURNALS, (6, 5, 5, 1, 2, 1, 1))[0],
            "volume": str(chance.randint(1, 80)),
            "number": str(chance.randint(1, 12)),
            "pages": f"{first}--{first + chance.randint(4, 14)}",
            "doi": f"10.5555/{key}.{year}",
        }
    elif kind == "book":
        fields |= {"publisher": "Example Press", "address": "Exampletown"}
        fields["url"] = f"https://www.example.org/books/{key}%20{year}"
    else:
        fields |= {"howpublished": "Web page", "url": f"https://www.example.org/pages/{key}"}
        fields["urldate"] = "2026-03-02"
    lines = "".join(f"  {name:<9} = {{{text}}},\n" for name, text in fields.items())
    return f"@{kind}{{{key},\n{lines}}}\n"


def _names(chance: Random) -> list[str]:
    plain = [name for name in SURNAMES if not _SPECIAL & set(name)]
    given = [name for name in GIVEN_NAMES if not _SPECIAL & set(name)]
    if chance.random() < NAMES_IN_LATEX:
        plain, given = list(SURNAMES), list(GIVEN_NAMES)
    names = [f"{chance.choice(plain)}, {chance.choice(given)}" for _ in range(chance.randint(1, 8))]
    if chance.random() < GROUPS:
        names.append("{Example Review Group}")
    return names


def _title(subject: str, chance: Random) -> str:
    plain = [end for end in TITLE_ENDS if not _SPECIAL & set(end)]
    ends = TITLE_ENDS if chance.random() < TITLES_IN_LATEX else plain
    return f"{subject.capitalize()}: {chance.choice(ends)}"
