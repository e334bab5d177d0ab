from __future__ import annotations

import pytest

from building import Document
from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, library_of
from mkdocs_claims.model.words import Design
from mkdocs_claims.pages.addresses import REFERENCES, Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.work_designs import work_designs
from mkdocs_claims.pages.works_page import render_works


def shown(files: dict[str, str]) -> Document:
    """The page of references of these files."""
    composer = Composer(library_of(files), Addresses(), "Desks", "")
    return Document(render_works(composer, REFERENCES).html)


def test_a_work_has_the_design_of_the_studies_that_cite_it() -> None:
    designs = work_designs(library_of(EXAMPLES))

    assert designs["example2019"] is Design.COHORT
    assert designs["example2021"] is Design.SYSTEMATIC_REVIEW
    assert designs["example2023"] is Design.RANDOMISED_TRIAL


def test_the_bibliography_says_the_design_first_and_a_word_that_is_none_is_passed_over() -> None:
    files = dict(EXAMPLES)
    entry = "@article{example2019,\n"
    files[BIBLIOGRAPHY] = files[BIBLIOGRAPHY].replace(entry, entry + "  design = {Case-Series},\n")
    assert work_designs(library_of(files))["example2019"] is Design.CASE_SERIES

    files[BIBLIOGRAPHY] = files[BIBLIOGRAPHY].replace("Case-Series", "a big one")
    assert work_designs(library_of(files))["example2019"] is Design.COHORT


def test_of_two_designs_the_stronger_one_counts() -> None:
    files = dict(EXAMPLES)
    files[CLAIM] = files[CLAIM].replace("design: randomised-trial", "design: cohort", 1)

    assert work_designs(library_of(files))["example2023"] is Design.RANDOMISED_TRIAL


def test_groups_go_from_the_strongest_design_to_works_without_one() -> None:
    document = shown(EXAMPLES)
    titles = [each.text for each in document.all("h2")]

    assert titles[:3] == ["Systematic reviews", "Randomised trials", "Cohort studies"]
    assert titles[3:] == ["Other works"]
    rows = document.all("li")
    assert [row.attributes["data-design"] for row in rows] == sorted(
        (row.attributes["data-design"] for row in rows),
        key=["systematic-review", "randomised-trial", "cohort", "other"].index,
    )
    assert {row.attributes["data-topic"] for row in rows} == {"desks back-pain"}


@pytest.mark.parametrize(
    ("year", "decade"),
    [("2019", "2010"), ("2020", "2020"), ("1898", "1890"), ("in press", "none"), ("", "none")],
)
def test_a_work_is_found_by_its_decade(year: str, decade: str) -> None:
    files = dict(EXAMPLES)
    files[BIBLIOGRAPHY] = files[BIBLIOGRAPHY].replace("year    = {2019}", f"year    = {{{year}}}")
    row = shown(files).one("li", id="ref-example2019")

    assert row.attributes["data-year"] == decade


def test_the_choices_are_those_that_the_works_have() -> None:
    document = shown(EXAMPLES)
    options = [each.attributes["value"] for each in document.all("option")]

    assert "none" not in options
    assert [each for each in options if each.isdecimal()] == ["2020", "2010"]
    assert "hidden" in document.one("form", class_="claims-filters").attributes


def test_where_an_entry_was_checked_is_shown_and_not_linked() -> None:
    files = dict(EXAMPLES)
    entry = "@article{example2019,\n"
    seen = "  checked = {2026-11-20}, seen = {https://mirror.example.org:8081/odd?id=1},\n"
    files[BIBLIOGRAPHY] = files[BIBLIOGRAPHY].replace(entry, entry + seen)
    document = shown(files)
    text = " ".join(document.one("li", id="ref-example2019").text.split())

    assert "Entry checked on 20 November 2026 against a page of mirror.example.org:8081." in text
    assert not any("mirror" in each.attributes["href"] for each in document.all("a"))


def test_each_work_is_offered_in_three_forms_with_names_of_their_own() -> None:
    document = shown(EXAMPLES)
    names = {
        each.attributes.get("aria-label"): each.attributes["href"] for each in document.all("a")
    }

    assert names["BibTeX of Example 2019"] == "../data/references/example2019.bib"
    assert names["RIS of Example 2019"] == "../data/references/example2019.ris"
    assert names["CSL-JSON of all works"] == "../data/references.csl.json"
