"""Settings with which a build would destroy something are refused, and nothing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import build, contents, copy_of

if TYPE_CHECKING:
    from pathlib import Path


def with_settings(folder: Path, plugins: str, more: str = "") -> None:
    """Put other plugins into the settings of a site, and more at their end."""
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "  - claims\n" in text
    settings.write_text(text.replace("  - claims\n", plugins) + more, encoding="utf-8")


def refused(project: Path, changed: Path, *options: str) -> str:
    """What a build says that fails; in the folder `changed` nothing does."""
    before = contents(changed)
    done = build(project, *options)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stdout
    assert contents(changed) == before
    return " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("site_dir", "lost"),
    [
        ("claims", "the claims"),
        ("claims/desks", "the claims"),
        ("claims/new", "the claims"),
        ("library", "the bibliography"),
        ("library/site", "the bibliography"),
        ("link", "the claims"),
        ("link/new", "the claims"),
        ("../docs", "the pages written by hand"),
        (".", "the whole project"),
        ("..", "the whole project"),
    ],
)
def test_no_site_takes_the_place_of_what_it_is_made_from(
    tmp_path: Path, site_dir: str, lost: str
) -> None:
    folder = copy_of("minimal", tmp_path / "around")
    (folder / "library").mkdir()
    (folder / "refs.bib").rename(folder / "library/works.bib")
    (folder / "link").symlink_to("claims")
    # The pages lie elsewhere, so that MkDocs itself finds nothing wrong with the settings.
    (folder / "docs").rename(tmp_path / "docs")
    (tmp_path / "around/docs").symlink_to(tmp_path / "docs")
    with_settings(
        folder,
        "  - claims: {bibliography: library/works.bib}\n",
        f'docs_dir: "{tmp_path / "docs"}"\nsite_dir: "{site_dir}"\n',
    )

    assert f"{lost} would be lost" in refused(folder, tmp_path, "--strict")


@pytest.mark.parametrize("site_dir", ["site", "public/desks", "../site", "claims-site"])
def test_any_other_folder_will_do(tmp_path: Path, site_dir: str) -> None:
    folder = copy_of("minimal", tmp_path)
    with_settings(folder, "  - claims\n", f"site_dir: {site_dir}\n")

    done = build(folder, "--strict")

    assert done.returncode == 0, done.stdout
    assert (folder / site_dir / "claims/index.html").is_file()


def test_the_plugin_stands_once_in_the_settings(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    with_settings(folder, "  - claims\n  - claims: {claims_dir: claims}\n")

    assert "`claims` stands twice under `plugins`" in refused(folder, folder)
