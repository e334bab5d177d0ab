"""What the hand-written documents show is true: examples, commands, pictures, links."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import click
import pytest
import yaml

from building import build
from content.numbers_in_claims import by_work
from content.project import ROOT, TODAY, this_project
from content.records import read_record
from example_project import EXAMPLES, SITE, library_of
from mkdocs_claims.cli.main import COMMANDS, claims
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.library import Library
from mkdocs_claims.loading import load
from mkdocs_claims.pages.plans import plan_pages
from mkdocs_claims.plugin import ClaimsConfig
from mkdocs_claims.project_files import read_project
from mkdocs_claims.reporters.as_text import report

CLAIM = "claims/sleep/standing-desks-cause-tiredness.yml"
AT_THE_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
DOCUMENTS = (*AT_THE_TOP, *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WHOLE = re.compile(r"[#%] ([\w./-]+)\n")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_COMMAND = re.compile(
    r"(?<![-\w])(make|claims) ([a-z]+)((?: --?[a-z]+(?:-[a-z]+)*(?: [a-z]+)?| [a-z]+)*)"
)


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def blocks(document: str, language: str) -> list[str]:
    """The examples in one language."""
    return [text for name, text in _BLOCK.findall(read(document)) if name == language]


def whole_files(document: str) -> dict[str, str]:
    """The examples that are whole files: those whose first line is a comment with the name."""
    found: dict[str, str] = {}
    for language in ("yaml", "bibtex"):
        for text in blocks(document, language):
            if named := _WHOLE.match(text):
                found[named[1]] = found.get(named[1], "") + text
    return found


@cache
def repository_files() -> dict[str, bytes]:
    return dict(read_project(ROOT, "claims", "refs.bib").files)


def with_examples(**changed: str) -> Library:
    """This repository's claims with the files of docs/contribute.md added as it says."""
    files = dict(repository_files())
    for name, text in (whole_files("docs/contribute.md") | changed).items():
        before = files.get(name, b"") if name == "refs.bib" else b""
        files[name] = before + text.encode()
    return load(files, today=TODAY)


def found_in(library: Library, name: str) -> list[str]:
    """The codes of what is wrong in a file, without advice."""
    return [
        each.code
        for each in library.diagnostics
        if each.span.file == name and each.severity is not Severity.ADVICE
    ]


def test_the_settings_of_language_and_words_are_sound() -> None:
    (settings,) = (each for each in blocks("docs/contribute.md", "yaml") if "language:" in each)

    library = library_of({**EXAMPLES, SITE: f"{EXAMPLES[SITE]}{settings}"})

    assert library.diagnostics == ()
    assert library.words("claim.rated-on", day="9. März") == "Zuletzt angesehen am 9. März."


def test_the_examples_of_contributing_pass_in_this_repository() -> None:
    names = {name for name in whole_files("docs/contribute.md") if name.startswith("claims/")}
    library = with_examples()
    folders = {Path(name).stem for name in names}

    assert CLAIM in names
    assert len(names) == 2
    assert not names & repository_files().keys()
    assert folders <= library.claims.keys()
    assert {library.claims[name].kind for name in folders} == {"intervention", "fact"}
    assert [code for name in (*names, "refs.bib") for code in found_in(library, name)] == []


def test_the_examples_of_records_cover_the_examples_of_claims(tmp_path: Path) -> None:
    recorded = {}
    for name, text in whole_files("docs/contribute.md").items():
        if name.startswith("tests/seen/"):
            path = tmp_path / Path(name).name
            path.write_text(text, encoding="utf-8")
            record = read_record(path)
            recorded[record.key] = record.numbers
    before = this_project().bibliography
    printed = {
        key: {each.number for each in numbers}
        for key, numbers in by_work(with_examples()).items()
        if key not in before
    }

    assert recorded == printed


def test_the_message_that_is_explained_is_the_one_that_appears() -> None:
    text = whole_files("docs/contribute.md")[CLAIM]
    library = with_examples(**{CLAIM: text.replace("verdict: overstated", "verdict: exaggerated")})
    shown = [each for each in library.diagnostics if each.severity is Severity.ERROR]
    (explained,) = blocks("docs/contribute.md", "text")

    assert report(shown, library.sources).startswith(explained)


def test_the_answer_to_a_warning_answers_it() -> None:
    text = whole_files("docs/contribute.md")[CLAIM].replace(
        "inconsistency: {down: 0}", "inconsistency: {down: 1, why: Only one trial was found.}"
    )
    (answer,) = (each for each in blocks("docs/contribute.md", "yaml") if "answered:" in each)

    assert found_in(with_examples(**{CLAIM: text}), CLAIM) == ["C20"]
    assert found_in(with_examples(**{CLAIM: text + answer}), CLAIM) == []
    narrower = answer + "    outcome: tiredness\n"
    assert found_in(with_examples(**{CLAIM: text + narrower}), CLAIM) == []


