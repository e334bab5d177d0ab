"""`claims rules`, `claims explain` and the completion of shells."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner, Result

from mkdocs_claims.cli.main import COMMANDS, claims
from mkdocs_claims.rules.catalogue import catalogue


def run(*arguments: str) -> Result:
    return CliRunner().invoke(claims, arguments)


def test_every_rule_is_listed_once() -> None:
    lines = run("rules").output.splitlines()

    assert [line[:3] for line in lines[:-2]] == list(catalogue().rules)
    assert lines[-1].startswith(f"{len(catalogue().rules)} rules.")
    assert "F04  error    fix  A word is not one of those that can stand here" in lines


def test_rules_as_json() -> None:
    whole = json.loads(run("rules", "--format", "json").output)

    assert whole["format"] == 1
    assert [each["code"] for each in whole["rules"]] == list(catalogue().rules)
    assert whole["rules"][0] == {
        "code": "B01",
        "title": catalogue().title("B01"),
        "severity": str(catalogue().rules["B01"].severity),
        "subject": "bibliography",
        "fixable": False,
    }


def test_only_some_rules() -> None:
    warnings = json.loads(run("rules", "--severity", "warning", "--format", "json").output)
    fixable = json.loads(run("rules", "--fixable", "--format", "json").output)

    assert {each["severity"] for each in warnings["rules"]} == {"warning"}
    assert {"F02", "F04", "R01"} <= {each["code"] for each in fixable["rules"]}
    assert all(each["fixable"] for each in fixable["rules"])


@pytest.mark.parametrize("code", list(catalogue().rules))
def test_a_rule_is_explained(code: str) -> None:
    documentation = catalogue().documentation(code)

    result = run("explain", code)

    assert result.exit_code == 0
    words = " ".join(result.output.split())
    assert result.output.startswith(f"{code}  {documentation.title}\n")
    assert f"Severity: {catalogue().rules[code].severity}" in words
    for part in (documentation.what, documentation.why, documentation.fix):
        assert " ".join(part.split()) in words
    for example in (documentation.bad, documentation.good):
        for line in example.splitlines():
            assert f"    {line}".rstrip() in result.output


def test_several_rules_in_small_letters() -> None:
    output = run("explain", "f04", "`S01`").output

    assert output.startswith("F04  ")
    assert "\nS01  " in output


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("S1", "Did you mean S01? "),
        ("SO1", "Did you mean S01? "),
        ("c5", "Did you mean C05? "),
        ("", ""),
        ("verdict", ""),
    ],
)
def test_an_unknown_rule(written: str, hint: str) -> None:
    result = run("explain", written)

    assert result.exit_code == 2
    assert f"There is no rule `{written}`. {hint}`claims rules` lists them all." in result.output


def test_a_wrong_code_does_not_hide_the_right_one() -> None:
    result = run("explain", "S01", "x99")

    assert result.exit_code == 2
    assert result.output.startswith("S01  ")
    assert "There is no rule `x99`." in result.output


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(shell: str) -> None:
    output = run("completion", shell).output

    assert f"_CLAIMS_COMPLETE={shell}_complete" in output
    assert "%(" not in output


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_read_its_script(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"There is no {shell} here.")
    script = tmp_path / "script"
    script.write_text(run("completion", shell).output, encoding="utf-8")

    subprocess.run([program, "-n", str(script)], check=True)


def test_another_shell() -> None:
    assert run("completion", "powershell").exit_code == 2


def completed(arguments: list[str], incomplete: str) -> list[str]:
    complete = BashComplete(claims, {}, "claims", "_CLAIMS_COMPLETE")
    return [each.value for each in complete.get_completions(arguments, incomplete)]


def test_commands_options_and_choices_are_completed() -> None:
    assert completed([], "") == list(COMMANDS)
    assert completed([], "ch") == ["check"]
    assert "--strict" in completed(["check"], "--")
    assert completed(["check", "--format"], "s") == ["sarif"]


def test_codes_of_rules_are_completed() -> None:
    assert completed(["explain"], "") == list(catalogue().rules)
    assert completed(["explain"], "y0") == [f"Y0{number}" for number in range(1, 10)]
    assert completed(["explain", "S01"], "S2")[:2] == ["S20", "S21"]


def test_ids_of_claims_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "claims" / "desks"
    folder.mkdir(parents=True)
    for name in ("standing-desks", "standing-mats", "chairs"):
        (folder / f"{name}.yml").touch()
    monkeypatch.chdir(tmp_path)

    assert completed(["fmt"], "stand") == ["standing-desks", "standing-mats"]
    assert completed(["fmt"], "claims/d") == ["claims/d"]  # the shell goes on with paths


def test_a_name_is_completed_without_loading_a_command() -> None:
    code = (
        "import sys\n"
        "from mkdocs_claims.cli.main import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    assert not {'yaml', 'bibtexparser', 'mkdocs'} & {*sys.modules}\n"
    )
    asked = {"_CLAIMS_COMPLETE": "bash_complete", "COMP_WORDS": "claims ch", "COMP_CWORD": "1"}

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **asked},
        check=False,
    )

    assert (done.stdout, done.stderr) == ("plain,check\n", "")


def test_bash_completes_a_code(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("There is no bash here.")
    program = tmp_path / "claims"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mkdocs_claims.cli.main "$@"\n')
    program.chmod(0o755)
    script = (
        f"{run('completion', 'bash').output}\n"
        "COMP_WORDS=(claims explain s0); COMP_CWORD=2\n"
        '_claims_completion claims s0 explain; printf "%s\\n" "${COMPREPLY[@]}"\n'
    )

    done = subprocess.run(
        [bash, "--norc", "-c", script],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        check=True,
    )

    assert done.stdout.split() == [code for code in catalogue().rules if code.startswith("S0")]
