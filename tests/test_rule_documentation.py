"""Every rule says what it is about, and its examples do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mkdocs_claims
from example_project import CLAIM, EXAMPLES, TODAY, library_of, project_with
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.library import Library
from mkdocs_claims.loading import load
from mkdocs_claims.rules.catalogue import catalogue
from mkdocs_claims.rules.rule import Subject

PACKAGE = Path(mkdocs_claims.__path__[0])
CODES = sorted(catalogue().rules)

_RETRACTED = """
@article{example2018,
  author    = {Example, Finn},
  title     = {An invented trial that was withdrawn},
  journal   = {Journal of Examples},
  year      = {2018},
  doi       = {10.5555/example.2018.1},
  retracted = {Withdrawn in 2024},
}
"""
_CORRECTED = """
@article{example2017,
  author    = {Example, Gil},
  title     = {An invented trial that was corrected},
  journal   = {Journal of Examples},
  year      = {2017},
  doi       = {10.5555/example.2017.1},
  corrected = {Corrected in 2019},
}
"""
MORE_ENTRIES = {"R06": _RETRACTED, "R07": _CORRECTED}
"""Entries that the examples of a rule cite besides those of example.bib."""

ALSO: dict[str, set[str]] = {
    "B01": {"S09"},  # the entry that is lost was cited
    "Y05": {"F09"},  # what an alias stands for is left out
    "S25": {"C01"},  # both outcomes are rated
}
"""Other errors that a bad example cannot help making."""

OUTSIDE_A_LIBRARY = {"F17", "F18"}
"""Codes of what reads the folder; see test_project_files.py."""


def run_example(code: str, example: str) -> Library:
    """The library of the example project, changed as one of the rule's examples says."""
    subject = catalogue().rules[code].subject
    files = project_with(subject, example, more_entries=MORE_ENTRIES.get(code, ""))
    encoded = {name: as_bytes(code, text) for name, text in files.items()}
    return load(encoded, today=TODAY)


def as_bytes(code: str, text: str) -> bytes:
    """The bytes that an example stands for; signs stand for what cannot be printed."""
    if code == "Y01":
        return text.encode("latin-1")
    if code == "Y02":
        return text.replace("\N{HORIZONTAL ELLIPSIS}", "desks, " * 200_000).encode()
    if code == "Y08":
        text = text.replace("\N{RIGHTWARDS ARROW}", "\t")
    if code == "Y10":
        text = text.replace("\N{SYMBOL FOR BELL}", "\a")
    return text.encode()


def test_the_example_project_is_clean() -> None:
    assert list(library_of(EXAMPLES).diagnostics) == []


@pytest.mark.parametrize("code", CODES)
def test_the_documentation_is_complete(code: str) -> None:
    documentation = catalogue().documentation(code)

    assert len(documentation.title) < 70
    assert documentation.bad != documentation.good
    assert not documentation.title.endswith(".")
    assert documentation.what[0].isupper() or documentation.what[0] == "`"
    assert documentation.what.endswith(".")
    assert documentation.why.endswith(".")


@pytest.mark.parametrize("code", CODES)
def test_a_module_is_named_by_its_rule(code: str) -> None:
    assert catalogue().rules[code].code == code


@pytest.mark.parametrize("code", sorted({*CODES} - OUTSIDE_A_LIBRARY))
def test_the_bad_example_is_found(code: str) -> None:
    rule = catalogue().rules[code]

    found = run_example(code, catalogue().documentation(code).bad).diagnostics

    assert code in {each.code for each in found}
    assert {each.severity for each in found if each.code == code} == {rule.severity}
    if rule.subject is not Subject.FILES:
        errors = {each.code for each in found if each.severity is Severity.ERROR}
        assert errors - {code} <= ALSO.get(code, set())


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_is_not(code: str) -> None:
    rule = catalogue().rules[code]

    found = run_example(code, catalogue().documentation(code).good).diagnostics

    assert code not in {each.code for each in found}
    if rule.subject is not Subject.FILES:
        assert [each for each in found if each.severity is Severity.ERROR] == []


def test_every_code_in_the_source_has_a_rule() -> None:
    written: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        written.update(re.findall(r'"([A-Z][0-9]{2})"', path.read_text(encoding="utf-8")))

    assert written <= set(CODES)


def test_every_finding_lies_inside_its_file() -> None:
    for code in CODES:
        library = run_example(code, catalogue().documentation(code).bad)
        for each in library.diagnostics:
            if each.span.file not in library.sources:
                continue
            source = library.sources[each.span.file]
            assert 1 <= each.span.line <= len(source.lines), each
            assert each.span.column <= len(source.line(each.span.line)) + 1, each
            start = (each.span.line, each.span.column)
            end = (each.span.end_line, each.span.end_column)
            assert start <= end, each


def test_the_example_claim_is_about_another_subject() -> None:
    text = "".join(EXAMPLES.values()).lower()

    assert "kratom" not in text
    assert "melatonin" not in text
    assert CLAIM.endswith("standing-desks-ease-back-pain.yml")