def test_a_topic_is_added_as_the_example_adds_it() -> None:
    (lines,) = (each for each in blocks("docs/contribute.md", "yaml") if each.startswith("topics:"))
    site = repository_files()["claims/site.yml"].decode()
    text = whole_files("docs/contribute.md")[CLAIM].replace("[sleep]", "[desks]")
    longer = site.replace("topics:\n", lines)

    assert found_in(with_examples(**{CLAIM: text}), CLAIM) == ["S17"]
    assert found_in(with_examples(**{CLAIM: text, "claims/site.yml": longer}), CLAIM) == []


@pytest.mark.slow
def test_the_site_of_the_readme_builds_without_a_warning(tmp_path: Path) -> None:
    for name, text in (whole_files("README.md") | {"docs/index.md": "# Standing desks\n"}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    done = build(tmp_path, "--strict")

    assert done.returncode == 0, done.stdout
    assert (tmp_path / "site/claims/standing-desks-end-back-pain/index.html").is_file()


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value or "")


def test_the_settings_are_those_of_the_plugin() -> None:
    row = re.compile(r"^\| `(\w+)` \| (?:`([\w.]+)`|none) \|", re.MULTILINE)
    written = dict(row.findall(read("README.md")))
    settings = {name: _written(value) for name, value in ClaimsConfig().items()}
    shown = yaml.safe_load(whole_files("README.md")["mkdocs.yml"])["plugins"][1]["claims"]

    assert written == settings
    assert shown.keys() <= settings.keys()


def commands() -> list[tuple[str, str, tuple[str, ...]]]:
    """Every command of `make` or `claims` that stands in code, with its further words."""
    found = set()
    for document in DOCUMENTS:
        text = read(document)
        shell = (re.sub(" *#.*", "", each) for each in blocks(document, "sh"))
        code = [*shell, *re.findall(r"`([^`\n]+)`", _BLOCK.sub("", text))]
        for each in code:
            found |= {(program, word, rest) for program, word, rest in _COMMAND.findall(each)}
    return sorted((program, word, tuple(rest.split())) for program, word, rest in found)


def test_commands_are_found() -> None:
    assert {("make", "site"), ("make", "serve"), ("claims", "check"), ("claims", "schema")} <= {
        (program, word) for program, word, _ in commands()
    }


@pytest.mark.parametrize(("program", "word", "rest"), commands())
def test_a_command_that_is_named_exists(program: str, word: str, rest: tuple[str, ...]) -> None:
    if program == "make":
        assert re.search(rf"^{word}:.*## ", read("Makefile"), re.MULTILINE)
        return
    assert word in COMMANDS
    command = claims.get_command(click.Context(claims), word)
    assert command is not None
    options = {name: each for each in command.params for name in each.opts} | {"--help": None}
    assert [each for each in rest if each.startswith("-") and each not in options] == []
    for option, value in pairwise(("", *rest)):
        parameter = options.get(option) if option else command.params[0]
        if not value.startswith("-") and parameter and isinstance(parameter.type, click.Choice):
            assert value in parameter.type.choices


def anchors(document: str) -> set[str]:
    """The addresses of a document's headings."""
    headings = re.findall(r"^#+ (.+)$", _BLOCK.sub("", read(document)), re.MULTILINE)
    plain = [re.sub(r"[^\w\s-]", "", each).strip().lower() for each in headings]
    return {re.sub(r"[\s-]+", "-", each) for each in plain}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_and_pictures_are_there(document: str) -> None:
    made = {f"docs/{plan.name}" for plan in plan_pages(this_project())}
    broken = []
    for address in _LINK.findall(_BLOCK.sub("", read(document))):
        if re.match(r"[a-z]+:", address):
            continue
        name, _, anchor = address.partition("#")
        goal = (ROOT / document).parent.joinpath(name).resolve() if name else ROOT / document
        there = goal.relative_to(ROOT).as_posix()
        if there in made:  # What stands on it, the tests of built sites look at.
            continue
        if not goal.is_file() or (anchor and anchor not in anchors(there)):
            broken.append(address)

    assert broken == []


def test_every_picture_is_shown_and_small() -> None:
    pictures = sorted((ROOT / "docs" / "images").iterdir())

    assert len(pictures) == 3
    for path in pictures:
        assert f"docs/images/{path.name}" in read("README.md")
        assert path.stat().st_size < 250_000
        assert path.read_bytes().startswith(b"\x89PNG\r\n")
