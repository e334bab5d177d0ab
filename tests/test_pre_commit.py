"""The hooks for pre-commit, run by pre-commit itself in a small repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from mkdocs_claims.cli.main import COMMANDS, claims
from repository import APART, git, needs_git, new_repository

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
CONFIGURATION = ROOT / ".pre-commit-config.yaml"
CLAIM = "claims/desks/standing-desks-end-back-pain.yml"
SOURCE = "claims/sources/desk-advertisement.yml"

pytestmark = needs_git


def pre_commit(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    programs = Path(sys.executable).parent
    variables = {
        "PATH": os.pathsep.join([str(programs), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
    }
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *words],
        cwd=folder,
        env={**os.environ, **APART, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site in Git, with our hooks but without installing them from an index."""
    folder = new_repository(tmp_path / "site")
    words = ["--name", "Desks", "--description", "About desks.", "--repository", ""]
    assert CliRunner().invoke(claims, ["init", str(folder), *words]).exit_code == 0
    hooks: list[dict[str, Any]] = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    local = {"repo": "local", "hooks": [{**hook, "language": "system"} for hook in hooks]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [local]}))
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    return folder


def run(site: Path, *words: str) -> dict[str, str]:
    """What came of each hook, by its name: `Passed`, `Failed` or `Skipped`."""
    said = pre_commit(site, "run", *words).stdout
    ends = re.findall(r"^(\w[^.]*)\.+(?:\([^)]*\))?(\w+)$", said, flags=re.MULTILINE)
    assert ends, said
    return dict(ends)


CHECK, FMT = "check the claims", "put order into the claims"


def test_pre_commit_can_read_them(tmp_path: Path) -> None:
    for command, file in (("validate-manifest", HOOKS), ("validate-config", CONFIGURATION)):
        done = pre_commit(tmp_path, command, file)
        assert (done.returncode, done.stdout) == (0, "")


def test_the_hooks_of_this_repository_run_the_same() -> None:
    """Those that others take and those that are used here differ in where the program is."""
    hooks = {each["id"]: each for each in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))}
    (local,) = yaml.safe_load(CONFIGURATION.read_text(encoding="utf-8"))["repos"]
    here = {each["id"]: each for each in local["hooks"]}

    assert set(hooks) <= set(here)
    for name, hook in hooks.items():
        program, command, *rest = hook["entry"].split()
        assert (program, rest, hook["language"]) == ("claims", [], "python")
        assert command in COMMANDS
        assert here[name]["entry"] == f".venv/bin/{hook['entry']}"
        for key in ("files", "exclude", "pass_filenames"):
            assert here[name].get(key) == hook.get(key)


def test_the_claims_of_this_repository_are_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    result = CliRunner().invoke(claims, ["fmt", "--check"])

    assert result.exit_code == 0, result.output


@pytest.mark.slow
def test_a_new_site_passes(site: Path) -> None:
    assert run(site, "--all-files") == {CHECK: "Passed", FMT: "Passed"}


@pytest.mark.slow
def test_a_file_out_of_order_is_put_in_order(site: Path) -> None:
    path = site / CLAIM
    ordered = path.read_text(encoding="utf-8")
    (line,) = re.findall(r"^kind: .*\n", ordered, flags=re.MULTILINE)
    path.write_text(line + ordered.replace(line, ""), encoding="utf-8")
    git(site, "add", "--all")

    assert run(site) == {CHECK: "Passed", FMT: "Failed"}
    assert path.read_text(encoding="utf-8") == ordered
    git(site, "add", "--all")
    assert git(site, "diff", "--cached", "--name-only") == ""


@pytest.mark.slow
def test_a_mistake_stops_the_commit(site: Path) -> None:
    path = site / CLAIM
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub("(?m)^verdict: .*$", "verdict: maybe", text), encoding="utf-8")
    git(site, "add", "--all")

    done = pre_commit(site, "run")

    assert done.returncode == 1
    assert re.search(rf"(?m)^{re.escape(CLAIM)}:\d+:10: error F04 ", done.stdout)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (CLAIM, {CHECK: "Passed", FMT: "Passed"}),
        (SOURCE, {CHECK: "Passed", FMT: "Passed"}),
        ("claims/site.yml", {CHECK: "Passed", FMT: "Passed"}),
        ("claims/desks/.draft.yml", {CHECK: "Passed", FMT: "Skipped"}),
        ("docs/index.md", {CHECK: "Passed", FMT: "Skipped"}),
        ("refs.bib", {CHECK: "Passed", FMT: "Skipped"}),
        ("mkdocs.yml", {CHECK: "Skipped", FMT: "Skipped"}),
    ],
)
def test_which_files_wake_which_hook(site: Path, name: str, expected: dict[str, str]) -> None:
    (site / "claims/desks/.draft.yml").write_text("verdict: x\nformat:   1\n", encoding="utf-8")

    assert run(site, "--files", name) == expected
