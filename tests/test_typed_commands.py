"""The commands of the hand-written documents, run one after the other as a reader types them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from answering import Service
from building import QUIET
from content.project import ROOT
from documents import DOCUMENTS, snippets, whole_files
from mkdocs_claims.starter.new_site import Wishes, new_site
from repository import APART, commit, git, new_repository

ALL = [each for document in DOCUMENTS for each in snippets(document)]
ANSWERS = "Standing desks\nWhat a shop says, weighed.\nhttps://codeberg.org/someone/desks\n"
SHIMS = {
    # The real targets, with nothing of them done: that takes minutes, and a network.
    "make": f'exec {shutil.which("make")} --dry-run --directory "{ROOT}" "$@"',
    "claims": f'exec "{sys.executable}" -m mkdocs_claims.cli.main "$@"',
    # Serving does not end; what it shows is what a build writes.
    "mkdocs": f'[ "$1" = serve ] && shift && set -- build --strict "$@"\n'
    f'exec "{sys.executable}" -m mkdocs "$@"',
    "zensical": f'exec "{sys.executable}" -m zensical "$@"',
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
    claim = min((folder / "claims" / "kratom").glob("*.yml"))
    name, text = claim.relative_to(folder).as_posix(), claim.read_text(encoding="utf-8")
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
