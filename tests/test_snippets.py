"""Every example of the hand-written documents does what the text around it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest
import yaml

from answering import Service
from building import QUIET
from content.numbers_in_claims import by_work
from content.project import ROOT, TODAY, this_project
from content.records import read_record
from documents import DOCUMENTS, Snippet, blocks, snippets, whole_files, with_part
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.library import Library
from mkdocs_claims.loading import load
from mkdocs_claims.plugin import ClaimsConfig
from mkdocs_claims.project_files import read_project
from mkdocs_claims.reporters.as_text import report
from mkdocs_claims.starter.new_site import Wishes, new_site
from repository import APART, commit, git, new_repository

CLAIM = "claims/sleep/standing-desks-cause-tiredness.yml"
GUIDE = "docs/write-a-claim.md"
RATING = "docs/rate-the-evidence.md"
SITE = "claims/site.yml"
ANSWERS = "Standing desks\nWhat a shop says, weighed.\nhttps://codeberg.org/someone/desks\n"
ALL = [each for document in DOCUMENTS for each in snippets(document)]


def named(snippet: Snippet) -> str:
    return f"{snippet.document}-{snippet.number}-{snippet.language}"


@cache
def repository_files() -> dict[str, bytes]:
    return dict(read_project(ROOT, "claims", "refs.bib").files)


def with_examples(**changed: str) -> Library:
    """This repository's claims with the files of the guide added as it says."""
    files = dict(repository_files())
    for name, text in (whole_files(GUIDE) | changed).items():
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


def begun() -> dict[str, bytes]:
    """The claims of a site as `claims init` begins it."""
    files = new_site(Wishes("Standing desks", "About desks."))
    return {name: data for name, data in files.items() if name.startswith(("claims/", "refs"))}


# ---- Every example is of a kind that some test below looks at ----


@pytest.mark.parametrize("snippet", ALL, ids=named)
def test_an_example_is_of_a_kind_that_is_tried(snippet: Snippet) -> None:
    assert snippet.language in ("sh", "yaml", "bibtex", "markdown", "text")
    if snippet.language == "yaml":
        assert snippet.file or snippet.part, "Its first line says where it belongs."
    if snippet.language == "bibtex":
        assert snippet.file == "refs.bib"


# ---- Parts of files ----

PARTS = [each for each in ALL if each.part is not None]


@pytest.mark.parametrize("snippet", PARTS, ids=named)
def test_a_part_of_a_file_is_right_where_it_belongs(snippet: Snippet) -> None:
    assert snippet.part is not None
    match snippet.part.of:
        case "an outcome":
            assert found_in(rated(snippet), CLAIM) == []
        case "mkdocs.yml":
            (settings,) = (
                each["claims"]
                for each in yaml.safe_load(snippet.text)["plugins"]
                if isinstance(each, dict)
            )
            config = ClaimsConfig()
            config.load_dict(settings)
            assert config.validate() == ([], [])
        case "claims/site.yml":
            files = begun()
            files[SITE] = with_part(files[SITE].decode(), snippet.text).encode()
            library = load(files, today=TODAY)
            assert found_in(library, SITE) == []
        case "a claim":
            text = with_part(whole_files(GUIDE)[CLAIM], snippet.text)
            assert "F" not in {code[0] for code in found_in(with_examples(**{CLAIM: text}), CLAIM)}
        case other:
            pytest.fail(f"Nobody knows where {other} is.")


def rated(snippet: Snippet) -> Library:
    """The guide's claim with an example in its first outcome."""
    assert snippet.part is not None
    text = with_part(whole_files(GUIDE)[CLAIM], snippet.text, 4, instead_of=snippet.part.instead_of)
    return with_examples(**{CLAIM: text})


def test_a_part_replaces_what_was_there() -> None:
    before = "a: 1\nb:\n- x\n- y\nc:\n  d: 2\ne: 3\n"

    assert with_part(before, "b: [z]\nc: 4\n", instead_of="e") == "a: 1\nb: [z]\nc: 4\n"


