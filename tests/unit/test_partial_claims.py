"""Files that could not be read as a whole: what is wrong in the rest is said in the same run."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from example_project import (
    BIBLIOGRAPHY,
    CLAIM,
    EXAMPLES,
    SITE,
    SOURCE,
    TODAY,
    library_of,
    project_with,
)
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.partial import changed, holds, unread_part, without
from mkdocs_claims.model.record import Record
from mkdocs_claims.rules.catalogue import catalogue
from mkdocs_claims.rules.rule import Context, Subject
from overlay import overlay
from test_rule_documentation import MORE_ENTRIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_claims.diagnostics import Span
    from mkdocs_claims.library import Library
    from mkdocs_claims.reading.nodes import Path

CLAIM_RULES = {rule.code: rule for rule in catalogue().claim_rules}
LOCAL = sorted(code for code, rule in CLAIM_RULES.items() if rule.local)
FIRST_OF_SEVERAL = {"S13"}
"""Rules that speak of one group of a study only; without that group it is the next."""
ABOUT_THE_VALUE = {"topics": {"S17"}, "certainty": {"C05"}, "background": {"S09"}}
"""What else may be said of a value of the wrong form: that x is no topic and no work."""
MISSPELT = {
    "verdict": "verdict: overstatd\n",
    "reviewed": "reviewed: yesterday\n",
    "a-study": "outcomes:\n  - studies:\n      - {design: randomized, says: agianst}\n",
    "interests": "interests: []\n",
}


def with_claim(text: str) -> Library:
    return library_of({**EXAMPLES, CLAIM: text})


def found_in(library: Library) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in library.diagnostics]


def test_five_mistakes_of_five_kinds_are_found_in_one_run() -> None:
    text = EXAMPLES[CLAIM]
    places = []
    for old, new, wrong, code in (
        ("verdict: overstated", "verdict: overstatd", "overstatd", "F04"),
        ("ci: [-9.9, -2.3]", "ci: [-2.3, -9.9]", "[-2.3, -9.9]", "S11"),
        ("topics: [desks", "topics: [dseks", "dseks", "S17"),
        ("\ngaps:", "\nintrests: Makers of desks gain.\ngaps:", "intrests", "F02"),
    ):
        assert old in text, old
        text = text.replace(old, new, 1)
        places.append((wrong, code))
    text = re.sub(r"(inconsistency: )\{down: 0\}", r"\1{down: 1}", text, count=1)
    places.append(("1}", "C12"))

    found = found_in(with_claim(text))

    expected = []
    for wrong, code in places:
        line, column = next(
            (number, line.index(wrong) + 1)
            for number, line in enumerate(text.splitlines(), start=1)
            if (f"inconsistency: {{down: {wrong}" if code == "C12" else wrong) in line
        )
        expected.append(f"{line}:{column} {code}")
    assert {*expected} <= {*found}
    assert {each.split()[1] for each in found} - {"F04", "S11", "S17", "F02", "C12"} == set()


@pytest.mark.parametrize("spoilt", ["verdict", "a-study"])
@pytest.mark.parametrize("code", [*LOCAL, "S09", "S12"])
def test_a_mistake_elsewhere_hides_no_finding(code: str, spoilt: str) -> None:
    bad = catalogue().documentation(code).bad
    files = project_with(Subject.CLAIM, bad, more_entries=MORE_ENTRIES.get(code, ""))
    both = overlay(files[CLAIM], MISSPELT[spoilt])

    after = codes_of(library_of({**files, CLAIM: both}))

    assert any(each in after for each in ("F03", "F04", "F06"))
    if code != "S01":  # it is about the verdict
        assert code in after


def codes_of(library: Library) -> set[str]:
    return {each.code for each in library.diagnostics}


@pytest.mark.parametrize("spoilt", MISSPELT)
def test_a_sound_rest_is_not_blamed(spoilt: str) -> None:
    found = with_claim(overlay(EXAMPLES[CLAIM], MISSPELT[spoilt])).diagnostics

    assert {each.code[0] for each in found} == {"F"}


def parts_of(record: Record) -> Iterator[Record]:
    for each in fields(record):
        value = getattr(record, each.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield item
                yield from parts_of(item)


@pytest.mark.parametrize("code", LOCAL)
def test_a_local_rule_finds_nothing_in_what_is_left_of_a_sound_claim(code: str) -> None:
    library = library_of(EXAMPLES)
    (claim,) = library.claims.values()
    for part in parts_of(claim):
        assert places_of(code, without(claim, part.path), library) == set()


def places_of(code: str, claim: Claim | None, library: Library) -> set[Path | Span]:
    """Where a rule finds something in a claim; nowhere if it asks for what is not there."""
    if claim is None:
        return set()
    try:
        return {each.at for each in CLAIM_RULES[code].check(claim, Context(library, TODAY))}
    except AttributeError as error:
        if unread_part(error) is None:
            raise
        return set()


@pytest.mark.parametrize("code", LOCAL)
def test_a_part_left_out_only_takes_findings_of_a_local_rule_away(code: str) -> None:
    bad = catalogue().documentation(code).bad
    library = library_of(project_with(Subject.CLAIM, bad))
    (claim,) = library.claims.values()
    all_of_it = places_of(code, claim, library)
    assert all_of_it
    for part in parts_of(claim):
        places = places_of(code, without(claim, part.path), library)
        assert places <= all_of_it or code in FIRST_OF_SEVERAL


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(keepends=True)):
        if re.match(r" *(?:- )?[a-z-]+: ", line):
            yield number, line


@pytest.mark.parametrize("name", [CLAIM, SOURCE])
@pytest.mark.parametrize("wrong", ["{no: 1}", "~"])
def test_any_value_that_cannot_be_read_is_all_that_is_said(name: str, wrong: str) -> None:
    sound = library_of(EXAMPLES)
    lines = EXAMPLES[name].splitlines(keepends=True)
    for number, line in lines_of(EXAMPLES[name]):
        below = [*lines]
        below[number] = f"{line.split(': ', 1)[0]}: {wrong}\n"
        indent = len(line) - len(line.lstrip(" -"))
        end = number + 1
        while end < len(lines) and len(lines[end]) - len(lines[end].lstrip(" ")) > indent:
            below[end] = ""
            end += 1

        library = library_of({**EXAMPLES, name: "".join(below)}, sound)

        found = {each.code for each in library.diagnostics if each.span.file == name}
        others = found - ABOUT_THE_VALUE.get(line.split(":")[0].strip(), set())
        assert {each[0] for each in others} <= {"F"}, (line, found_in(library))


@pytest.mark.parametrize("wrong", ["overstatd", "[]"])
def test_a_partial_claim_is_on_no_page(wrong: str) -> None:
    library = with_claim(overlay(EXAMPLES[CLAIM], f"verdict: {wrong}\n"))

    read = library.files[CLAIM]
    assert (read.record, dict(library.claims), dict(library.appraisals)) == (None, {}, {})
    assert isinstance(read.partial, Claim)
    assert (read.partial.file, read.partial.id) == (CLAIM, "standing-desks-ease-back-pain")
    with pytest.raises(AttributeError):
        _ = read.partial.verdict
    assert read.partial.outcomes[0].name


def test_sound_files_have_no_partial_record() -> None:
    library = library_of(EXAMPLES)

    assert [library.files[name].partial for name in (CLAIM, SOURCE, SITE, BIBLIOGRAPHY)] == (
        [None] * 4
    )


def test_a_fault_of_a_rule_is_not_taken_for_an_unread_value() -> None:
    library = library_of(EXAMPLES)
    (claim,) = library.claims.values()

    with pytest.raises(AttributeError) as caught:
        getattr(claim, "verdcit")  # noqa: B009 - the name is wrong on purpose
    assert unread_part(caught.value) is None


def test_a_copy_without_a_part_keeps_the_rest() -> None:
    (claim,) = library_of(EXAMPLES).claims.values()
    first: Path = ("outcomes", 0)

    rest = without(claim, (*first, "studies", 0, "effect"))

    assert rest is not None
    assert rest.outcomes[0].studies[0].effect is None
    assert rest.outcomes[1:] == claim.outcomes[1:]
    assert without(claim, ()) is None
    fewer = without(claim, first)
    assert fewer is not None
    assert fewer.outcomes == claim.outcomes[1:]
    assert changed(claim, file="x").file == "x"


@pytest.mark.parametrize(
    "site",
    [
        EXAMPLES[SITE].replace("count: 2", "count: two"),
        EXAMPLES[SITE].replace("topics:", "topicks:"),
        EXAMPLES[SITE].replace("id: desks", "id: Desks!"),
        EXAMPLES[SITE].replace("state:", "state: ["),
        "",
    ],
)
def test_claims_are_not_blamed_for_a_broken_site_file(site: str) -> None:
    assert site != EXAMPLES[SITE]

    found = library_of({**EXAMPLES, SITE: site}).diagnostics

    assert {each.span.file for each in found} == {SITE}


def test_errors_of_claims_are_said_beside_a_broken_site_file() -> None:
    claim = overlay(EXAMPLES[CLAIM], "verdict: untested\n")

    library = library_of({**EXAMPLES, SITE: "format: [\n", CLAIM: claim})

    assert {each.code for each in library.diagnostics} >= {"Y03", "S01"}


def test_a_part_is_looked_for_in_its_own_record() -> None:
    library = library_of(EXAMPLES)
    (claim,) = library.claims.values()
    assert library.site is not None

    assert all(holds(claim, part) for part in (claim, *parts_of(claim)))
    assert not any(holds(claim, part) for part in (library.site, *parts_of(library.site)))
