"""A small site in a real browser: what the tests of pages share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from building import build, copy_of
from content.project import ROOT
from serving import served

CLAIM_PAGE = "claims/standing-desks-ease-back-pain/"
REAL_CLAIM = "claims/kratom-eases-withdrawal/"
REAL_ARTICLE = "sources/kratom-melatonin-article/"
ARTICLE_PAGE = "sources/advertisement/"
PAGES = (
    "",
    "claims/",
    CLAIM_PAGE,
    ARTICLE_PAGE,
    "map/",
    "references/",
    "format/",
    "rules/",
    "commands/",
    "settings/",
)


MORE_CLAIMS = {
    "chairs-ease-back-pain": ("Chairs ease back pain.", "unsupported", "[chairs, back-pain]"),
    "stools-ease-back-pain": ("Stools ease back pain.", "overstated", "[chairs]"),
}
"""Further claims made from the example: id, statement, verdict, topics."""


def add_claims(folder: Path) -> None:
    """Put more claims into a site, so that a list has something to filter."""
    example = (folder / "claims/standing-desks-ease-back-pain.yml").read_text("utf-8")
    for id_, (statement, verdict, topics) in MORE_CLAIMS.items():
        text = example.replace("Standing desks take back pain away.", statement)
        text = text.replace("verdict: overstated", f"verdict: {verdict}")
        text = text.replace("[desks, back-pain]", topics)
        (folder / f"claims/{id_}.yml").write_text(text, encoding="utf-8")
    settings = folder / "claims/site.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text + "  - {id: chairs, title: Chairs}\n", encoding="utf-8")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, built."""
    folder = tmp_path_factory.mktemp("real") / "site"
    done = build(ROOT, "--strict", "--site-dir", str(folder))
    assert done.returncode == 0, done.stdout
    return folder


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the site of this repository can be reached."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_of("minimal", tmp_path_factory.mktemp("browser"))
    add_claims(folder)
    done = build(folder)
    assert done.returncode == 0, done.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


def browser_options(chromium: str, *more: str) -> dict[str, Any]:
    """What a browser is started with."""
    args = ["--no-sandbox", "--disable-gpu", "--disable-quic", *more]
    return {"executable_path": chromium, "args": args}


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(**browser_options(chromium))
        yield started
        started.close()
