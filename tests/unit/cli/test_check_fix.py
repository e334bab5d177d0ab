"""`claims check --fix` and `--watch`."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from watchdog.events import (
    DirDeletedEvent,
    FileClosedNoWriteEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES
from mkdocs_claims.cli import check as check_module
from mkdocs_claims.cli.main import claims
from mkdocs_claims.cli.watching import Changes, changes_in, watch

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in EXAMPLES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def change(project: Path, name: str, old: str, new: str) -> bytes:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path.read_bytes()


def check(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(claims, ["check", str(project), *arguments, *TODAY])


def test_it_says_how_many_can_be_mended(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: Overstated")
    before = change(project, CLAIM, "kind: intervention", "kind: Intervention")

    result = check(project)

    assert result.output.endswith(
        "\n2 errors in 1 file.\n2 of these can be mended for you: `claims check --fix`.\n"
    )
    assert (project / CLAIM).read_bytes() == before


def test_fix_mends_and_checks_again(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "Verdict: Overstated")
    change(project, BIBLIOGRAPHY, "{10.5555/example.2023.8}", "{doi:10.5555/example.2023.8}")

    result = check(project, "--fix")

    assert result.output == (
        f"{CLAIM}:6:1: mended F02 There is no key `Verdict` here. Write `verdict`.\n"
        f"{BIBLIOGRAPHY}:52:14: mended R01 A DOI is given alone, as `10.5555/example.2023.8`, "
        "without an address before it. Write `10.5555/example.2023.8`.\n"
        # The second round: what the wrong key had hidden.
        f"{CLAIM}:6:10: mended F04 `Overstated` is not one of the words that can stand here. "
        "Write `overstated`.\n"
        "Mended 3 problems in 2 files. Look at what changed before you commit it.\n"
        "\nNothing is wrong.\n"
    )
    assert result.exit_code == 0
    for name, text in EXAMPLES.items():
        assert (project / name).read_text(encoding="utf-8") == text


def test_what_is_left_is_told_and_fails(project: Path) -> None:
    change(project, CLAIM, "kind: intervention", "kind: Intervention")
    change(project, CLAIM, "verdict: overstated", "verdict: exaggerated")

    result = check(project, "--fix")

    assert result.exit_code == 1
    assert "Mended 1 problem in 1 file." in result.output
    assert result.output.endswith("\n1 error in 1 file.\n")


def test_with_nothing_to_mend_nothing_is_written(project: Path) -> None:
    path = project / CLAIM
    path.chmod(0o444)
    before = path.stat()

    result = check(project, "--fix")

    assert result.output == "Nothing is wrong.\n"
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_with_unreadable_bytes_is_left(project: Path) -> None:
    broken = EXAMPLES[CLAIM].replace("verdict: o", "verdict: O").encode().replace(b"gaps", b"g\xe9")
    (project / CLAIM).write_bytes(broken)

    result = check(project, "--fix")

    assert "error Y01" in result.output
    assert (project / CLAIM).read_bytes() == broken


def test_line_ends_stay(project: Path) -> None:
    text = EXAMPLES[CLAIM].replace("\n", "\r\n")
    (project / CLAIM).write_bytes(text.replace("verdict: o", "verdict: O").encode())

    check(project, "--fix")

    assert (project / CLAIM).read_bytes() == text.encode()


def test_other_forms_stay_whole(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: Overstated")

    result = check(project, "--fix", "--format", "json")

    assert json.loads(result.stdout)["diagnostics"] == []
    assert "mended F04" in result.stderr


def test_json_carries_the_fix(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: Overstated")
    change(project, CLAIM, "kind: intervention", "kind: unknown")

    kind, verdict = json.loads(check(project, "--format", "json").stdout)["diagnostics"]

    assert kind["fix"] is None
    assert verdict["fix"] == {
        "description": "Write `overstated`.",
        "edits": [
            {
                "file": CLAIM,
                "line": 6,
                "column": 10,
                "end_line": 6,
                "end_column": 20,
                "text": "overstated",
            }
        ],
    }


def test_sarif_carries_the_fix(project: Path) -> None:
    change(project, CLAIM, "verdict: overstated", "verdict: Overstated")

    (result,) = json.loads(check(project, "--format", "sarif").stdout)["runs"][0]["results"]

    assert result["fixes"] == [
        {
            "description": {"text": "Write `overstated`."},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": CLAIM, "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 6,
                                "startColumn": 10,
                                "endLine": 6,
                                "endColumn": 20,
                            },
                            "insertedContent": {"text": "overstated"},
                        }
                    ],
                }
            ],
        }
    ]


@pytest.mark.parametrize("more", [["--fix"], ["--format", "json"]])
def test_watch_goes_alone(project: Path, more: list[str]) -> None:
    result = check(project, "--watch", *more)

    assert result.exit_code == 2
    assert "--watch goes with neither" in result.output


def test_watch_checks_again_at_each_change(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changes(claims_folder: Path, bibliography: Path, _pages: Path) -> Iterator[str]:
        assert (claims_folder, bibliography) == (project / "claims", project / BIBLIOGRAPHY)
        change(project, CLAIM, "verdict: overstated", "verdict: Overstated")
        yield "first"
        change(project, CLAIM, "verdict: Overstated", "verdict: overstated")
        yield "second"
        raise KeyboardInterrupt

    monkeypatch.setattr(check_module, "changes_in", changes)

    result = check(project, "--watch")

    assert result.exit_code == 0
    waiting = "Watching for changes; Ctrl-C ends it.\n"
    first, second, third, end = result.output.split(waiting)
    assert first == "Checking.\nNothing is wrong.\n"
    assert "6:10: error F04" in second
    assert third == "Checking.\nNothing is wrong.\n"
    assert end == "\nNo longer watching.\n"


def test_the_loop_ends_with_the_changes() -> None:
    checks: list[int] = []

    watch(lambda: checks.append(1), ["a", "b"])

    assert len(checks) == 3


@pytest.mark.parametrize(
    ("event", "counts"),
    [
        (FileModifiedEvent("/p/claims/desks/a.yml"), True),
        (FileModifiedEvent("/p/refs.bib"), True),
        (FileMovedEvent("/p/claims/.a.yml.swp", "/p/claims/a.yml"), True),
        (FileMovedEvent("/p/claims/a.yml", "/tmp/a.yml"), True),  # noqa: S108
        (DirDeletedEvent("/p/claims/desks"), True),
        (FileClosedNoWriteEvent("/p/claims/desks/a.yml"), False),
        (FileModifiedEvent("/p/mkdocs.yml"), False),
        (FileModifiedEvent("/p/claims/a.yml~"), False),
        (FileModifiedEvent("/p/claims/notes.md"), False),
        (FileModifiedEvent("/p/docs/index.md"), True),
        (FileModifiedEvent("/p/docs/picture.png"), False),
        (FileModifiedEvent("/p/claims/.git/a.yml"), False),
        (DirDeletedEvent("/p"), False),
    ],
)
def test_which_events_are_changes(event: FileSystemEvent, *, counts: bool) -> None:
    changes = Changes(Path("/p/claims"), Path("/p/refs.bib"), Path("/p/docs"))

    changes.dispatch(event)

    assert changes.waiting.empty() is not counts


def test_changes_that_come_together_are_one() -> None:
    changes = Changes(Path("/p/claims"), Path("/p/refs.bib"), Path("/p/docs"))
    for name in ("/p/claims/a.yml", "/p/refs.bib", "/p/claims/a.yml"):
        changes.dispatch(FileModifiedEvent(name))

    assert next(changes.batches()) == ("/p/claims/a.yml", "/p/refs.bib")


def test_a_file_that_is_saved_is_seen(project: Path) -> None:
    changes = changes_in(project / "claims", project / BIBLIOGRAPHY, project / "docs")
    with ThreadPoolExecutor(max_workers=1) as pool:
        first = pool.submit(next, changes)
        # The observer may not be listening yet, so the file is saved until it was seen.
        while not wait([first], timeout=1).done:
            (project / CLAIM).write_text(EXAMPLES[CLAIM], encoding="utf-8")

    assert str((project / CLAIM).resolve()) in first.result()
    assert isinstance(changes, Generator)
    changes.close()
