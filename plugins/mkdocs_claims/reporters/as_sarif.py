"""Diagnostics as SARIF 2.1.0, which code scanning and many editors read."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..diagnostics import Severity
from ..rules.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..diagnostics import Diagnostic, Fix, Span
    from ..reading.source import SourceFile

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}

Json = dict[str, object]


def report(diagnostics: Sequence[Diagnostic], sources: Mapping[str, SourceFile]) -> str:
    """One run, with the rules that spoke and what they said. Only ASCII is written."""
    codes = sorted({each.code for each in diagnostics})
    severities = {each.code: each.severity for each in diagnostics}
    driver: Json = {
        "name": "mkdocs-claims",
        "version": _version(),
        "rules": [_rule(code, severities[code]) for code in codes],
    }
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.code), sources) for each in diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _version() -> str:
    try:
        return version("mkdocs-claims")
    except PackageNotFoundError:
        return "0"


def _rule(code: str, severity: Severity) -> Json:
    rules = catalogue()
    if code not in rules.rules:
        return {"id": code, "defaultConfiguration": {"level": _LEVELS[severity]}}
    documentation = rules.documentation(code)
    examples = f"Bad:\n\n{documentation.bad}\nGood:\n\n{documentation.good}"
    fix = f"With `claims check --fix`: {documentation.fix}" if documentation.fix else ""
    parts = (documentation.why, fix, examples)
    return {
        "id": code,
        "shortDescription": {"text": documentation.title + "."},
        "fullDescription": {"text": documentation.what},
        "help": {"text": "\n\n".join(part for part in parts if part)},
        "defaultConfiguration": {"level": _LEVELS[rules.rules[code].severity]},
    }


def _result(diagnostic: Diagnostic, rule: int, sources: Mapping[str, SourceFile]) -> Json:
    result: Json = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message} {diagnostic.hint}"},
        "locations": [{"physicalLocation": _location(diagnostic.span, sources)}],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": each.message},
                "physicalLocation": _location(each.span, sources),
            }
            for number, each in enumerate(diagnostic.related)
        ]
    if diagnostic.fix is not None:
        result["fixes"] = [_fix(diagnostic.fix)]
    return result


def _fix(fix: Fix) -> Json:
    files = dict.fromkeys(edit.span.file for edit in fix.edits)
    return {
        "description": {"text": fix.description},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(file),
                "replacements": [
                    {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
                    for edit in fix.edits
                    if edit.span.file == file
                ],
            }
            for file in files
        ],
    }


def _artifact(file: str) -> Json:
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def _region(span: Span) -> Json:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _location(span: Span, sources: Mapping[str, SourceFile]) -> Json:
    location: Json = {"artifactLocation": _artifact(span.file), "region": _region(span)}
    if span.file in sources:
        lines = sources[span.file].lines[span.line - 1 : span.end_line]
        location["contextRegion"] = {
            "startLine": span.line,
            "endLine": span.end_line,
            "snippet": {"text": "\n".join(lines)},
        }
    return location
