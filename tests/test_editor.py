"""The settings of editors, shown at work in the language server that VS Code uses."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from content.project import this_project
from language_server import LanguageServer, Place, language_server
from mkdocs_claims.cli.main import COMMANDS, claims
from mkdocs_claims.model.article import Article, Assertion
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.effect import Effect, Measure
from mkdocs_claims.model.judgement import Certainty, Judgement
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.record import Record, fields_of
from mkdocs_claims.model.schema import SCHEMAS, schema_text
from mkdocs_claims.model.site import Site
from mkdocs_claims.model.study import Study
from mkdocs_claims.model.words import Design, Says, Verdict
from mkdocs_claims.starter.new_site import Wishes, new_site
from repository import git, needs_git
from yaml12 import as_an_editor_reads

ROOT = Path(__file__).resolve().parent.parent
SHARED = (".vscode/extensions.json", ".vscode/settings.json", ".vscode/tasks.json")
SCHEMA_FILES = tuple(f"schemas/{kind}.schema.json" for kind in SCHEMAS)
OFFLINE = {"schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}}
KEY, WORD = 10, 12
"""Kinds of completions."""


def settings_of(folder: Path) -> Mapping[str, Any]:
    """The settings of VS Code in a folder, by sections; what would ask the network is off."""
    written = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
    yaml: dict[str, Any] = dict(OFFLINE)
    for key, value in written.items():
        section, _, name = key.partition(".")
        if section == "yaml":
            top, _, below = name.partition(".")
            yaml[top] = {below: value} if below else value
    return {"yaml": yaml, "[yaml]": written["[yaml]"]}


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with language_server(ROOT, settings_of(ROOT)) as running:
        yield running


@pytest.fixture
def show(server: LanguageServer, request: pytest.FixtureRequest) -> Any:
    """Shows a text in which `|` marks a place, under a name of its own; name and place."""

    def shown(marked: str, folder: str = "claims/desks") -> tuple[str, Place]:
        slug = re.sub(r"\W+", "-", request.node.name)
        # No file is shown twice: there is but one site.yml, so that it stands elsewhere each time.
        name = f"{slug}/{folder}" if folder.endswith(".yml") else f"{folder}/{slug}.yml"
        before, _, after = marked.partition("|")
        server.open(name, before + after)
        return name, (before.count("\n"), len(before) - before.rfind("\n") - 1)

    return shown


def test_no_file_of_claims_is_blamed(server: LanguageServer) -> None:
    names = [path.relative_to(ROOT).as_posix() for path in (ROOT / "claims").rglob("*.yml")]
    names += ["mkdocs.yml", ".github/workflows/check.yml"]
    for name in names:
        server.open(name, (ROOT / name).read_text(encoding="utf-8"))

    assert len(names) > len(this_project().claims)
    assert {name: found for name in names if (found := server.problems(name))} == {}


@pytest.mark.parametrize(
    ("folder", "key", "record"),
    [
        ("claims/desks", "statment", "Claim"),
        ("claims/desks/deeper", "statment", "Claim"),
        ("claims", "statment", "Claim"),
        ("claims/sources", "asertions", "Article"),
        ("claims/site.yml", "ratters", "Site"),
    ],
)
def test_a_misspelt_key_is_found(
    server: LanguageServer, show: Any, folder: str, key: str, record: str
) -> None:
    name, _ = show(f"format: 1\n{key}: Something.\n", folder)

    found = [each for each in server.problems(name) if "not allowed" in each["message"]]

    assert [each["message"] for each in found] == [f"Property {key} is not allowed."]
    assert found[0]["source"] == f"yaml-schema: {record}"
    assert found[0]["range"] == {
        "start": {"line": 1, "character": 0},
        "end": {"line": 1, "character": len(key)},
    }


def test_what_is_wrong_is_said_in_words(server: LanguageServer, show: Any) -> None:
    name, _ = show("topics: [Back Pain]\nreviewed: yesterday\ngaps: ''\n")

    said = {each["message"] for each in server.problems(name)}

    assert said >= {
        "Write small letters, digits and single hyphens, such as `back-pain`.",
        "Write a day, such as `2026-11-22`.",
        "Write something here.",
    }


STUDY = "outcomes:\n  - name: pain\n    studies:\n      - cites: a\n        "


@pytest.mark.parametrize(
    ("marked", "folder", "record", "there"),
    [
        ("format: 1\n|", "claims/desks", Claim, {"format"}),
        (f"{STUDY}|", "claims/desks", Study, {"cites"}),
        (f"{STUDY}effect:\n          measure: RR\n          |", "claims", Effect, {"measure"}),
        ("outcomes:\n  - name: pain\n    certainty:\n      |", "claims/desks", Certainty, set()),
        (
            "outcomes:\n  - certainty:\n      imprecision:\n        down: 1\n        |",
            "claims/desks",
            Judgement,
            {"down"},
        ),
        ("format: 1\n|", "claims/sources", Article, {"format"}),
        ("assertions:\n  - at: a.1\n    |", "claims/sources", Assertion, {"at"}),
        ("format: 1\n|", "claims/site.yml", Site, {"format"}),
    ],
)
def test_all_keys_are_offered_and_none_else(
    server: LanguageServer,
    show: Any,
    *,
    marked: str,
    folder: str,
    record: type[Record],
    there: set[str],
) -> None:
    offered = server.completions(*show(marked, folder))

    keys = {label: each for label, each in offered.items() if each["kind"] == KEY}
    fields = {each.key: each for each in fields_of(record)}
    assert set(keys) == set(fields) - there
    for key, item in keys.items():
        assert fields[key].notes.meaning in item["documentation"]


OUTCOME = "outcomes:\n  - name: pain\n    "


@pytest.mark.parametrize(
    ("above", "way", "record"),
    [
        ("format: 1\n", (), Claim),
        (OUTCOME, ("outcomes", 0), Outcome),
        (f"{OUTCOME}certainty:\n      tool: none\n      ", ("outcomes", 0, "certainty"), Certainty),
        (f"{OUTCOME}measure:\n      scale: a\n      ", ("outcomes", 0, "measure"), Measure),
        (STUDY, ("outcomes", 0, "studies", 0), Study),
        (
            f"{STUDY}effect:\n          of: a\n          ",
            ("outcomes", 0, "studies", 0, "effect"),
            Effect,
        ),
    ],
)
def test_what_is_written_for_a_key_is_empty_and_in_its_place(
    server: LanguageServer,
    show: Any,
    *,
    above: str,
    way: tuple[str | int, ...],
    record: type[Record],
) -> None:
    indent = " " * (len(above) - above.rfind("\n") - 1)
    offered = server.completions(*show(f"{above}|"))
    lines = [
        f"{indent}{line}"
        for item in offered.values()
        if item["kind"] == KEY
        # An editor indents the lines that it writes like the one on which it writes.
        for line in re.sub(r"\$\{?\d+\}?", "", item["insertText"]).splitlines()
    ]

    # No word and no number: an example that stays would be taken for evidence.
    written = [line for line in lines if not re.fullmatch(r" *(?:- )?(?:[a-z-]+:)? *", line)]
    assert written == []
    read = as_an_editor_reads(above.rstrip(" ") + "\n".join(lines))
    for step in way:
        read = read[step]
    for each in fields_of(record):
        of = each.shape.of
        if each.key in offered and isinstance(of, type) and issubclass(of, Record):
            below = read[each.key][0] if each.shape.many else read[each.key]
            assert set(below or {}) == {one.key for one in fields_of(of) if one.required}


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("verdict: |\n", Verdict),
        (f"{STUDY}design: |", Design),
        (f"{STUDY}says: |", Says),
    ],
)
def test_words_are_offered_with_their_meanings(
    server: LanguageServer, show: Any, marked: str, words: type[Verdict]
) -> None:
    offered = server.completions(*show(marked))

    assert {label: each["documentation"] for label, each in offered.items()} == words.meanings()
    assert {each["kind"] for each in offered.values()} == {WORD}


@pytest.mark.parametrize("marked", ["ver|dict: overstated\n", "verdict: over|stated\n"])
def test_hovering_explains_key_and_word(server: LanguageServer, show: Any, marked: str) -> None:
    said = server.hover(*show(marked))

    assert said.startswith("#### verdict\n\nHow the statement compares with the evidence.\n")
    listed = dict(re.findall(r"^\* `([a-z-]+)`: (.*)$", said, flags=re.MULTILINE))
    assert listed == Verdict.meanings()
    # The word that stands there comes first, and none is explained twice.
    assert next(iter(listed)) == "overstated"
    assert said.count(Verdict.meanings()["untested"]) == 1


def test_hovering_explains_a_key_deep_inside(server: LanguageServer, show: Any) -> None:
    said = server.hover(*show(f"{STUDY}fund|ing: a maker of desks\n"))

    assert said.startswith("#### funding\n\nWho paid for it;")
    assert "Example: funding: a maker of desks" in said


def test_a_line_in_the_file_names_the_schema_for_other_editors(
    server: LanguageServer, show: Any
) -> None:
    line = "# yaml-language-server: $schema=../schemas/claim.schema.json\n"

    offered = server.completions(*show(f"{line}verdict: |\n", "drafts"))

    assert set(offered) == set(Verdict)


@pytest.mark.parametrize("name", [*SHARED, *SCHEMA_FILES])
def test_a_new_site_has_the_same_settings(name: str) -> None:
    files = new_site(Wishes("Desks", "About desks."))

    assert files[name].decode() == (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schemas_are_those_of_the_program(kind: str) -> None:
    written = (ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")

    assert written == schema_text(kind), "Run `claims schema --into schemas`."


@needs_git
def test_git_keeps_them() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("Needs a checkout.")
    names = (*SHARED, *SCHEMA_FILES)

    kept = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "--", *names)

    assert set(kept.splitlines()) == set(names)


def test_the_tasks_run_commands_that_there_are() -> None:
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]

    for task in tasks:
        command, *rest = task["args"]
        assert task["command"] == "claims"
        assert command in COMMANDS
        for option in rest:
            if isinstance(option, str):
                assert option in CliRunner().invoke(claims, [command, "--help"]).output


def test_a_task_that_watches_knows_when_a_round_begins_and_ends() -> None:
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    (background,) = (
        task["problemMatcher"]["background"] for task in tasks if task.get("isBackground")
    )

    # What `claims check --watch` says is held by tests/unit/cli/test_check_fix.py.
    assert re.search(background["beginsPattern"], "Checking.")
    assert re.search(background["endsPattern"], "Watching for changes; Ctrl-C ends it.")


def test_a_new_site_is_understood_wherever_it_stands(tmp_path: Path) -> None:
    folder = tmp_path / "claims"  # the folder's own name means nothing
    answers = ["--name", "Desks", "--description", "About desks.", "--repository", ""]
    result = CliRunner().invoke(claims, ["init", str(folder), *answers])
    assert result.exit_code == 0, result.output
    broken = folder / "claims/desks/broken.yml"
    shutil.copy(next((folder / "claims/desks").glob("*.yml")), broken)
    text = broken.read_text(encoding="utf-8").replace("\nverdict: ", "\nverdcit: ")
    broken.write_text(text, encoding="utf-8")

    with language_server(folder, settings_of(folder)) as server:
        names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.yml")]
        for name in names:
            server.open(name, (folder / name).read_text(encoding="utf-8"))
        found = {name: server.problems(name) for name in names}

    said = {each["message"] for each in found.pop("claims/desks/broken.yml")}
    assert said == {"Property verdcit is not allowed.", 'Missing property "verdict".'}
    assert {name: each for name, each in found.items() if each} == {}