def test_the_sentences_of_the_examples_of_rating_are_those_of_the_program() -> None:
    written = snippets(RATING)
    pairs = [
        (example, sentence)
        for example, sentence in pairwise(written)
        if sentence.language == "text"
    ]

    assert len(pairs) == 2
    for example, sentence in pairs:
        appraisal = rated(example).appraisals[Path(CLAIM).stem][0]
        assert sentence.text.strip() == appraisal.sentence


def test_the_numbers_of_a_thousand_are_those_of_the_program() -> None:
    (example,) = (each for each in snippets(RATING) if "baselines:" in each.text)
    (effect,) = rated(example).appraisals[Path(CLAIM).stem][0].absolutes
    (shown,) = re.findall(
        r"(\d+) of 1000 without, (\d+) of 1000 with, which is (\d+) fewer",
        (ROOT / RATING).read_text(encoding="utf-8"),
    )

    assert effect.with_ is not None
    assert effect.difference is not None
    assert shown == (
        str(effect.without),
        str(round(effect.with_.estimate)),
        str(-round(effect.difference.estimate)),
    )


def test_the_language_and_the_words_arrive() -> None:
    (settings,) = (each for each in ALL if "language:" in each.text and each.part)
    files = begun()
    files[SITE] = with_part(files[SITE].decode(), settings.text).encode()

    words = load(files, today=TODAY).words

    assert words("claim.rated-on", day="9. März") == "Zuletzt angesehen am 9. März."
    assert words("verdict.overstated") == "aufgebauscht"


# ---- The guide to writing a claim ----


def test_the_examples_of_the_guide_pass_in_this_repository() -> None:
    names = {name for name in whole_files(GUIDE) if name.startswith("claims/")}
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
    for name, text in whole_files(GUIDE).items():
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
    text = whole_files(GUIDE)[CLAIM]
    library = with_examples(**{CLAIM: text.replace("verdict: overstated", "verdict: exaggerated")})
    shown = [each for each in library.diagnostics if each.severity is Severity.ERROR]
    (explained,) = blocks("docs/contribute.md", "text")

    assert report(shown, library.sources).startswith(explained)


def test_the_answer_to_a_warning_answers_it() -> None:
    text = whole_files(GUIDE)[CLAIM].replace(
        "inconsistency: {down: 0}", "inconsistency: {down: 1, why: Only one trial was found.}"
    )
    (answer,) = (each for each in blocks("docs/contribute.md", "yaml") if "answered:" in each)

    assert found_in(with_examples(**{CLAIM: text}), CLAIM) == ["C20"]
    assert found_in(with_examples(**{CLAIM: text + answer}), CLAIM) == []
    narrower = answer + "    outcome: tiredness\n"
    assert found_in(with_examples(**{CLAIM: text + narrower}), CLAIM) == []


def test_a_topic_is_added_as_the_example_adds_it() -> None:
    (lines,) = (each for each in snippets(GUIDE) if each.part and "topics:" in each.text)
    topic = lines.text[lines.text.index("topics:") :]
    site = repository_files()[SITE].decode()
    text = whole_files(GUIDE)[CLAIM].replace("[sleep]", "[desks]")
    longer = site.replace("topics:\n", topic)

    assert found_in(with_examples(**{CLAIM: text}), CLAIM) == ["S17"]
    assert found_in(with_examples(**{CLAIM: text, SITE: longer}), CLAIM) == []


# ---- Pages ----


@pytest.mark.parametrize("text", [each.text for each in ALL if each.language == "markdown"])
def test_a_page_cites_and_embeds_what_there_is(text: str) -> None:
    files = begun()

    library = load({**files, "docs/guide.md": text.encode()}, today=TODAY)

    assert "docs/guide.md" in library.pages
    assert found_in(library, "docs/guide.md") == []
    wrong = text.replace("standing-desks-end-back-pain", "no-such-claim")
    broken = load({**files, "docs/guide.md": wrong.encode()}, today=TODAY)
    assert set(found_in(broken, "docs/guide.md")) == {"P03"}


