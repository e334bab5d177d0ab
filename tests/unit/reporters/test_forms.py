"""The four forms of a report: one snapshot of a small project, and what each form escapes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, SITE, SOURCE, library_of
from golden import compare_with_golden
from mkdocs_claims.diagnostics import Diagnostic, Related, Severity, Span
from mkdocs_claims.library import Library
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.reporters import as_markdown
from mkdocs_claims.reporters.as_text import ABOUT_WARNINGS
from mkdocs_claims.reporters.formats import FORMATS, reporter

REPORTS = Path(__file__).parents[2] / "golden" / "reports"


def bad_project() -> Library:
    files = dict(EXAMPLES)
    files[CLAIM] = (
        EXAMPLES[CLAIM]
        .replace("cites: example2019", "cites: exmaple2019")
        .replace("look-again: 2096-03-01", "look-again: 2026-03-01")
        .replace("answer: >-\n  A standing desk may", "answer: >-\n  A standing desk will")
    )
    files["claims/desks/chairs.yml"] = "format: 1\nverdict: supported\nverdict: untested\n"
    files[SOURCE] = EXAMPLES[SOURCE].replace("says: Most", "sais: Most")
    files[SITE] = EXAMPLES[SITE]
    files[BIBLIOGRAPHY] = EXAMPLES[BIBLIOGRAPHY].replace("10.5555/example.2023.8", "5555/ex,%")
    return library_of(files)


@pytest.mark.parametrize("form", FORMATS)
def test_the_report_of_a_small_project(form: str) -> None:
    library = bad_project()
    written = reporter(form)(library.diagnostics, library.sources)

    written = re.sub(r'"version": "0\.[0-9.]+"', '"version": "VERSION"', written)
    compare_with_golden(written, REPORTS / f"{form}.txt")


NASTY = Diagnostic(
    "F02",
    Severity.WARNING,
    "100% of `a:b,c`\nare <b>\x1b[31m\u202e.",
    "Say::error it, or not.",
    Span("claims/a, b:c é.yml", 2, 3, 2, 5),
    (Related(Span("claims/a, b:c é.yml", 1, 1, 3, 1), "It is here."),),
)
SOURCES = {"claims/a, b:c é.yml": SourceFile("claims/a, b:c é.yml", "one\ntwo \x1b[31m\nthree")}


def report(form: str, *diagnostics: Diagnostic) -> str:
    return reporter(form)(diagnostics, SOURCES)


def test_text_shows_no_control_character() -> None:
    written = report("text", NASTY)

    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", written)
    assert written.startswith("claims/a, b:c é.yml:2:3: warning F02 100% of `a:b,c` are <b>")
    assert written.endswith(f"\n\n1 warning in 1 file.\n{ABOUT_WARNINGS}\n")


def test_text_says_when_nothing_is_wrong() -> None:
    assert report("text") == "Nothing is wrong.\n"


def test_text_counts_by_severity() -> None:
    each = [
        Diagnostic("S01", severity, "m", "h", Span.at(f"{number}.yml"))
        for number, severity in enumerate([*Severity, Severity.ERROR])
    ]

    assert report("text", *each).endswith(
        f"\n2 errors, 1 warning and 1 piece of advice in 4 files.\n{ABOUT_WARNINGS}\n"
    )


def test_a_workflow_command_is_one_line_and_escaped() -> None:
    (line,) = report("github", NASTY).splitlines()

    properties, _, message = line.removeprefix("::warning ").partition("::")
    assert properties == (
        "file=claims/a%2C b%3Ac é.yml,line=2,col=3,endLine=2,endColumn=5,title=F02"
    )
    assert message == (
        "100%25 of `a:b,c` are <b><U+001B>[31m<U+202E>.%0ASay::error it, or not."
        "%0Aclaims/a, b:c é.yml:1:1: It is here."
    )


def test_a_workflow_command_over_lines_has_no_columns() -> None:
    span = Span("a.yml", 2, 3, 4, 1)

    line = report("github", Diagnostic("F02", Severity.ADVICE, "m", "h", span))

    assert line == "::notice file=a.yml,line=2,endLine=4,title=F02::m%0Ah\n"


def many(severity: Severity, number: int) -> list[Diagnostic]:
    return [
        Diagnostic("S01", severity, f"m{at} ##[error]", "h", Span.at(f"claims/{at:02}.yml"))
        for at in range(number)
    ]


def test_no_more_commands_than_github_shows_and_errors_first() -> None:
    found = [each for severity in reversed(Severity) for each in many(severity, 12)]

    lines = report("github", *found).splitlines()

    commands = [line.split(" ", 1)[0] for line in lines if line.startswith("::")]
    assert commands == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[29] == (
        "::notice title=And 7 more::Not shown beside the lines: 2 errors, 2 warnings and "
        "3 pieces of advice in 3 files. The log of this step lists them, and so does its "
        "summary, if it writes one."
    )
    assert lines[30] == "claims/10.yml:1:1: error S01 m10 # #[error]"
    assert len(lines) == 30 + 7


def test_ten_of_a_kind_need_no_word_about_more() -> None:
    lines = report("github", *many(Severity.ERROR, 10), *many(Severity.WARNING, 10)).splitlines()

    assert len(lines) == 20
    assert not any("more" in line for line in lines)


def test_markdown_puts_errors_first_and_ends_where_a_forge_would_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [*many(Severity.WARNING, 3), *many(Severity.ERROR, 20)]

    whole = report("markdown", *found)
    monkeypatch.setattr(as_markdown, "LIMIT", 1_000)
    cut = report("markdown", *found)

    assert whole.index("error S01") < whole.index("warning S01")
    assert whole.count("**Line 1**") == 23
    assert len(cut) < 1_100
    left = 23 - cut.count("**Line 1**")
    assert cut.endswith(f"\n**{left} more;** `claims check` shows all.\n")


def test_json_is_ascii_and_versioned() -> None:
    written = report("json", NASTY)

    assert written.isascii()
    whole = json.loads(written)
    assert whole["format"] == 1
    assert whole["counts"] == {"error": 0, "warning": 1, "advice": 0}
    (found,) = whole["diagnostics"]
    assert found["message"] == NASTY.message
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (2, 3, 2, 5)
    assert found["related"][0]["message"] == "It is here."


# The parts of the SARIF 2.1.0 schema that a report can touch.
_TEXT = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
_REGION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
        "endLine": {"type": "integer", "minimum": 1},
        "endColumn": {"type": "integer", "minimum": 1},
        "snippet": _TEXT,
    },
}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "integer", "minimum": -1},
        "message": _TEXT,
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "uri": {"type": "string", "pattern": r"^[A-Za-z0-9/._~%-]+$"},
                        "uriBaseId": {"type": "string"},
                    },
                },
                "region": _REGION,
                "contextRegion": _REGION,
            },
        },
    },
}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription", "help"],
                                            "properties": {
                                                "shortDescription": _TEXT,
                                                "fullDescription": _TEXT,
                                                "help": _TEXT,
                                                "defaultConfiguration": {
                                                    "properties": {"level": _LEVEL}
                                                },
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "locations"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": _LEVEL,
                                "message": _TEXT,
                                "locations": {"type": "array", "items": _LOCATION},
                                "relatedLocations": {
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": _LOCATION,
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def test_sarif_keeps_to_its_schema() -> None:
    library = bad_project()

    written = reporter("sarif")((*library.diagnostics, NASTY), {**library.sources, **SOURCES})

    whole = json.loads(written)
    jsonschema.validate(whole, SARIF)
    (run,) = whole["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert [each["ruleId"] for each in run["results"]][:-1] == [
        each.code for each in library.diagnostics
    ]
    uri = run["results"][-1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "claims/a%2C%20b%3Ac%20%C3%A9.yml"
