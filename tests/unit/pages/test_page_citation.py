from __future__ import annotations

import json

import pytest

from example_project import CLAIM, EXAMPLES, library_of
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.page_citation import page_citation, page_reference
from mkdocs_claims.reading.bibtex_reader import read_bibtex
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.references.reference import build_reference

ID = "standing-desks-ease-back-pain"
ADDRESS = f"https://www.example.org/desks/claims/{ID}/"


def composed(statement: str = "", site_url: str = "https://www.example.org/desks/") -> Composer:
    files = dict(EXAMPLES)
    if statement:
        old = "Standing desks take back pain away."
        files[CLAIM] = files[CLAIM].replace(old, f"'{statement}'")
    return Composer(library_of(files), Addresses(), "Desks, chairs and backs", site_url)


def test_a_page_is_cited_in_both_styles() -> None:
    composer = composed()
    citation = page_citation(composer, composer.library.claims[ID])

    assert dict(citation.styles)["Vancouver"].striptags() == (
        "Desks, chairs and backs. Standing desks take back pain away [Internet]. 2026 Mar 9. "
        f"Available from: {ADDRESS}."
    )
    assert dict(citation.styles)["APA"] == (
        "Desks, chairs and backs. (2026, March 9). <em>Standing desks take back pain away</em>. "
        f"{ADDRESS}"
    )


def test_the_files_say_the_same() -> None:
    composer = composed()
    bib, ris, csl = page_citation(composer, composer.library.claims[ID]).files

    assert [file.name for file in (bib, ris, csl)] == [
        f"data/claims/{ID}{ending}" for ending in (".bib", ".ris", ".csl.json")
    ]
    assert "  author = {{Desks, chairs and backs}},\n" in str(bib.content)
    assert {"TY  - ELEC", f"UR  - {ADDRESS}", "ER  - "} <= set(str(ris.content).split("\r\n"))
    (item,) = json.loads(str(csl.content))
    assert item == {
        "id": ID,
        "type": "webpage",
        "title": "Standing desks take back pain away",
        "author": [{"literal": "Desks, chairs and backs"}],
        "issued": {"date-parts": [[2026, 3, 9]]},
        "URL": ADDRESS,
    }


@pytest.mark.parametrize("statement", ["50% & more _help_ {backs}", "Desks: yes?", "A~b^c #1 $5."])
def test_the_bibtex_reads_back_as_the_same_work(statement: str) -> None:
    composer = composed(statement)
    claim = composer.library.claims[ID]
    (bib, *_) = page_citation(composer, claim).files
    entries, problems = read_bibtex(SourceFile("x.bib", str(bib.content)))
    back, troubles = build_reference(entries[0])
    wanted = page_reference(composer, claim)

    assert (*problems, *troubles) == ()
    assert (back.title.plain, back.authors, back.url) == (
        wanted.title.plain,
        wanted.authors,
        wanted.url,
    )
    assert (back.kind, back.year, back.month, back.day) == (wanted.kind, "2026", 3, 9)


def test_without_the_address_of_the_site_a_citation_has_none() -> None:
    composer = composed(site_url="")
    citation = page_citation(composer, composer.library.claims[ID])

    assert dict(citation.styles)["Vancouver"].endswith("[Internet]. 2026 Mar 9.")
    assert "http" not in "".join(str(file.content) for file in citation.files)
