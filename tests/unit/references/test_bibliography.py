from __future__ import annotations

import pytest

from mkdocs_claims.diagnostics import Diagnostic, Severity
from mkdocs_claims.reading.names import Name
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.references.bibliography import Bibliography, read_bibliography
from mkdocs_claims.references.dates import publication_date
from mkdocs_claims.references.entry_types import Kind
from mkdocs_claims.references.links import links


def read(text: str) -> tuple[Bibliography, tuple[Diagnostic, ...]]:
    return read_bibliography(SourceFile("refs.bib", text))


FULL = r"""@article{k,
  author = {M{\"u}ller, Anna and {World Health Organization} and others},
  title = {P \textgreater{} 0.05 \& \textsuperscript{2}H},
  journal = {Sleep \& Health}, date = {2019-03-05/2019-03-07}, pages = {1--9},
  doi = {10.1000/a_b}, pmid = {123}, pmcid = {PMC456}, url = {https://e.org/a%20b~c_d},
  retracted = {Retracted 2021 \& more}, checked = {2026-11-22}, seen = {https://e.org/x},
  missing = {the pages},
}"""


def test_builds_a_reference() -> None:
    bibliography, problems = read(FULL)
    assert problems == ()
    found = bibliography["k"]
    assert bibliography.diagnostics("k") == ()
    assert found is bibliography["k"]
    assert found.kind is Kind.ARTICLE
    assert found.authors == (Name("Müller", "Anna"), Name(literal="World Health Organization"))
    assert found.authors_others
    assert found.title.plain == "P > 0.05 & ²H"
    assert found.container.plain == "Sleep & Health"
    assert (found.year, found.month, found.day) == ("2019", 3, 5)
    assert found.pages == "1\u20139"
    assert found.url == "https://e.org/a%20b~c_d"
    assert found.retracted == "Retracted 2021 & more"
    assert (found.checked, found.seen, found.missing) == (
        "2026-11-22",
        "https://e.org/x",
        "the pages",
    )
    assert [link.address for link in links(found)] == [
        "https://doi.org/10.1000/a_b",
        "https://pubmed.ncbi.nlm.nih.gov/123/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC456/",
        "https://e.org/a%20b~c_d",
    ]


def test_links_leave_out_what_is_unsound() -> None:
    text = (
        "@misc{k, title={T}, doi={https://doi.org/10.1000/<x>}, pmid={x1}, url={javascript:alert}}"
    )
    assert [link.address for link in links(read(text)[0]["k"])] == [
        "https://doi.org/10.1000/%3Cx%3E"
    ]


@pytest.mark.parametrize(
    ("text", "code", "severity", "words"),
    [
        ("@guidline{k, title={T}, author={A, B}, year=2020}", "B09", Severity.WARNING, "guidline"),
        ("@{k, title={T}, author={A, B}, year=2020}", "B09", Severity.WARNING, "not a known type"),
        ("@book{k, title={T}, author={A, B}}", "B10", Severity.ERROR, "lacks a year"),
        ("@book{k, author={A, B}, year=2020}", "B10", Severity.ERROR, "lacks a title"),
        ("@article{k, title={T}}", "B10", Severity.ERROR, "institution and a year and a journal"),
        ("@incollection{k, title={T}, author={A, B}, year=2020}", "B10", Severity.ERROR, "book"),
        ("@misc{k, title={T}}", "B10", Severity.ERROR, "a year"),
        ("@book{k, title={ }, author={A, B}, year=2020}", "B10", Severity.ERROR, "lacks a title"),
    ],
)
def test_type_and_required_fields(text: str, code: str, severity: Severity, words: str) -> None:
    (problem,) = read(text)[1]
    assert (problem.code, problem.severity) == (code, severity)
    assert words in problem.message


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ("titel={T}, author={A, B}, journal={J}, year=2020", "`title`, not `titel`?"),
        ("title={T}, authors={A, B}, journal={J}, year=2020", "`author`, not `authors`?"),
        ("title={T}, author={A, B}, jornal={J}, year=2020", "`journal`, not `jornal`?"),
        ("title={T}, author={A, B}, journal={J}, yaer=2020", "`year`, not `yaer`?"),
        ("subtitle={T}, author={A, B}, journal={J}, year=2020", "publisher's page"),
        ("title={T}, author={A, B}, volume={J}, year=2020", "publisher's page"),
    ],
)
def test_a_misspelt_field_is_named(fields: str, hint: str) -> None:
    (problem,) = read(f"@article{{k, {fields}}}")[1]
    assert problem.code == "B10"
    assert hint in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "@misc{k, title={T}, url={https://e.org}}",
        "@online{k, title={T}, url={https://e.org}}",
        "@book{k, title={T}, editor={A, B}, date={2020}}",
        "@techreport{k, title={T}, institution={WHO}, year=2020}",
    ],
)
def test_what_may_be_missing(text: str) -> None:
    assert read(text)[1] == ()


