"""The published schema, and whether it agrees with the reader."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from example_project import CLAIM, EXAMPLES, SITE, SOURCE
from mkdocs_claims.cli.main import claims
from mkdocs_claims.model.decode import Decoder
from mkdocs_claims.model.record import Record, Word, fields_of
from mkdocs_claims.model.reference_page import format_reference
from mkdocs_claims.model.schema import SCHEMAS, schema_of, schema_text
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.reading.yaml_reader import read_yaml
from mkdocs_claims.rules.catalogue import catalogue
from overlay import overlay
from yaml12 import as_an_editor_reads

EXAMPLE_OF = {"claim": EXAMPLES[CLAIM], "source": EXAMPLES[SOURCE], "site": EXAMPLES[SITE]}

SEEN_BY_THE_SCHEMA = ("F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F11", "F12")
"""The faults of form that do not lie inside a text."""


def validator(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(
        schema_of(kind), format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    )


def described_records(kind: str) -> list[tuple[Any, type[Record]]]:
    """The parts of a schema, each with the declaration that it was made from."""
    schema = schema_of(kind)
    found: list[tuple[Any, type[Record]]] = [(schema, SCHEMAS[kind])]
    for part, declared in found:
        del part
        for each in fields_of(declared):
            of = each.shape.of
            seen = any(of is known for _, known in found)
            if isinstance(of, type) and issubclass(of, Record) and not seen:
                found.append((schema["definitions"][of.__name__], of))
    return found


def faults(kind: str, text: str) -> list[str]:
    return [error.message for error in validator(kind).iter_errors(as_an_editor_reads(text))]


def faults_for_the_reader(kind: str, text: str) -> list[str]:
    source = SourceFile("a.yml", text)
    node, problems = read_yaml(source)
    assert node is not None
    decoder = Decoder(source)
    decoder.record(SCHEMAS[kind], node)
    return [each.code for each in (*problems, *decoder.problems)]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_it_is_a_schema_of_draft_07(kind: str) -> None:
    schema = schema_of(kind)

    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    text = json.dumps(schema)
    for word in ("prefixItems", "unevaluated", "$defs", "anyOf", "examples"):
        assert word not in text


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_is_described(kind: str) -> None:
    schema = schema_of(kind)

    for record in (schema, *schema["definitions"].values()):
        assert record["description"]
        assert record["additionalProperties"] is False
        for key, about in record["properties"].items():
            assert about["title"] == key
            assert about["description"]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_reference_leads_somewhere(kind: str) -> None:
    schema = schema_of(kind)
    used = {
        part.removeprefix("#/definitions/")
        for part in json.dumps(schema).split('"')
        if part.startswith("#/definitions/")
    }

    assert used == set(schema["definitions"])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_examples_of_keys_are_valid(kind: str) -> None:
    schema = schema_of(kind)

    for record, declared in described_records(kind):
        for each in fields_of(declared):
            if "..." in each.notes.example:
                continue
            whole = {**record["properties"][each.key], "definitions": schema["definitions"]}
            example = as_an_editor_reads(each.notes.example)
            found = jsonschema.Draft7Validator(whole).iter_errors(example)
            assert [fault.message for fault in found] == [], each.key
            described = record["properties"][each.key]["description"]
            assert f"Example: {each.key}: {each.notes.example}" in described.splitlines()


@pytest.mark.parametrize("kind", SCHEMAS)
def test_words_explain_themselves(kind: str) -> None:
    for record, declared in described_records(kind):
        for each in fields_of(declared):
            of = each.shape.of
            if not (isinstance(of, type) and issubclass(of, Word) and of.meanings()):
                continue
            about = record["properties"][each.key]
            assert set(of.meanings()) == set(of)
            assert about["enumDescriptions"] == [of.meanings()[word] for word in about["enum"]]
            for word, meaning in of.meanings().items():
                assert f"{word}: {meaning}" in about["description"].splitlines()
                assert f"{word}: {meaning}" not in about["markdownDescription"]


def test_what_an_editor_writes_for_a_value() -> None:
    schema = schema_of("claim")
    records = schema["definitions"]

    def body(about: Any) -> Any:
        (snippet,) = about["defaultSnippets"]
        return snippet["body"]

    assert body(records["Study"]["properties"]["participants"]) == "$1"
    assert body(records["Outcome"]["properties"]["pooled"]) == {
        "effect": {"measure": "$1", "estimate": "$2"},
        "cites": "$3",
    }
    assert body(schema["properties"]["searched"]) == {"where": ["$1"], "terms": ["$2"], "on": "$3"}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_pattern_comes_with_words(kind: str) -> None:
    found = 0
    for record, _ in described_records(kind):
        for about in record["properties"].values():
            one = about.get("items", about)
            if "pattern" in one:
                found += 1
                assert re.fullmatch(r"Write \S.*\.", one["patternErrorMessage"])
    assert found


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_example_is_valid(kind: str) -> None:
    assert faults(kind, EXAMPLE_OF[kind]) == []
    assert faults_for_the_reader(kind, EXAMPLE_OF[kind]) == []


@pytest.mark.parametrize("code", SEEN_BY_THE_SCHEMA)
def test_schema_and_reader_refuse_the_same(code: str) -> None:
    documentation = catalogue().documentation(code)
    bad = overlay(EXAMPLES[CLAIM], documentation.bad)
    good = overlay(EXAMPLES[CLAIM], documentation.good)

    assert code in faults_for_the_reader("claim", bad)
    assert faults("claim", bad) != []
    assert faults_for_the_reader("claim", good) == []
    assert faults("claim", good) == []


@pytest.mark.parametrize(
    "change",
    [
        "format: 2",
        "topics: [Back Pain]",
        "topics: desks",
        "reviewed: 2026-02-30",
        "reviewed: 20260309",
        'statement: ""',
        "statement: null",
        "statement: true",
        "statement: 1e3",
        "answer: 12",
        "question: []",
        "background: [1]",
        "outcomes: []",
        "outcomes: [{studies: [{participants: -1}]}]",
        "outcomes: [{studies: [{participants: 1.5}]}]",
        "outcomes: [{studies: [{participants: '12'}]}]",
        "outcomes: [{studies: [{seen: example.org}]}]",
        "outcomes: [{pooled: {i-squared: 101}}]",
        "outcomes: [{pooled: {effect: {ci: [1, 2, 3]}}}]",
        "outcomes: [{certainty: {start: middle}}]",
        "answered: [{rule: 12, because: So.}]",
        "answered: [{rule: C1, because: So.}]",
        "searched: {where: []}",
    ],
)
def test_they_agree_on_what_is_wrong(change: str) -> None:
    text = overlay(EXAMPLES[CLAIM], change)

    assert faults_for_the_reader("claim", text) != []
    assert faults("claim", text) != []


@pytest.mark.parametrize(
    "change",
    [
        "statement: no",
        "statement: yes",
        "statement: 12:30",
        "statement: 1_000",
        'statement: "12"',
        "reviewed: '2026-03-09'",
        "danger: ~remove",
        "outcomes: [{studies: [{participants: 0}]}]",
        "outcomes: [{pooled: {effect: {estimate: -0.10}}}]",
    ],
)
def test_they_agree_on_what_is_right(change: str) -> None:
    text = overlay(EXAMPLES[CLAIM], change)

    assert faults_for_the_reader("claim", text) == []
    assert faults("claim", text) == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_program_prints_it(kind: str) -> None:
    result = CliRunner().invoke(claims, ["schema", kind])

    assert result.exit_code == 0
    assert json.loads(result.output) == schema_of(kind)
    assert result.output == schema_text(kind)


def test_the_program_writes_them_all(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "schemas"

    for _ in range(2):
        result = CliRunner().invoke(claims, ["schema", "--into", str(folder)])
        assert result.exit_code == 0, result.output

    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == {
        f"{kind}.schema.json": schema_text(kind) for kind in SCHEMAS
    }


@pytest.mark.parametrize("arguments", [[], ["claim", "--into", "."], ["page"]])
def test_the_program_asks_for_one_or_all(arguments: list[str]) -> None:
    assert CliRunner().invoke(claims, ["schema", *arguments]).exit_code == 2


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_reference_page_has_every_key(kind: str) -> None:
    pages = format_reference(kind)
    schema = schema_of(kind)

    assert len({page.anchor for page in pages}) == len(pages)
    assert len(pages) == 1 + len(schema["definitions"])
    keys = {page.name: {field.key for field in page.fields} for page in pages}
    for record in (schema, *schema["definitions"].values()):
        assert keys[record["title"]] == set(record["properties"])
        required = {
            field.key
            for page in pages
            if page.name == record["title"]
            for field in page.fields
            if field.required
        }
        assert required == set(record["required"])


def test_the_reference_page_in_words() -> None:
    pages = {page.name: page for page in format_reference("claim")}
    claim = {field.key: field for field in pages["Claim"].fields}
    effect = {field.key: field for field in pages["Effect"].fields}

    assert claim["topics"].form == "a list of ids, at least 1"
    assert claim["verdict"].words[0].word == "supported"
    assert claim["question"].record == "question"
    assert claim["format"].form == "a whole number, 1"
    assert effect["ci"].form == "a list of 2 numbers"
    assert effect["level"].form == "a number from 50 to 100"
    assert effect["level"].default == "95"
    assert effect["ci"].example == "ci: [0.70, 0.96]"


def test_the_examples_of_keys_can_be_read() -> None:
    records: list[type[Record]] = list(SCHEMAS.values())
    seen: set[type[Record]] = set()
    while records:
        record = records.pop()
        seen.add(record)
        for each in fields_of(record):
            of = each.shape.of
            if isinstance(of, type) and issubclass(of, Record) and of not in seen:
                records.append(of)
            source = SourceFile("a.yml", f"{each.key}: {each.notes.example}\n")
            node, problems = read_yaml(source)
            assert problems == (), each.key
            if node is None or "..." in each.notes.example:
                continue
            decoder = Decoder(source)
            decoder.record(record, node)
            wrong = [found.code for found in decoder.problems if found.code != "F01"]
            assert wrong == [], f"{record.__name__}.{each.key}"
