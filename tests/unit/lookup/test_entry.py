from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_claims.diagnostics import Span
from mkdocs_claims.lookup.entry import entry_text, key_for, same_work, with_entry
from mkdocs_claims.reading.names import Name
from mkdocs_claims.reading.rich_text import RichText
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.references.bibliography import Bibliography, read_bibliography
from mkdocs_claims.references.entry_types import Kind
from mkdocs_claims.references.reference import Reference

WORK = Reference(
    key="",
    kind=Kind.ARTICLE,
    type="article",
    span=Span.at(""),
    title=RichText.of("Desks & backs_a 10% trial"),
    authors=(Name("Müller-Øst", "Ada"), Name(literal="Desk Group")),
    container=RichText.of("Journal of Examples"),
    year="2020",
    doi="10.5555/Desk",
    retracted="Retraction, doi:10.5555/r_1 {see}",
)


def bibliography(text: str) -> Bibliography:
    return read_bibliography(SourceFile("refs.bib", text))[0]


@pytest.mark.parametrize(
    ("taken", "key"),
    [
        ((), "mullerost2020"),
        (("mullerost2020",), "mullerost2020b"),
        (("MullerOst2020", "mullerost2020b"), "mullerost2020c"),
    ],
)
def test_keys(taken: tuple[str, ...], key: str) -> None:
    assert key_for(WORK, taken) == key


@pytest.mark.parametrize(
    ("work", "key"),
    [
        (replace(WORK, authors=(Name(literal="World Health Organization"),)), "world2020"),
        (
            replace(WORK, authors=(), title=RichText.of("Desks at work"), year="in press"),
            "desksatwork",
        ),
        (replace(WORK, authors=(Name("王", "伟"),)), "work2020"),
    ],
)
def test_keys_of_works_without_a_plain_name(work: Reference, key: str) -> None:
    assert key_for(work, ()) == key


def test_the_entry_reads_back_as_the_same_work() -> None:
    back = bibliography(entry_text(WORK, "muller2020"))["muller2020"]
    assert back.title == WORK.title
    assert back.authors == WORK.authors
    assert back.retracted == "Retraction, doi:10.5555/r_1 see"
    assert back.doi == WORK.doi


SORTED = """% All works.

@book{adams1990, title = {A}, author = {Adams, A}, year = 1990}

% About the next one.
@book{zed2000,
  title = {Z}, author = {Zed, Z}, year = 2000}
"""


def test_the_place_in_the_alphabet() -> None:
    text = with_entry(bibliography(SORTED), "muller2020", "@misc{muller2020,\n}\n")
    head, tail = SORTED.split("% About")
    assert text == f"{head}@misc{{muller2020,\n}}\n\n% About{tail}"


def test_before_the_first_but_after_the_heading() -> None:
    text = with_entry(bibliography(SORTED), "aaa1980", "@misc{aaa1980,\n}\n")
    assert text.startswith("% All works.\n\n@misc{aaa1980,\n}\n\n@book{adams1990")


@pytest.mark.parametrize("text", [SORTED, "@book{z, title={Z}}\n@book{a, title={A}}\n\n\n"])
def test_the_end_of_the_file(text: str) -> None:
    entry = "@misc{zzz2020,\n}\n"
    assert with_entry(bibliography(text), "zzz2020", entry) == f"{text.rstrip()}\n\n{entry}"


def test_an_empty_file() -> None:
    assert with_entry(bibliography(""), "a", "@misc{a,\n}\n") == "@misc{a,\n}\n"


@pytest.mark.parametrize(
    "field", ["doi = {https://doi.org/10.5555/DESK}", "pmid = {7}", "url = {https://e.org/a}"]
)
def test_a_work_that_is_there_already(field: str) -> None:
    known = bibliography(f"@misc{{old, title = {{T}}, {field}}}")
    asked = {
        "d": WORK,
        "p": replace(WORK, pmid="7"),
        "u": replace(WORK, doi="", url="https://e.org/a"),
    }
    assert same_work(asked[field[0]], known) == "old"
    assert same_work(replace(WORK, doi="10.5555/other"), known) is None