def test_missing_fields_of_a_broken_entry_are_not_reported_too() -> None:
    problems = read("@book{k, title={T} author={A, B}, year=2020}")[1]
    assert [each.code for each in problems] == ["B01"]


@pytest.mark.parametrize(
    ("field", "code", "line", "column"),
    [
        ("title = {An\n  \\foo{x}}", "B06", 3, 3),
        ("title = {cost $5 to $6}", "B08", 2, 17),
        ("author = {Doe, J. and A; B}", "B07", 2, 25),
        ("year = {soon}", "B11", 2, 11),
        ("month = {Tishri}", "B11", 2, 12),
        ("date = {March 2020}", "B11", 2, 11),
    ],
)
def test_doubtful_text_is_reported_at_its_place(
    field: str, code: str, line: int, column: int
) -> None:
    others = ("title = {T}", "author = {A, B}", "year = {2020}")
    name = field.split(" ", 1)[0]
    rest = ",\n".join(other for other in others if not other.startswith(name))
    bibliography, problems = read(f"@book{{k,\n   {field},\n{rest}}}".replace("   ", "  ", 1))
    assert problems == ()
    (problem,) = bibliography.diagnostics("k")
    assert (problem.code, problem.severity) == (code, Severity.WARNING)
    assert (problem.span.line, problem.span.column) == (line, column)


def test_near_finds_what_was_meant() -> None:
    bibliography, _ = read("@misc{Smith2020, title={T}}@misc{Jones2019, title={T}}")
    assert bibliography.near("smith2020") == "Smith2020"
    assert bibliography.near("Smiht2020") == "Smith2020"
    assert bibliography.near("Smith2O20") == "Smith2020"
    assert bibliography.near("Smith2020a") == "Smith2020"
    assert bibliography.near("Smith2021") is None
    assert bibliography.near("Smyth2019") is None
    assert bibliography.near("zzz") is None
    assert list(bibliography) == ["Smith2020", "Jones2019"]
    assert "smith2020" not in bibliography


@pytest.mark.parametrize(
    ("given", "expected", "problem"),
    [
        (("2020-03-05", "", "", ""), ("2020", 3, 5), ""),
        (("2020-03", "", "", ""), ("2020", 3, None), ""),
        (("2020", "", "", ""), ("2020", None, None), ""),
        (("2020-13", "", "", ""), ("2020", None, None), "2020-13"),
        (("", "2020", "March", "5"), ("2020", 3, 5), ""),
        (("", "2020", "3", ""), ("2020", 3, None), ""),
        (("", "2020", "March~5", ""), ("2020", 3, 5), ""),
        (("", "2020", "5 Mar.", ""), ("2020", 3, 5), ""),
        (("", "2020", "July/August", ""), ("2020", 7, None), ""),
        (("", "2020", "Summer", ""), ("2020", None, None), ""),
        (("", "in press", "", ""), ("in press", None, None), ""),
        (("", "2020", "13", ""), ("2020", None, None), "13"),
        (("", "20x", "", ""), ("20x", None, None), "20x"),
    ],
)
def test_dates(
    given: tuple[str, str, str, str], expected: tuple[str, int | None, int | None], problem: str
) -> None:
    assert publication_date(*given) == (expected, problem)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("10.5555/Example.1", "a2020"),
        ("https://doi.org/10.5555/example.1", "a2020"),
        ("31234567", "b2021"),
        ("20", None),
        ("A2020", "a2020"),
        ("10.5555/example", None),
    ],
)
def test_a_number_stands_for_its_entry(written: str, near: str | None) -> None:
    text = (
        "@article{a2020, title={T}, doi={10.5555/example.1}}\n"
        "@article{b2021, title={T}, pmid={31234567}}\n"
        "@article{c d, title={T}}\n"
    )

    assert read_bibliography(SourceFile("refs.bib", text))[0].near(written) == near
