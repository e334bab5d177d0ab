"""Every safe fix: what it mends, that nothing else changes, and what is left to a person."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from case_files import CANNOT_BE_FILES, cases
from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, SITE, SOURCE, library_of
from mkdocs_claims.cli.checking import MOST_ROUNDS
from mkdocs_claims.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from mkdocs_claims.editing.applying import mended, with_edits
from mkdocs_claims.library import Library
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.rules.catalogue import catalogue
from test_mutations import spoilt

SLIPS = [
    ("F02", CLAIM, "statement: ", "Statement: "),
    ("F02", CLAIM, "risk-of-bias:\n          overall", "risk_of_bias:\n          overall"),
    ("F02", CLAIM, "i-squared:", "i squared:"),
    ("F02", CLAIM, "participants: 812\n        studies", "participant: 812\n        studies"),
    ("F02", CLAIM, "participants: 812\n        studies", '"partcipants": 812\n        studies'),
    ("F02", CLAIM, "important: 5", "importent: 5"),
    ("F02", CLAIM, "estimate: -7.2, ci", "estimate: -7,2, ci"),
    ("F02", CLAIM, "participants: 61, events: 11", "participants: 61, Events: 11"),
    ("F02", SOURCE, "read-on:", "read_on:"),
    ("F02", SITE, "raters:", "Raters:"),
    ("C05", CLAIM, "publication-bias:", "publication_bias:"),
    ("C05", CLAIM, "inconsistency:", "inconsistancy:"),
    ("F02", CLAIM, "participants: 61, events: 11", "participants: 61, ev\N{ZERO WIDTH SPACE}ents: 11"),  # noqa: E501
    ("F04", CLAIM, "kind: intervention", "kind: Intervention"),
    ("F04", CLAIM, "verdict: overstated", "verdict: 'OVERSTATED'"),
    ("F04", CLAIM, "design: randomised-trial", "design: randomized trial"),
    ("F04", CLAIM, "read: full-text", "read: full_text"),
    ("F04", CLAIM, "measure: RR,", "measure: rr,"),
    ("F05", CLAIM, "participants: 2410", "participants: 2,410"),
    ("F05", CLAIM, "participants: 2410", "participants: 2 410"),
    ("F05", CLAIM, "participants: 2410", "participants: 2\N{NO-BREAK SPACE}410"),
    ("F05", CLAIM, "participants: 2410", 'participants: "2410"'),
    ("F05", CLAIM, "[-8.9, -5.4]", "[\N{MINUS SIGN}8.9, \N{EN DASH}5.4]"),
    ("F05", CLAIM, "ci: [0.78, 0.93]", "ci: [.78, .93]"),
    ("F05", CLAIM, "estimate: 0.85,", "estimate: '0,85',"),
    ("F06", CLAIM, "reviewed: 2026-03-09", "reviewed: 2026-3-9"),
    ("F06", CLAIM, "reviewed: 2026-03-09", "reviewed: 2026/03/09"),
    ("F06", SOURCE, "published: 2025-03-01", "published: '2025.3.1'"),
    ("F08", CLAIM, "cites: example2019", 'cites: "[@example2019]"'),
    ("F08", CLAIM, "topics: [desks, back-pain]", "topics: [Desks, Back Pain]"),
    ("F08", CLAIM, "topics: [desks, back-pain]", "topics: [desks and back-pain]"),
    ("F08", SOURCE, "claim: standing-desks-ease-back-pain\n  - at", "claim: Standing_desks_ease_back_pain\n  - at"),  # noqa: E501
    ("S09", CLAIM, "cites: example2019", "cites: Example2019"),
    ("S09", CLAIM, "[@example2021]", "[@Example2021]"),
    ("Y03", CLAIM, "- cites: example2019", "-cites: example2019"),
    ("Y03", CLAIM, "- {name: standing desk, participants: 61}\n", "-\N{NO-BREAK SPACE}{name: standing desk, participants: 61}\n"),  # noqa: E501
    ("Y03", CLAIM, "- {name: standing desk, participants: 61}\n", "-{name: standing desk, participants: 61}\n"),  # noqa: E501
    ("Y03", SITE, "- {id: back-pain", "-{id: back-pain"),
    ("Y03", CLAIM, "topics: [desks, back-pain]", "topics:\n  -desks\n  -back-pain"),
    ("Y03", CLAIM, "topics: [desks, back-pain]", "topics:\n  - desks\n  -back-pain"),
    ("Y03", CLAIM, "topics: [desks, back-pain]", "topics:\n  - desks\n    -\N{NO-BREAK SPACE}back-pain"),  # noqa: E501
    ("Y03", CLAIM, "terms: [standing desk, back pain]", "terms:\n    -standing desk\n    - back pain"),  # noqa: E501
    ("Y03", CLAIM, EXAMPLES[CLAIM], f"```yaml\n{EXAMPLES[CLAIM]}```\n"),
    ("Y03", CLAIM, EXAMPLES[CLAIM], f"\n~~~\n{EXAMPLES[CLAIM]}~~~"),
    ("Y03", SITE, EXAMPLES[SITE], f"{EXAMPLES[SITE]}```"),
    ("Y03", CLAIM, "verdict: overstated", "verdict:overstated"),
    ("Y03", CLAIM, "verdict: overstated", "verdict:\N{NO-BREAK SPACE}overstated"),
    ("Y08", CLAIM, "  intervention: a", "\N{NO-BREAK SPACE} intervention: a"),
    ("Y10", CLAIM, "gaps: No", "gaps: \N{ZERO WIDTH NO-BREAK SPACE}No"),
    ("R01", BIBLIOGRAPHY, "{10.5555/example.2023.8}", "{https://doi.org/10.5555/example.2023.8}"),
    ("R01", BIBLIOGRAPHY, "{10.5555/example.2023.8}", '"doi: 10.5555/example.2023.8"'),
    ("R01", BIBLIOGRAPHY, "{10.5555/example.2023.8}", "{doi 10.5555/example.2023.8}"),
    ("R02", BIBLIOGRAPHY, "  doi     = {10.5555/example.2023.8}", "  pmid = {PMID: 12345}"),
    ("R02", BIBLIOGRAPHY, "  doi     = {10.5555/example.2023.8}", "  pmid = {https://pubmed.ncbi.nlm.nih.gov/12345/}"),
    ("R03", BIBLIOGRAPHY, "  doi     = {10.5555/example.2023.8}", "  pmcid = {PMCID: PMC12345}"),
    ("R03", BIBLIOGRAPHY, "  doi     = {10.5555/example.2023.8}", "  pmcid = {pmc12345}"),
    ("R04", BIBLIOGRAPHY, "  doi     = {10.5555/example.2023.8}", "  isbn = {ISBN 978-0-00-000000-2}, url={https://e.org}"),  # noqa: E501
    ("R05", BIBLIOGRAPHY, "  doi     = {10.5555/example.2023.8}", "  orcid = {https://orcid.org/0000-0002-1825-0097}, url={https://e.org}"),  # noqa: E501
]  # fmt: skip
"""Code, file, what the example says, and the slip in its place."""

UNCLEAR = [
    (CLAIM, "verdict: overstated", "verdict: suported"),
    (CLAIM, "importance: critical", "important: critical"),
    (CLAIM, "estimate: -7.2", "estimate: '1,250'"),
    (CLAIM, "participants: 2410", "participants: about 2410"),
    (CLAIM, "participants: 2410", "participants: 2410.5"),
    (CLAIM, "risk: 240", "risk: 24%"),
    (CLAIM, "ci: [0.78, 0.93]", "ci: 0.78 to 0.93"),
    (CLAIM, "ci: [0.78, 0.93]", "ci: [0.93, 0.78]"),
    (CLAIM, "ci: [0.78, 0.93]", "ci: [0,78, 0,93]"),
    (CLAIM, "reviewed: 2026-03-09", "reviewed: 09.03.2026"),
    (CLAIM, "reviewed: 2026-03-09", "reviewed: 2026-13-09"),
    (CLAIM, "cites: example2019", "cites: exampel2019"),
    (CLAIM, "cites: example2019", "cites: 2019"),
    (CLAIM, "verdict: overstated", "verdict: misleading"),
    (CLAIM, "gaps: No", "gaps: \x02No"),
    (CLAIM, "  intervention: a", "\tintervention: a"),
    (CLAIM, "gaps: No", "gaps: The #1 gap: no"),
    (CLAIM, "  time: up", "  population: b\n  time: up"),
    (CLAIM, "  time: up", "  Population: b\n  time: up"),
    (CLAIM, "terms: [standing desk, back pain]", "terms:\n    - standing desk\n     -back pain"),
    (CLAIM, "topics: [desks, back-pain]", "topics: [desks, back, pain desks]"),
    (CLAIM, "topics: [desks, back-pain]", "topics: [sick leave]"),
    (SOURCE, "claim: standing-desks-ease-back-pain\n  - at", "claim: Desks tire people\n  - at"),
    (CLAIM, "terms: [standing desk, back pain]", "terms: -back pain"),
    (BIBLIOGRAPHY, "doi     = {10.5555/example.2023.8}", "pmcid = {1234567}"),
    (BIBLIOGRAPHY, "{10.5555/example.2023.8}", "{10.5555.example}"),
    (BIBLIOGRAPHY, "doi     = {10.5555/example.2023.8}", "isbn = {ISBN 978-0-00-000000-3}"),
]


def with_slip(file: str, right: str, slip: str) -> dict[str, str]:
    assert right in EXAMPLES[file]
    return {**EXAMPLES, file: EXAMPLES[file].replace(right, slip, 1)}


def mend(library: Library) -> dict[str, str]:
    return dict(mended(library.sources, library.diagnostics).texts)


@pytest.mark.parametrize(("code", "file", "right", "slip"), SLIPS)
def test_a_slip_is_mended(code: str, file: str, right: str, slip: str) -> None:
    spoilt = with_slip(file, right, slip)
    before = library_of(spoilt)

    after = library_of({**spoilt, **mend(before)})

    fixable = {each.code for each in before.diagnostics if each.fix is not None}
    assert code in fixable
    assert catalogue().documentation(code).fix
    # One fix may bring to light what the first reading could not reach.
    after = library_of({**spoilt, **mend(before), **mend(after)})
    assert [each for each in after.diagnostics if each.severity is Severity.ERROR] == []
    clean = library_of(EXAMPLES)
    assert after.claims == clean.claims
    assert after.articles == clean.articles
    assert after.site == clean.site


@pytest.mark.parametrize(("file", "right", "slip"), UNCLEAR)
def test_what_a_person_must_decide_is_left(file: str, right: str, slip: str) -> None:
    library = library_of(with_slip(file, right, slip))

    assert library.diagnostics
    assert [each for each in library.diagnostics if each.fix is not None] == []


def test_every_rule_that_says_so_mends_something() -> None:
    saying = {code for code in catalogue().rules if catalogue().documentation(code).fix}

    assert saying == {code for code, *_ in SLIPS} | {"F11"}


@pytest.mark.parametrize("code", sorted({*catalogue().rules} - CANNOT_BE_FILES))
def test_fixes_of_the_cases_are_documented_and_help(code: str) -> None:
    for case in [*cases(code, "bad"), *cases(code, "good")]:
        for each in case.found:
            assert each.fix is None or catalogue().documentation(each.code).fix


def test_text_that_looks_like_a_number_is_put_in_quotes() -> None:
    spoilt = with_slip(CLAIM, "followup: one year", "followup: 12")
    library = library_of(spoilt)

    assert mend(library)[CLAIM] == spoilt[CLAIM].replace("followup: 12\n", 'followup: "12"\n')


@pytest.mark.parametrize("name", EXAMPLES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_mending_a_spoilt_file_comes_to_an_end(name: str, data: st.DataObject) -> None:
    files = {**EXAMPLES, name: data.draw(spoilt(EXAMPLES[name]))}
    for _ in range(MOST_ROUNDS):
        library = library_of(files)
        texts = mend(library)
        if not texts:
            break
        files |= texts

    assert mend(library_of(files)) == {}


def test_two_misspellings_of_one_key_are_not_both_mended() -> None:
    spoilt = with_slip(CLAIM, "gaps: No", "Gaps: Some\nGAPS: No")
    library = library_of(spoilt)

    text = mend(library)[CLAIM]
    assert "\ngaps: Some\nGAPS: No" in text


def test_a_file_with_unreadable_bytes_is_never_touched() -> None:
    span = Span.at("a.yml", 1, 1, 1)
    source = {"a.yml": SourceFile("a.yml", "x: 1")}
    problem = Diagnostic("Y01", Severity.ERROR, "m", "h", span)
    other = Diagnostic(
        "F02", Severity.ERROR, "m", "h", span, fix=Fix("Write `y`.", (Edit(span, "y"),))
    )

    assert mended(source, [other]).texts == {"a.yml": "y: 1"}
    assert mended(source, [problem, other]).texts == {}


def test_of_overlapping_fixes_the_first_is_made() -> None:
    def at(start: int, end: int, text: str) -> Diagnostic:
        edit = Edit(Span("a.yml", 1, start, 1, end), text)
        return Diagnostic("F02", Severity.ERROR, text, "h", edit.span, fix=Fix("Do.", (edit,)))

    found = [at(2, 4, "X"), at(3, 5, "Y"), at(4, 5, "Z")]
    done = mended({"a.yml": SourceFile("a.yml", "abcde")}, found)

    assert done.texts == {"a.yml": "aXZe"}
    assert [each.message for each in done.diagnostics] == ["X", "Z"]


def test_edits_over_lines_and_at_the_ends() -> None:
    source = SourceFile("a.yml", "one\ntwo\nthree")
    edits = [
        Edit(Span("a.yml", 2, 3, 3, 3), "-"),
        Edit(Span("a.yml", 1, 1, 1, 1), ">"),
        Edit(Span("a.yml", 3, 6, 3, 6), "!"),
    ]

    assert with_edits(source, edits) == ">one\ntw-ree!"


def test_a_diagnostic_with_a_fix_can_be_told_from_others_by_equality() -> None:
    assert "fix" in {each.name for each in fields(Diagnostic)}
    span = Span.at("a.yml")
    fix = Fix("Write `x`.", (Edit(span, "x"),))

    assert len({Diagnostic("F02", Severity.ERROR, "m", "h", span, fix=fix)}) == 1
