"""`claims check` as people and machines run it: output, exit codes, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES
from mkdocs_claims.cli.main import claims
from mkdocs_claims.reporters.as_text import ABOUT_WARNINGS
from mkdocs_claims.reporters.formats import FORMATS

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in EXAMPLES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def change(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def check(project: Path, *arguments: str, environment: dict[str, str] | None = None) -> Result:
    command = ["check", str(project), *arguments]
    if environment is None:
        command.extend(TODAY)
    return CliRunner().invoke(claims, command, env=environment)


def test_a_clean_project(project: Path) -> None:
    result = check(project)

    assert result.output == "Nothing is wrong.\n"
    assert result.exit_code == 0


def test_an_error(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: untested")

    result = check(project)

    assert result.exit_code == 1
    assert result.output.startswith(f"{CLAIM}:6:10: error S01 ") or ":7:10:" in result.output
    assert result.output.endswith("\n1 error in 1 file.\n")


def test_a_warning_fails_only_when_strict(project: Path) -> None:
    path = project / BIBLIOGRAPHY
    entry = "@misc{nobody, author={A}, title={T}, year={2020}, url={https://e.org}}\n"
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")

    assert check(project).exit_code == 0
    assert "warning S10" in check(project).output
    assert check(project, "--strict").exit_code == 1


def test_advice_never_fails_and_is_shown_when_asked_for(project: Path) -> None:
    change(project, CLAIM, "look-again: 2096", "look-again: 2025")

    with_advice = check(project, "--strict", "--advice")

    assert with_advice.exit_code == 0
    assert "advice S23" in with_advice.output
    assert check(project).output == (
        "Nothing is wrong.\n1 piece of advice is not shown; `claims check --advice` shows it.\n"
    )
    assert check(project).output == check(project, "--no-advice").output


@pytest.mark.parametrize("form", FORMATS)
def test_advice_is_left_out_of_every_form(project: Path, form: str) -> None:
    change(project, CLAIM, "look-again: 2096", "look-again: 2025")

    assert "S23" not in check(project, "--format", form).output
    assert "S23" in check(project, "--format", form, "--advice").output


def test_a_warning_says_what_it_stops(project: Path) -> None:
    path = project / BIBLIOGRAPHY
    entry = "@misc{nobody, author={A}, title={T}, year={2020}, url={https://e.org}}\n"
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")
    change(project, CLAIM, "look-again: 2096", "look-again: 2025")

    lines = check(project).output.splitlines()

    assert lines[-3:] == [
        "1 warning in 1 file.",
        ABOUT_WARNINGS,
        "1 piece of advice is not shown; `claims check --advice` shows it.",
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_has_the_same_exit_code(project: Path, form: str) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: untested")

    result = check(project, "--format", form)

    assert result.exit_code == 1
    assert "S01" in result.output
    if form in ("json", "sarif"):
        json.loads(result.output)


def test_the_summary_is_added_to_a_file(project: Path, tmp_path: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: untested")
    goal = tmp_path / "summary.md"
    goal.write_text("Before.\n", encoding="utf-8")

    result = check(project, "--format", "github", "--summary", str(goal))

    assert result.exit_code == 1
    assert result.output.startswith("::error file=")
    written = goal.read_text(encoding="utf-8")
    assert written.startswith("Before.\n## Check of the claims\n\n1 error in 1 file.\n")
    assert "error S01" in written


def test_the_day_of_source_date_epoch(project: Path) -> None:
    change(project, CLAIM, "look-again: 2096-03-01", "look-again: 2096-03-02")

    before = check(project, "--advice", environment={"SOURCE_DATE_EPOCH": "3981484799"})
    on_the_day = check(project, "--advice", environment={"SOURCE_DATE_EPOCH": "3981484800"})

    assert "S23" not in before.output
    assert "advice S23" in on_the_day.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--today", "22.11.2026"], "does not match the format"),
        (["--format", "xml"], "is not one of"),
        (["--claims", "../elsewhere"], "does not lie in the project's folder"),
        (["--claims", "nowhere"], "There is no folder `nowhere`"),
        (["--refs", "/refs.bib"], "does not lie in the project's folder"),
        (["--colour"], "No such option"),
    ],
)
def test_misuse(project: Path, arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(claims, ["check", str(project), *arguments])

    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize("epoch", ["yesterday", "1e9", "9" * 30])
def test_a_source_date_epoch_that_is_no_number(project: Path, epoch: str) -> None:
    result = check(project, environment={"SOURCE_DATE_EPOCH": epoch})

    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.output


@pytest.mark.parametrize(
    ("where", "arguments", "said"),
    [
        (".", ["claims"], "leave the name of a folder away"),
        ("claims/desks", [], "go there first, with `cd`"),
        ("docs", [], "go there first, with `cd`"),
    ],
)
def test_a_folder_inside_the_project(
    project: Path, monkeypatch: pytest.MonkeyPatch, where: str, arguments: list[str], said: str
) -> None:
    (project / "docs").mkdir(exist_ok=True)
    monkeypatch.chdir(project / where)

    result = CliRunner().invoke(claims, ["check", *arguments])

    assert result.exit_code == 2
    assert " ".join(said.split()) in " ".join(result.output.split())
    assert where == "." or project.resolve().name in result.output


def test_a_missing_folder(tmp_path: Path) -> None:
    assert CliRunner().invoke(claims, ["check", str(tmp_path / "none")]).exit_code == 2


def test_what_cannot_be_read_is_reported_with_the_rest(project: Path) -> None:
    (project / "claims" / "a.yml").symlink_to("/etc/hostname")
    change(project, CLAIM, "verdict: overstated", "verdict: untested")

    result = check(project)

    assert "claims/a.yml:1:1: error F17" in result.output
    assert "error S01" in result.output
    assert result.exit_code == 1


def test_folders_of_other_names(project: Path) -> None:
    (project / "claims").rename(project / "statements")
    (project / "refs.bib").rename(project / "works.bib")

    result = check(project, "--claims", "statements", "--refs", "works.bib")

    assert result.output == "Nothing is wrong.\n"


def program(
    *arguments: str, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs_claims.cli.main", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_the_program_runs(project: Path) -> None:
    done = program("check", str(project), *TODAY)

    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing is wrong.\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Needs a full device.")
def test_a_full_disk_is_a_message(project: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = program("check", str(project), *TODAY, stdout=full)
    finally:
        os.close(full)

    assert done.returncode == 2
    assert done.stderr == "claims: No space left on device\n"


def test_a_reader_that_goes_away_is_no_traceback(project: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        done = program("check", str(project), *TODAY, stdout=theirs)
    finally:
        os.close(theirs)

    assert "Traceback" not in done.stderr
    assert done.returncode in (1, 2)


def test_an_output_that_knows_few_letters(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: zu viel 日本")

    done = program("check", str(project), *TODAY, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")

    assert done.returncode == 1
    assert "`zu viel \\u65e5\\u672c`" in done.stdout


def test_a_fault_of_the_program_is_a_message(project: Path) -> None:
    code = (
        "import mkdocs_claims.loading as l\n"
        "def broken(*a, **k): raise KeyError('x')\n"
        "l.load = broken\n"
        "from mkdocs_claims.cli.main import main\n"
        f"import sys; sys.argv = ['claims', 'check', {str(project)!r}]\n"
        "main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "fault of the program itself (KeyError: 'x')" in done.stderr


def test_it_needs_no_mkdocs(project: Path) -> None:
    code = (
        "import sys\n"
        "for name in ('mkdocs', 'properdocs', 'material', 'markdown', 'jinja2', 'pydantic'):\n"
        "    sys.modules[name] = None\n"
        "from mkdocs_claims.cli.main import main\n"
        f"sys.argv = ['claims', 'check', {str(project)!r}, '--today', '2026-11-22']\n"
        "main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing is wrong.\n", "")


def test_help_loads_no_command() -> None:
    code = (
        "import sys\n"
        "from mkdocs_claims.cli.main import claims\n"
        "claims(['--help'], standalone_mode=False)\n"
        "assert 'yaml' not in sys.modules and 'bibtexparser' not in sys.modules\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert "check" in done.stdout
    assert "schema" in done.stdout


def test_with_advice_every_answer_gets_its_reading_grade(project: Path) -> None:
    done = program("check", str(project), "--advice", *TODAY)

    assert f"{CLAIM}: the answer asks for about 3 years of schooling." in done.stdout
    assert "years of schooling" not in program("check", str(project), *TODAY).stdout
