"""`claims fmt` as people run it: what it writes, what it only shows, what it leaves alone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from example_project import CLAIM, EXAMPLES, SITE
from mkdocs_claims.cli.main import claims
from mkdocs_claims.cli.writing import replace_file

UNTIDY = EXAMPLES[CLAIM].replace("kind: intervention\n", "").replace(
    "verdict: overstated\n", "verdict: overstated\n# why this kind\nkind:  intervention\n"
)  # fmt: skip
TIDY = EXAMPLES[CLAIM].replace("kind: inter", "# why this kind\nkind: inter")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in EXAMPLES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fmt(*arguments: str) -> Result:
    return CliRunner().invoke(claims, ["fmt", *arguments])


def test_nothing_to_do(project: Path) -> None:
    result = fmt()

    assert result.output == "3 files looked at, nothing to put in order.\n"
    assert result.exit_code == 0
    assert (project / CLAIM).read_text(encoding="utf-8") == EXAMPLES[CLAIM]


@pytest.mark.parametrize("named", [(), (CLAIM,), ("claims/desks",), (Path(CLAIM).stem,)])
def test_a_file_is_put_in_order(project: Path, named: tuple[str, ...]) -> None:
    (project / CLAIM).write_text(UNTIDY, encoding="utf-8")

    result = fmt(*named)

    assert result.exit_code == 0
    assert result.output.startswith(f"{CLAIM}: put in order\n1 file put in order")
    assert (project / CLAIM).read_text(encoding="utf-8") == TIDY


def test_check_names_the_files_and_changes_none(project: Path) -> None:
    (project / CLAIM).write_text(UNTIDY, encoding="utf-8")

    result = fmt("--check")

    assert result.exit_code == 1
    assert result.output == (
        f"{CLAIM}: not in order\n1 file would be put in order, 2 files left alone.\n"
    )
    assert (project / CLAIM).read_text(encoding="utf-8") == UNTIDY


def test_check_of_files_in_order(project: Path) -> None:
    assert fmt("--check", str(project / SITE)).exit_code == 0


def test_diff_shows_and_changes_nothing(project: Path) -> None:
    (project / CLAIM).write_text(UNTIDY, encoding="utf-8")

    result = fmt("--diff")

    assert result.exit_code == 0
    assert "\n+# why this kind\n+kind: intervention\n" in result.stdout
    assert "\n-# why this kind\n-kind:  intervention\n" in result.stdout
    assert "would be" in result.stderr
    assert (project / CLAIM).read_text(encoding="utf-8") == UNTIDY
    assert fmt("--diff", "--check").exit_code == 1


def test_a_broken_file_is_told_and_the_others_are_put_in_order(project: Path) -> None:
    (project / CLAIM).write_text(UNTIDY, encoding="utf-8")
    (project / SITE).write_text("format: 1\nstate: a: b\n", encoding="utf-8")

    result = fmt()

    assert result.exit_code == 1
    assert f"{SITE}:2:9: error Y03" in result.output
    assert (project / SITE).read_text(encoding="utf-8") == "format: 1\nstate: a: b\n"
    assert (project / CLAIM).read_text(encoding="utf-8") == TIDY


def test_bytes_that_cannot_be_read_stay(project: Path) -> None:
    broken = UNTIDY.encode().replace(b"overstated", b"\xe9")
    (project / CLAIM).write_bytes(broken)

    result = fmt()

    assert result.exit_code == 1
    assert "error Y01" in result.output
    assert (project / CLAIM).read_bytes() == broken


def test_a_form_it_does_not_know_is_told(project: Path) -> None:
    (project / SITE).write_text("{format: 1}\n", encoding="utf-8")

    result = fmt(SITE)

    assert result.exit_code == 0
    assert f"{SITE}: left as it is. It is written in a way that `claims fmt` does not know." in (
        result.stderr
    )


def test_links_that_lead_out_are_left_alone(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text(UNTIDY, encoding="utf-8")
    (project / "claims" / "desks" / "link.yml").symlink_to(outside)
    (project / "claims" / ".hidden").mkdir()
    (project / "claims" / ".hidden" / "a.yml").write_text(UNTIDY, encoding="utf-8")

    assert fmt().output == "3 files looked at, nothing to put in order.\n"
    assert outside.read_text(encoding="utf-8") == UNTIDY


def test_a_file_that_may_not_be_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == Path(SITE).name:
            raise PermissionError(13, "Permission denied")
        return real(path)

    (project / CLAIM).write_text(UNTIDY, encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", read_bytes)

    result = fmt()

    assert result.exit_code == 1
    assert f"{SITE}:1:1: error F17 This file cannot be read: Permission denied." in result.output
    assert f"{CLAIM}: put in order" in result.output


def test_line_ends_and_rights_stay(project: Path) -> None:
    path = project / CLAIM
    path.write_bytes(UNTIDY.replace("\n", "\r\n").encode())
    path.chmod(0o640)

    fmt()

    assert path.read_bytes() == TIDY.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.yml"], "There is no file `nowhere.yml`, and no claim of that id in `claims`."),
        (["refs.bib"], "`refs.bib` holds no claims; their names end in `.yml`."),
        (["--claims", "elsewhere"], "There is no folder `elsewhere` here."),
        (["--claims", "../x"], "does not lie in the project's folder"),
    ],
)
def test_misuse(project: Path, arguments: list[str], said: str) -> None:
    del project
    result = fmt(*arguments)

    assert result.exit_code == 2
    assert said in result.output


def test_what_cannot_be_written_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "desks.yml"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(OSError, match=r"No space left on device: '.*desks\.yml'"):
        replace_file(path, b"new")

    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["desks.yml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yml").write_text("old")
    (tmp_path / "link.yml").symlink_to("real.yml")

    replace_file(tmp_path / "link.yml", b"new")

    assert (tmp_path / "link.yml").is_symlink()
    assert (tmp_path / "real.yml").read_bytes() == b"new"
