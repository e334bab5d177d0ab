"""Claim pages in themes that they were not made for, and in a language with long words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from building import build, copy_of
from test_reader_settings import LAID_OUT, OPEN, faults

pytestmark = pytest.mark.browser

CLAIMS = {
    "minimal": "claims/standing-desks-ease-back-pain/",
    "german": "claims/stehpulte-vertreiben-rueckenschmerzen/",
}
ARTICLES = {"minimal": "sources/advertisement/", "german": "sources/werbung/"}
LANGUAGES = {"minimal": "en", "german": "de"}
WIDTHS = (320, 390, 768, 960, 1000, 1280)

# Tables that reach out of what holds them, or whose captions do, a scroll bar or not.
WIDER = """() => [...document.querySelectorAll(".claims-page table")]
  .filter(each => each.checkVisibility())
  .map(each => [each, each.parentElement.getBoundingClientRect()])
  .map(([each, column]) => [each.className, column.width, Math.max(
    each.scrollWidth, each.getBoundingClientRect().width,
    each.caption?.getBoundingClientRect().width ?? 0)])
  .filter(([, column, width]) => width > column + 0.5)"""


def made(tmp_path: Path, site: str, theme: str) -> Path:
    """A test site, built with another theme."""
    folder = copy_of(site, tmp_path)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    if theme != "material":
        other = f"theme: {{name: {theme}, locale: {LANGUAGES[site]}}}\n"
        text = re.sub(r"theme:\n(?:  .*\n)+", other, text)
        text = re.sub(r"search: .*", "search", text)
    settings.write_text(text, encoding="utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout
    return folder / "site"


@pytest.fixture(scope="module", params=["readthedocs", "mkdocs", "material"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=["minimal", "german"])
def shown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, theme: str
) -> tuple[str, Path]:
    name = str(request.param)
    return name, made(tmp_path_factory.mktemp("theme"), name, theme)


def opened(browser: Browser, site: Path, name: str) -> Page:
    page = browser.new_page()
    page.goto((site / name / "index.html").as_uri(), wait_until="domcontentloaded")
    page.add_style_tag(content=LAID_OUT)
    page.evaluate(OPEN)
    return page


def test_no_table_is_wider_than_its_column(browser: Browser, shown: tuple[str, Path]) -> None:
    name, site = shown
    found: dict[tuple[str, int], object] = {}
    for address in (CLAIMS[name], ARTICLES[name], "claims/"):
        page = opened(browser, site, address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if wider := page.evaluate(WIDER):
                found[address, width] = wider
        page.close()
    assert found == {}


def test_a_table_that_is_cut_off_would_be_seen(browser: Browser, shown: tuple[str, Path]) -> None:
    name, site = shown
    page = opened(browser, site, CLAIMS[name])
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_style_tag(content=".claims-page table :is(th, td) { white-space: nowrap !important; }")
    wider = page.evaluate(WIDER)
    page.close()
    assert "claims-numbers" in {each[0].split()[0] for each in wider}


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_german_page_keeps_to_the_window(browser: Browser, german: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    names = ("claims/", CLAIMS["german"], ARTICLES["german"], "map/", "references/")
    found = {name: faults(page, (german / name / "index.html").as_uri()) for name in names}
    page.close()
    assert {name: each for name, each in found.items() if each} == {}


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("german"), "german", "material")


def test_heads_of_narrow_columns_are_hyphenated_in_their_language(
    browser: Browser, german: Path
) -> None:
    page = opened(browser, german, CLAIMS["german"])
    head = page.locator(".claims-numbers thead th").first
    hyphens = head.evaluate("each => getComputedStyle(each).hyphens")
    language = head.evaluate("each => each.closest('[lang]').lang")
    page.close()
    assert (hyphens, language) == ("auto", "de")
