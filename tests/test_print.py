"""Paper, in a real browser: every real claim on two sheets, and what a reader may add to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browsing import CLAIM_PAGE
from building import build

pytestmark = pytest.mark.browser

_SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")

SMALLEST = """() => {
  const sizes = {body: 99, references: 99};
  const walker = document.createTreeWalker(document.querySelector(".claims-claim"), 4);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent.checkVisibility()) continue;
    const points = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
    if (!points || parent.closest(".claims-imprint, .claims-hidden")) continue;
    const kind = parent.closest(".claims-references") ? "references" : "body";
    sizes[kind] = Math.min(sizes[kind], points);
  }
  return sizes;
}"""


@pytest.fixture(scope="module")
def real_site(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository."""
    folder = tmp_path_factory.mktemp("printed") / "site"
    done = build(project_root, "-q", "-d", str(folder))
    assert done.returncode == 0, done.stdout
    return folder


def sheets(page: Page, size: str) -> int:
    """On how many sheets of paper the page prints."""
    return len(_SHEET.findall(page.pdf(format=size)))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_claim_prints_on_two_sheets(browser: Browser, real_site: Path, size: str) -> None:
    page = browser.new_page()
    counts = {}
    for path in sorted(real_site.glob("claims/*/index.html")):
        page.goto(path.as_uri())
        counts[path.parent.name] = sheets(page, size)
    page.close()

    assert len(counts) >= 45
    assert {name: count for name, count in counts.items() if count > 2} == {}


def printed(browser: Browser, address: str) -> Page:
    """The example's claim as paper shows it."""
    page = browser.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    return page


def test_the_handout_is_large_enough_to_read(browser: Browser, real_site: Path) -> None:
    page = printed(browser, (real_site / "claims/kratom-deaths/index.html").as_uri())

    sizes = page.evaluate(SMALLEST)
    assert 8.49 <= sizes["body"] < 99
    assert 6.99 <= sizes["references"] < 99
    page.close()


def test_the_handout_holds_what_a_reader_needs(browser: Browser, address: str) -> None:
    page = printed(browser, address + CLAIM_PAGE)

    for part in (
        "h1",
        ".claims-ruling .claims-verdict",
        ".claims-ruling .claims-certainty",
        ".claims-because",
        ".claims-answer p",
        ".claims-question dd",
        ".claims-sentence",
        ".claims-numbers td:not(.claims-absent)",
        ".claims-study__head .claims-cite",
        "#gaps + p",
        ".claims-references li",
        ".claims-imprint",
    ):
        assert page.locator(part).first.is_visible(), part
    for part in (".claims-figure", ".claims-bar", ".claims-printing", ".claims-facts", "summary"):
        assert not any(each.is_visible() for each in page.locator(part).all()), part
    page.close()


def test_the_reasons_of_the_rating_print_though_they_are_closed(
    browser: Browser, real_site: Path
) -> None:
    page = printed(browser, (real_site / "claims/kratom-deaths/index.html").as_uri())
    page.emulate_media(media="print")

    assert page.locator(".claims-judged:not([open]) td[data-label=Why]").nth(1).is_visible()
    page.close()


def test_what_the_reader_opened_is_printed_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / CLAIM_PAGE / "index.html").as_uri())
    page.locator(".claims-study summary").first.click()
    page.emulate_media(media="print")

    facts = page.locator(".claims-study .claims-facts")
    assert facts.first.is_visible()
    assert not facts.nth(1).is_visible()
    assert page.locator(".claims-printing").is_hidden()
    context.close()


def test_a_button_prints_every_detail_and_closes_it_again(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("globalThis.print = () => { globalThis.asked = true; }")
    page.goto(address + CLAIM_PAGE)
    page.get_by_role("button", name="Print with every detail").click()
    page.emulate_media(media="print")

    assert page.evaluate("asked")
    assert page.locator(".claims-page details:not([open])").count() == 0
    assert page.locator(".claims-figure svg").first.is_visible()
    assert page.locator(".claims-facts").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".claims-page details[open]").count() == 0
    assert not page.locator(".claims-figure svg").first.is_visible()
    page.close()


def test_printing_as_a_handout_opens_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("globalThis.print = () => { globalThis.asked = true; }")
    page.goto(address + CLAIM_PAGE)
    page.get_by_role("button", name="Print as a handout").click()

    assert page.evaluate("asked")
    assert page.locator(".claims-page details[open]").count() == 0
    page.close()


def test_a_reference_prints_one_address_in_full(browser: Browser, real_site: Path) -> None:
    page = printed(browser, (real_site / "claims/kratom-deaths/index.html").as_uri())
    link = page.locator(".claims-references li > a[rel]").first

    shown = link.evaluate("each => getComputedStyle(each, '::after').content")
    assert shown == f'"{link.get_attribute("href")}"'
    assert not any(each.is_visible() for each in page.locator(".claims-further").all())
    page.close()
