"""What runs at a forge: valid, pinned, without secrets; and its shell does what it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml

from building import QUIET, copy_of
from mkdocs_claims.pages.forge import ISSUE_FORMS, Forge, ForgeKind
from repository import APART, commit, git, needs_git, new_repository

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "plugins/mkdocs_claims/forges"
GITHUB = TEMPLATES / "github"
GITLAB = TEMPLATES / "gitlab/.gitlab-ci.yml"
FORGEJO = TEMPLATES / "forgejo/.forgejo/workflows/check.yml"
WORKFLOWS = [
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    *sorted((GITHUB / ".github/workflows").glob("*.yml")),
]
FORMS = sorted((GITHUB / ".github/ISSUE_TEMPLATE").glob("*-*.yml"))
CLAIM = "claims/standing-desks-ease-back-pain.yml"
ONLY_HERE = """\
      - name: Compare the numbers with their records
        if: ${{ !cancelled() && steps.install.outcome == 'success' }}
        run: python tests/content/say_unrecorded.py
"""
"""The last step of the check here; other sites keep no such records."""
INSTALL = "        run: python -m pip install --requirement requirements.txt\n"


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix().removeprefix("plugins/mkdocs_claims/")


def tool(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a program that was installed beside this Python."""
    program = Path(sys.executable).parent / str(command[0])
    return subprocess.run(
        [program, *command[1:]],
        cwd=cwd,
        env=os.environ | {"NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )


def written(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in written(path)["jobs"].values():
        yield from job["steps"]


# Written well ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", [*WORKFLOWS, FORGEJO]),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / ".github/ISSUE_TEMPLATE/config.yml"]),
        ("vendor.gitlab-ci", [GITLAB]),
    ],
)
def test_every_file_follows_its_schema(schema: str, paths: list[Path]) -> None:
    done = tool("check-jsonschema", "--builtin-schema", schema, *paths)

    assert done.returncode == 0, done.stdout


def test_a_linter_finds_nothing_unsafe() -> None:
    done = tool("zizmor", "--offline", "--no-progress", "--persona=pedantic", *WORKFLOWS)

    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout


def test_the_linter_would_see_what_is_unsafe(tmp_path: Path) -> None:
    text = (GITHUB / ".github/workflows/check.yml").read_text(encoding="utf-8")
    unsafe = tmp_path / ".github/workflows/check.yml"
    unsafe.parent.mkdir(parents=True)
    unsafe.write_text(text.replace("  pull_request:", "  pull_request_target:"), encoding="utf-8")

    assert tool("zizmor", "--offline", "--no-progress", unsafe).returncode != 0


@pytest.mark.parametrize("path", [*WORKFLOWS, FORGEJO, GITLAB], ids=_short)
def test_no_secret_and_nothing_that_may_write(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert "secrets." not in text
    assert "github.token" not in text
    assert "pull_request_target" not in text
    if path in WORKFLOWS:
        assert written(path)["permissions"] == {"contents": "read"}
    if path.stem == "check":
        assert not re.search(r":\s*write\b", text)


@pytest.mark.parametrize("path", WORKFLOWS, ids=_short)
def test_every_action_is_pinned_with_its_version(path: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.*)$", path.read_text("utf-8"), flags=re.MULTILINE)

    assert used
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each


def test_what_is_used_here_is_what_other_sites_get() -> None:
    ours = (
        "        run: |\n"
        "          python -m pip install --require-hashes --requirement requirements/site.lock\n"
        "          python -m pip install --no-index --no-deps --no-build-isolation --editable .\n"
    )
    files = sorted(path for path in GITHUB.rglob("*") if path.is_file())

    assert len(files) == 6
    for path in files:
        here = ROOT / path.relative_to(GITHUB)
        expected = path.read_text(encoding="utf-8").replace(INSTALL, ours)
        if path.name == "check.yml":
            expected += ONLY_HERE
        assert here.read_text(encoding="utf-8") == expected


def test_only_this_site_compares_its_numbers_with_records() -> None:
    script = re.search(r"run: python (\S+)", ONLY_HERE)
    others = [path for path in TEMPLATES.rglob("*") if path.is_file()]

    assert script
    assert (ROOT / script[1]).is_file()
    assert [path for path in others if b"tests/" in path.read_bytes()] == []


def scripts() -> Iterator[tuple[str, str]]:
    for path in (*WORKFLOWS, FORGEJO):
        for step in steps(path):
            if "run" in step:
                yield f"{_short(path)}: {step['name']}", step["run"]
    for name, job in written(GITLAB).items():
        for part in ("script", "before_script"):
            if isinstance(job, dict) and part in job:
                yield f"gitlab {name} {part}", "\n".join(job[part]) + "\n"


SCRIPTS = list(scripts())


@pytest.mark.parametrize("script", [each[1] for each in SCRIPTS], ids=[each[0] for each in SCRIPTS])
def test_the_shell_of_every_step(script: str, tmp_path: Path) -> None:
    path = tmp_path / "step.sh"
    path.write_text(script, encoding="utf-8")

    done = tool("shellcheck", "--shell=bash", "--enable=all", "--severity=style", path)

    # What strangers write could stand in an expression and become part of the script.
    assert "${{" not in script
    # Variables of the forge are set by the forge.
    said = [each for each in re.findall(r"SC\d+", done.stdout) if each not in {"SC2154", "SC2250"}]
    assert sorted(set(said)) == [], done.stdout


def test_gitlab_shows_the_preview_under_a_name_that_it_takes() -> None:
    # Letters, digits, hyphens and spaces; the published schema does not say so.
    artifacts = written(GITLAB)["check"]["artifacts"]

    assert re.fullmatch(r"\w[-\w ]{,99}", artifacts["expose_as"])
    assert not any("*" in path for path in artifacts["paths"])


# Issue forms -----------------------------------------------------------------------------------


def test_each_link_on_a_claim_page_has_its_form() -> None:
    assert sorted(form.name for form in ISSUE_FORMS) == [path.stem for path in FORMS]


@pytest.mark.parametrize("form", ISSUE_FORMS, ids=lambda form: form.name)
def test_a_link_fills_in_fields_that_the_form_has(form: Any) -> None:
    found = written(GITHUB / f".github/ISSUE_TEMPLATE/{form.name}.yml")
    fields = {field["id"] for field in found["body"] if "id" in field}

    address = Forge(ForgeKind.GITHUB, "https://x.org/a/b").issue_address(form, "desks", "A.")

    given = dict(parse_qsl(urlsplit(address).query))
    assert set(given) - {"template", "title"} <= fields
    assert given["title"].startswith(found["title"].strip())


# The shell, run --------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small site at a forge, whose branch `mine` proposes a change, got as a forge gets it."""
    origin = new_repository(copy_of("minimal", tmp_path))
    commit(origin, {".gitignore": "site/\n"})
    git(origin, "checkout", "--quiet", "-b", "mine")
    changed = (origin / CLAIM).read_text(encoding="utf-8").replace("overstated", "unsupported")
    commit(origin, {CLAIM: changed})
    git(origin, "checkout", "--quiet", "main")
    commit(origin, {"docs/later.txt": "What others did in the meantime."})
    git(origin, "update-ref", "refs/pull/1/head", "mine")
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", str(origin), str(copy))
    git(copy, "checkout", "--quiet", "mine")
    return copy


class Runner:
    """Runs steps as a forge does, with what the forge would set."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.summary = folder.parent / "summary.md"
        programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        forge = {"PATH": programs, "GITHUB_STEP_SUMMARY": str(self.summary)}
        self.environment = os.environ | APART | QUIET | forge | environment

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [shutil.which("bash") or "bash", "--noprofile", "--norc", "-e", "-o", "pipefail"],
            input=script,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def run_all(self, path: Path) -> dict[str, subprocess.CompletedProcess[str]]:
        """Every step that has shell, but the one that asks the network."""
        runs = (step for step in steps(path) if "run" in step and step["name"] != "Install")
        return {step["name"]: self.run(step["run"]) for step in runs}


@needs_git
@pytest.mark.slow
def test_the_steps_on_github(project: Path) -> None:
    runner = Runner(project, GITHUB_BASE_REF="main")

    done = runner.run_all(GITHUB / ".github/workflows/check.yml")

    assert {name: each.returncode for name, each in done.items()} == dict.fromkeys(done, 0)
    assert list(done) == ["Say what changes", "Check", "Build", "Say where the preview is"]
    summary = runner.summary.read_text(encoding="utf-8")
    assert "- **Verdict:** **overstated → unsupported**" in summary
    assert "1 claim changes." in summary
    assert summary.index("## What changes") < summary.index("## Check of the claims")
    assert "Nothing is wrong." in summary
    assert "open `index.html`" in summary
    assert (project / "site/index.html").is_file()


@needs_git
@pytest.mark.slow
def test_the_steps_on_github_when_something_is_wrong(project: Path) -> None:
    path = project / CLAIM
    path.write_text(path.read_text("utf-8").replace("unsupported", "wrong"), encoding="utf-8")
    runner = Runner(project, GITHUB_BASE_REF="main")

    done = runner.run_all(GITHUB / ".github/workflows/check.yml")

    assert done["Say what changes"].returncode == 0
    assert done["Check"].returncode == 1
    assert f"::error file={CLAIM},line=" in done["Check"].stdout
    assert done["Build"].returncode != 0
    summary = runner.summary.read_text(encoding="utf-8")
    assert "It can no longer be read" in summary
    assert "error F04" in summary.partition("## Check of the claims")[2]


@needs_git
@pytest.mark.slow
def test_the_steps_that_publish(project: Path) -> None:
    runner = Runner(project)

    done = runner.run_all(GITHUB / ".github/workflows/publish.yml")

    assert {name: each.returncode for name, each in done.items()} == {"Check": 0, "Build": 0}


@needs_git
@pytest.mark.slow
def test_the_script_on_gitlab(project: Path) -> None:
    base = git(project, "merge-base", "origin/main", "mine")
    runner = Runner(project, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)

    jobs = written(GITLAB)
    done = runner.run("\n".join(jobs["check"]["script"]))
    published = runner.run("\n".join(jobs["pages"]["script"]))

    assert done.returncode == 0, done.stdout
    assert "verdict: overstated → unsupported" in done.stdout
    assert "overstated → unsupported" in (project / "changes.md").read_text(encoding="utf-8")
    assert (project / "site/index.html").is_file()
    assert published.returncode == 0, published.stdout
    assert (project / "public/index.html").is_file()


@needs_git
@pytest.mark.slow
def test_the_steps_on_forgejo(project: Path, tmp_path: Path) -> None:
    origin = Path(git(project, "remote", "get-url", "origin"))
    empty = tmp_path / "workspace"
    empty.mkdir()
    runner = Runner(
        empty,
        GITHUB_SERVER_URL=origin.parent.as_uri(),
        GITHUB_REPOSITORY=origin.name,
        GITHUB_BASE_REF="main",
        GITHUB_REF="refs/pull/1/head",
    )

    done = runner.run_all(FORGEJO)

    assert [each.stdout for each in done.values() if each.returncode] == []
    assert "verdict: overstated → unsupported" in done["Say what changes"].stdout
    assert (empty / "site/index.html").is_file()
