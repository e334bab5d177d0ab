"""The pencil of a page opens its file at the forge, whatever mkdocs.yml tells of the forge."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from building import copy_of

CLAIM = "claims/standing-desks-ease-back-pain"


def edit_addresses(folder: Path, settings: str, plugin_settings: str) -> tuple[str | None, ...]:
    """Where the home page and the page of a claim are edited."""
    path = folder / "mkdocs.yml"
    text = re.sub(r"^(?:repo_url|edit_uri):.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    text = re.sub(
        r"^( *)- claims$", rf"\1- claims: {{{plugin_settings}}}", text, flags=re.MULTILINE
    )
    path.write_text(f"{settings}\n{text}", encoding="utf-8")
    config = load_config(str(path))
    plugins = config.plugins
    plugins.on_startup(command="build", dirty=True)
    config = plugins.on_config(config)
    files = plugins.on_files(get_files(config), config=config)
    found = []
    for name in ("index.md", f"{CLAIM}.md"):
        file = files.get_file_from_path(name)
        assert file is not None
        page = Page(None, file, config)
        plugins.on_page_markdown("", page=page, config=config, files=files)
        found.append(page.edit_url)
    return tuple(found)


@pytest.mark.parametrize(
    ("settings", "plugin_settings", "start"),
    [
        ("repo_url: https://github.com/a/b", "", "https://github.com/a/b/edit/main/"),
        (
            "repo_url: https://github.com/a/b/",
            "branch: trunk",
            "https://github.com/a/b/edit/trunk/",
        ),
        ("repo_url: https://gitlab.com/a/b", "", "https://gitlab.com/a/b/-/edit/main/"),
        ("repo_url: https://codeberg.org/a/b", "", "https://codeberg.org/a/b/_edit/main/"),
        ("", "repository: https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/"),
        (
            "",
            "repository: https://git.example.org/a/b, forge: gitlab",
            "https://git.example.org/a/b/-/edit/main/",
        ),
        (
            "repo_url: https://github.com/a/b\nedit_uri: edit/master/docs/",
            "",
            "https://github.com/a/b/edit/master/",
        ),
        (
            "repo_url: https://gitlab.com/a/b\nedit_uri: -/edit/dev/docs/",
            "branch: other",
            "https://gitlab.com/a/b/-/edit/dev/",
        ),
        (
            "edit_uri: https://git.example.org/a/b/edit/main/docs/",
            "",
            "https://git.example.org/a/b/edit/main/",
        ),
        ("repo_url: https://bitbucket.org/a/b", "", "https://bitbucket.org/a/b/src/default/"),
    ],
)
def test_where_pages_are_edited(
    tmp_path: Path, settings: str, plugin_settings: str, start: str
) -> None:
    folder = copy_of("minimal", tmp_path)

    home, claim = edit_addresses(folder, settings, plugin_settings)

    assert home == f"{start}docs/index.md"
    assert claim == f"{start}{CLAIM}.yml"


@pytest.mark.parametrize(
    "settings",
    ["", 'repo_url: https://github.com/a/b\nedit_uri: ""', "repo_url: https://git.example.org/a"],
)
def test_no_pencil_where_nobody_tells_or_wants_one(tmp_path: Path, settings: str) -> None:
    assert edit_addresses(copy_of("minimal", tmp_path), settings, "") == (None, None)
