"""What leaves the house: the wheel is complete, works elsewhere, and gives nothing away."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email.parser import HeaderParser
from pathlib import Path, PurePosixPath

import pytest

PACKAGE = Path("plugins/mkdocs_claims")

# Composed, so that this file does not hold what it looks for.
MACHINE_PATHS = [
    r"(?<![\w.])/" + folder + "/"
    for folder in ("work", "farm", "root/\\.", "tmp/studio", "tmp/venv")
]
REGISTRY_HOSTS = [
    "pypi" + r"\.org",
    "python" + r"hosted\.org",
    "registry" + r"\.npmjs",
    "deb" + r"\.debian\.org",
]
LEAKS = re.compile("|".join([*MACHINE_PATHS, *REGISTRY_HOSTS, r"\.\./" + "shared"]))


def run(*command: str | Path, cwd: Path) -> str:
    """The output of a command that must succeed, run away from this process's Python settings."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PIP_NO_INDEX": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built from a copy of the tree without asking the network."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    shutil.copytree(
        project_root / "plugins", source / "plugins", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(project_root / name, source / name)
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(
        *pip,
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        folder,
        source,
        cwd=folder,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the wheel, and borrows every other package from the one that runs us."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--no-deps", wheel, cwd=folder)
    # A line in a .pth file puts the folder after the venv's own packages and does not read the
    # .pth files inside it, so the editable install of the project stays out of sight.
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_the_wheel_holds_every_file_of_the_package(wheel: Path, project_root: Path) -> None:
    root = project_root / PACKAGE
    expected = {
        PurePosixPath("mkdocs_claims", path.relative_to(root).as_posix())
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {PurePosixPath(name) for name in archive.namelist()}
    package = {name for name in held if name.parts[0] == "mkdocs_claims"}

    assert package == expected
    assert {name.parts[0].partition("-")[0] for name in held} == {"mkdocs_claims"}
    suffixes = {name.suffix for name in package}
    assert {".py", ".html", ".css", ".yml", ".bib"} <= suffixes


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(metadata).decode())
        (entries,) = (n for n in archive.namelist() if n.endswith(".dist-info/entry_points.txt"))
        points = archive.read(entries).decode()

    needs = headers.get_all("Requires-Dist", [])
    assert "mkdocs<2,>=1.6.1" in needs
    assert [need for need in needs if "material" in need] == [
        "mkdocs-material<10,>=9.8.1; extra == 'material'"
    ]
    assert headers["Requires-Python"] == ">=3.11"
    assert headers["License-Expression"] == "MIT"
    assert "[mkdocs.plugins]\nclaims = mkdocs_claims.plugin:ClaimsPlugin" in points
    assert "[console_scripts]\nclaims = mkdocs_claims.cli.main:main" in points


def test_the_installed_package_is_the_wheel_and_not_the_checkout(installed: Path) -> None:
    code = "import mkdocs_claims; print(mkdocs_claims.__file__)"

    where = Path(run(installed, "-c", code, cwd=installed.parent).strip())

    assert where.is_relative_to(installed.parent.parent)


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_the_installed_wheel_builds_a_site_in_another_folder(
    installed: Path, project_root: Path, tmp_path: Path, builder: str
) -> None:
    site = tmp_path / "site with a space"
    shutil.copytree(project_root / "tests/sites/minimal", site)
    claims = sorted((site / "claims").rglob("*.yml"))
    claims = [each for each in claims if "sources" not in each.parts and each.stem != "site"]

    checked = run(installed, "-m", "mkdocs_claims.cli.main", "check", cwd=site)
    run(installed, "-m", builder, "build", "--strict", "-f", "mkdocs.yml", cwd=site)

    assert "error" not in checked
    assert claims
    for path in claims:
        page = site / "site" / "claims" / path.stem / "index.html"
        assert "<table" in page.read_text(encoding="utf-8")
    assert (site / "site" / "references" / "index.html").is_file()


@pytest.mark.slow
def test_a_second_site_is_begun_built_checked_and_compared(installed: Path, tmp_path: Path) -> None:
    site = tmp_path / "a second site"
    claims = (installed, "-m", "mkdocs_claims.cli.main")
    words = ("--name", "Desks", "--description", "Do desks help?", "--repository", "")
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")

    run(*claims, "init", site, *words, cwd=tmp_path)
    run(installed, "-m", "mkdocs", "build", "--strict", cwd=site)
    checked = run(*claims, "check", "--strict", cwd=site)
    run("git", "init", "--quiet", "--initial-branch=main", cwd=site)
    run(*git, "add", ".", cwd=site)
    run(*git, "commit", "--quiet", "-m", "Begin", cwd=site)
    claim = site / "claims/desks/standing-desks-end-back-pain.yml"
    text = claim.read_text(encoding="utf-8")
    claim.write_text(text.replace("verdict: overstated ", "verdict: unsupported "), "utf-8")
    run(*git, "commit", "--quiet", "--all", "-m", "Judge anew", cwd=site)
    compared = run(*claims, "diff", "HEAD~1", "HEAD", cwd=site)

    assert "Nothing is wrong." in checked
    assert "overstated" in compared
    assert "unsupported" in compared
    subject = re.compile("kratom|melatonin|opioid", re.IGNORECASE)
    begun = [path for path in site.rglob("*") if path.is_file() and ".git" not in path.parts]
    assert len(begun) > 20
    assert [path for path in begun if subject.search(path.read_text("utf-8", "replace"))] == []


def project_files(root: Path) -> list[Path]:
    """The files git keeps or would keep; none of those it ignores."""
    if shutil.which("git") is None or not (root / ".git").exists():
        pytest.skip("Needs git and a checkout.")
    names = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=root)
    return [root / name for name in names.split("\0") if name and (root / name).is_file()]


def test_no_file_names_a_machine_or_a_registry(project_root: Path) -> None:
    found = [
        f"{path.relative_to(project_root)}:{number}: {line.strip()[:100]}"
        for path in project_files(project_root)
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1)
        if LEAKS.search(line)
    ]

    assert found == []


def test_the_leak_test_would_see_one() -> None:
    seen = ["see /" + "work/main", "https://pypi" + ".org/simple", "../" + "shared/design.md"]
    fine = ["https://doi.org/10.1/network/work", "homework/", "/tmp/other", "work/life"]  # noqa: S108

    assert [line for line in seen if not LEAKS.search(line)] == []
    assert [line for line in fine if LEAKS.search(line)] == []


@pytest.mark.parametrize("name", ["site", "dev"])
def test_every_locked_package_has_a_version_and_a_hash(project_root: Path, name: str) -> None:
    lock = (project_root / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    requirements = lock.replace("\\\n", " ").splitlines()
    requirements = [line for line in requirements if line and not line.lstrip().startswith("#")]

    assert requirements
    for line in requirements:
        assert re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line