# ---- Commands ----

SHIMS = {
    # The real targets, with nothing of them done: that takes minutes, and a network.
    "make": f'exec {shutil.which("make")} --dry-run --directory "{ROOT}" "$@"',
    "claims": f'exec "{sys.executable}" -m mkdocs_claims.cli.main "$@"',
    # Serving does not end; what it shows is what a build writes.
    "mkdocs": f'[ "$1" = serve ] && shift && set -- build --strict "$@"\n'
    f'exec "{sys.executable}" -m mkdocs "$@"',
    # Packages come from a network; what is asked for, a test below looks at.
    "pip": "exit 0",
}
WITH_COMMANDS = sorted({each.document for each in ALL if each.language == "sh"})


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def environment(tmp_path: Path, service: Service) -> dict[str, str]:
    """What commands are run with: no network, no settings of this machine."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in SHIMS.items():
        (programs / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    services = {
        f"CLAIMS_{name.upper()}": f"{service.address}/{name}"
        for name in ("crossref", "datacite", "pubmed")
    }
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, **QUIET, **APART, **services, "PATH": path}


def run(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run what somebody types, who answers what is asked."""
    return subprocess.run(
        [shutil.which("bash") or "bash", "-c", script],
        cwd=folder,
        env=environment,
        input=ANSWERS,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def copy_of_this_project(folder: Path) -> None:
    """The claims and pages of this repository under Git, with a branch that changes a claim."""
    new_repository(folder)
    for name in ("claims", "docs", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "refs.bib", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    commit(folder, {})
    git(folder, "switch", "--quiet", "--create", "mine")
    name = next(each for each in sorted(repository_files()) if each.startswith("claims/kratom/"))
    text = (folder / name).read_text(encoding="utf-8")
    commit(folder, {name: re.sub(r"^gaps: .*", "gaps: Other.", text, flags=re.MULTILINE)})
    git(folder, "switch", "--quiet", "main")


@pytest.mark.slow
@pytest.mark.parametrize("document", WITH_COMMANDS)
def test_the_commands_of_a_document_run_one_after_the_other(
    document: str, tmp_path: Path, environment: dict[str, str]
) -> None:
    here = tmp_path / "project"
    copy_of_this_project(here)

    for each in snippets(document):
        if each.file:
            path = here / each.file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(each.text)
        if each.language == "sh":
            script = f"set -eu\n{each.text}\npwd > '{tmp_path}/where'"
            done = run(script, here, environment)
            assert done.returncode == 0, f"{each.text}\n{done.stdout}"
            here = Path((tmp_path / "where").read_text(encoding="utf-8").strip())
    if document == "README.md":
        assert (here / "site/claims/standing-desks-end-back-pain/index.html").is_file()


@pytest.mark.slow
def test_the_claim_of_the_readme_passes_in_a_new_site(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    files = new_site(Wishes("Standing desks", "About desks."))
    files |= {name: text.encode() for name, text in whole_files("README.md").items()}
    for name, data in files.items():
        (tmp_path / "desks" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "desks" / name).write_bytes(data)

    done = run("claims check --strict && mkdocs build --strict", tmp_path / "desks", environment)

    assert len(whole_files("README.md")) == 1
    assert done.returncode == 0, done.stdout


def test_what_is_installed_can_be() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "optional-dependencies"
    ]
    asked = {
        found
        for each in ALL
        for found in re.findall(r"pip install [\"']?(\S+?)[\"']?$", each.text, re.MULTILINE)
    }

    assert asked == {".[material]"}
    assert set(re.findall(r"\[(\w+)\]", " ".join(asked))) <= extras.keys()


def test_a_command_that_fails_would_be_seen(tmp_path: Path, environment: dict[str, str]) -> None:
    for line in ("make no-such-target", "claims no-such-command", "mkdocs serve --no-such-option"):
        done = run(line, tmp_path, environment)
        assert done.returncode != 0, line
