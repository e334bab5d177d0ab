"""Where pages cite and embed, a slip in any line of a file is told there, and only there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, PAGE, SITE, SOURCE, library_of
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.history.compare import compare
from mkdocs_claims.model.record import fields_of
from mkdocs_claims.model.site import Site
from overlay import overlay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_claims.library import Library

PAGES = """\
# Desks

A sentence [@example2023].

::: claims
::: claims topic=desks verdict=overstated as=cards
::: claims topic=desks certainty=very-low,low,moderate,high as=map
::: claim standing-desks-ease-back-pain full
::: sof standing-desks-ease-back-pain
::: references
"""
MORE_OF_THE_SITE = """\
language: en
evidence-map: {outcomes: [{title: Pain, names: [back pain]}]}
answered: [{rule: C30, because: Because.}]
"""
EXAMPLES_OF_KEYS = "".join(
    f"{each.key}: {each.notes.example}\n".replace('"', "'")
    for each in fields_of(Site)
    if each.key in {"guide", "words", "colours", "licence"}
)
WHOLE_SITE = overlay(EXAMPLES[SITE], EXAMPLES_OF_KEYS + MORE_OF_THE_SITE)
NAMED_PAGES = {f"docs/{name}": "# A page\n" for name in ("help.md", "how-to-read.md")}
PROJECT = {**EXAMPLES, SITE: WHOLE_SITE, PAGE: PAGES, **NAMED_PAGES}
SLIPS = {
    "nothing": "",
    "keys": " {no: OLD}",
    "two colons": " Rated by: OLD",
    "open bracket": " [OLD",
    "open quote": ' "OLD',
    "tab": "\n\tOLD",
    "list": " [1, OLD]",
}

NOTHING_IN_IT = ["", "\n", "#\n", "~\n", "- a\n", "a\n", "\tformat: 1\n", "a: [\n", "\0"]


def slips(text: str, slip: str) -> Iterator[str]:
    """The text with a slip in each line that holds a key; what stood there still does."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        key, _, old = line.partition(":")
        if re.fullmatch(r" *(?:- )?[a-z-]+", key):
            wrong = f"{key}:{SLIPS[slip].replace('OLD', old.strip())}"
            yield "".join(f"{each}\n" for each in [*lines[:number], wrong, *lines[number + 1 :]])


def told(library: Library) -> set[tuple[str, int]]:
    return {
        (each.span.file, each.span.line)
        for each in library.diagnostics
        if each.severity is not Severity.ADVICE
    }


def test_nothing_is_wrong_before() -> None:
    assert told(library_of(PROJECT)) == set()
    assert {each.key for each in fields_of(Site)} <= {
        line.split(":")[0] for line in WHOLE_SITE.splitlines()
    }


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("name", [SITE, CLAIM, SOURCE])
def test_a_slip_is_told_in_its_file_and_pages_are_not_blamed(name: str, slip: str) -> None:
    sound = library_of(PROJECT)
    for text in slips(PROJECT[name], slip):
        library = library_of({**PROJECT, name: text}, sound)

        where = {file for file, _ in told(library)}
        # What is cited no more is told of the bibliography.
        assert where - ({BIBLIOGRAPHY} if slip == "nothing" else set()) <= {name}, (
            text,
            library.diagnostics,
        )
        assert name in where or slip == "nothing", text
        compare(sound, library, problems_before=(), problems_after=())


@pytest.mark.parametrize("text", NOTHING_IN_IT)
@pytest.mark.parametrize("name", [SITE, CLAIM, SOURCE])
def test_a_file_of_which_nothing_can_be_read_is_told_and_pages_are_not_blamed(
    name: str, text: str
) -> None:
    where = {file for file, _ in told(library_of({**PROJECT, name: text}))}

    assert name in where
    # Without the only claim, lists are empty and works are not cited.
    assert where == {name} or name == CLAIM
