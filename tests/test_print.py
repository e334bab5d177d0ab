"""Paper, in a real browser: every real claim on two sheets, and what a reader may add to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page
from pypdf import PageObject, PdfReader

from browsing import CLAIM_PAGE, REAL_ARTICLE, REAL_CLAIM

pytestmark = pytest.mark.browser

FILLED = 0.25
"""How much of a sheet may stay empty below a column, if another sheet follows."""

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a sheet of paper."""

    words: str
    empty: tuple[float, float]
    """The part of its height that is empty below the last words of its left and right half."""


def sheet_of(page: PageObject) -> Sheet:
    """Read a sheet, without what stands in its lower margin."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    lowest = [height, height]
    words: list[str] = []

    def see(text: str, sheet: list[float], line: list[float], *_: Any) -> None:
        x = sheet[0] * line[4] + sheet[2] * line[5] + sheet[4]
        y = sheet[1] * line[4] + sheet[3] * line[5] + sheet[5]
        if not text.strip() or y < height * 0.04:
            return
        words.append(text)
        half = int(x > width / 2)
        lowest[half] = min(lowest[half], y)

    page.extract_text(visitor_text=see)
    return Sheet("".join(words), (lowest[0] / height, lowest[1] / height))


def sheets(page: Page, size: str) -> list[Sheet]:
    """The sheets of paper that the page prints on."""
    return [sheet_of(each) for each in PdfReader(BytesIO(page.pdf(format=size))).pages]


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_claim_prints_on_two_sheets_and_the_first_is_full(
    browser: Browser, real_site: Path, real_address: str, size: str
) -> None:
    page = browser.new_page()
    papers = {}
    for path in sorted(real_site.glob("claims/*/index.html")):
        page.goto(f"{real_address}claims/{path.parent.name}/")
        papers[path.parent.name] = sheets(page, size)
    page.close()

    assert len(papers) >= 45
    assert {name: len(paper) for name, paper in papers.items() if len(paper) > 2} == {}
    holes = {name: paper[0].empty for name, paper in papers.items() if len(paper) > 1}
    assert {name: hole for name, hole in holes.items() if max(hole) > FILLED} == {}


@pytest.mark.parametrize(
    ("name", "most"),
    [("", 2), ("claims/", 2), ("help/", 4), (REAL_ARTICLE, 5), ("map/", 5), ("references/", 22)],
)
def test_the_other_pages_print_in_few_sheets_without_controls(
    browser: Browser, real_address: str, name: str, most: int
) -> None:
    page = browser.new_page()
    page.goto(real_address + name)
    paper = sheets(page, "A4")
    controls = page.locator("form, button, nav, [role=search], .claims-figure__file")
    page.emulate_media(media="print")

    assert len(paper) <= most
    assert all(each.words.strip() for each in paper)
    assert not any(each.is_visible() for each in controls.all())
    page.close()


def test_the_map_prints_across_and_names_stand_once(browser: Browser, real_address: str) -> None:
    """Numbers in the map, what they stand for in the list below."""
    page = browser.new_page()
    page.goto(real_address + "map/")
    boxes = [each.mediabox for each in PdfReader(BytesIO(page.pdf(format="A4"))).pages]
    page.emulate_media(media="print")
    numbers = page.locator(".claims-map__number").all_inner_texts()
    named = page.locator(".claims-map__list > li")

    assert {box.width > box.height for box in boxes} == {True}
    assert page.locator(".claims-map tbody th").first.is_visible()
    assert len(numbers) > 50
    assert sorted(numbers) == sorted(str(each.get_attribute("value")) for each in named.all())
    assert all(each.is_visible() for each in named.all())
    page.close()


def printed(browser: Browser, address: str) -> Page:
    """A page as paper shows it."""
    page = browser.new_page()
    page.goto(address)
    begin_to_print(page)
    return page


def begin_to_print(page: Page) -> None:
    """Show the page as paper does, after what the theme and we do when a reader prints."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def words_of(paper: list[Sheet]) -> str:
    """What stands on the sheets, in one line."""
    return " ".join(" ".join(each.words for each in paper).split())


def test_the_handout_is_large_enough_to_read(browser: Browser, real_address: str) -> None:
    page = printed(browser, real_address + "claims/kratom-deaths/")

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
        "#gaps p",
        ".claims-references li",
        ".claims-imprint",
    ):
        assert page.locator(part).first.is_visible(), part
    for part in (
        ".claims-figure",
        ".claims-bar",
        ".claims-improve",
        ".claims-printing",
        ".claims-facts",
        "summary",
    ):
        assert not any(each.is_visible() for each in page.locator(part).all()), part
    page.close()


def test_the_reasons_of_the_rating_print_though_they_are_closed(
    browser: Browser, real_site: Path
) -> None:
    page = printed(browser, (real_site / "claims/kratom-deaths/index.html").as_uri())

    assert page.locator(".claims-judged:not([open]) td[data-label=Why]").nth(1).is_visible()
    page.close()


@pytest.fixture
def claim(browser: Browser, real_address: str) -> Iterator[Page]:
    """A real claim on a host, where the theme opens every detail when a reader prints."""
    page = browser.new_page()
    page.goto(f"{real_address}{REAL_CLAIM}")
    yield page
    page.close()


def test_what_the_theme_opens_for_print_stays_off_the_handout(claim: Page) -> None:
    begin_to_print(claim)
    theirs = claim.locator(".claims-details:not(.claims-judged)")

    assert claim.locator("details:not([open])").count() == 0
    assert not any(each.is_visible() for each in theirs.all())
    assert claim.locator(".claims-judged td[data-label=Why]").nth(1).is_visible()
    claim.evaluate("dispatchEvent(new Event('afterprint'))")
    assert claim.locator("details[open], [data-claims-closed]").count() == 0


OPENINGS: dict[str, Callable[[Locator], None]] = {
    "a click": lambda details: details.locator("summary").click(),
    "a key": lambda details: details.locator("summary").press("Enter"),
    # As when the browser finds words within.
    "no summary": lambda details: details.evaluate("each => { each.open = true; }"),
}


@pytest.mark.parametrize("way", OPENINGS)
def test_what_the_reader_opened_is_printed_and_nothing_else(claim: Page, way: str) -> None:
    OPENINGS[way](claim.locator(".claims-study details").nth(1))
    begin_to_print(claim)

    facts = claim.locator(".claims-facts").filter(visible=True)
    assert facts.count() == 1
    assert claim.locator(".claims-study").nth(1).locator(".claims-facts").is_visible()
    claim.emulate_media(media=None)
    claim.evaluate("dispatchEvent(new Event('afterprint'))")
    assert claim.locator("details[open]").count() == 1


def test_what_the_reader_closed_again_is_not_printed(claim: Page) -> None:
    for _ in range(2):
        claim.locator(".claims-study summary").first.click()
    begin_to_print(claim)

    assert not claim.locator(".claims-facts").first.is_visible()


def test_a_page_that_is_printed_twice_prints_the_same(claim: Page) -> None:
    claim.locator(".claims-study summary").first.click()
    first, second = (words_of(sheets(claim, "A4")) for _ in range(2))

    assert first == second


def test_labels_and_what_they_label_are_set_apart(claim: Page) -> None:
    claim.locator(".claims-study summary").first.click()
    words = words_of(sheets(claim, "A4")).replace(" ", "")

    assert "People:" in words
    assert "·Funding:" in words
    assert "·Conflictsofinterest:" in words


def test_the_risk_of_bias_is_printed_with_its_drawing_or_not_at_all(claim: Page) -> None:
    caption = "Risk of bias of each study"
    details = claim.locator("details:has(> .claims-figure--bias)").first
    assert caption not in words_of(sheets(claim, "A4"))

    details.locator("summary").first.click()
    assert caption in words_of(sheets(claim, "A4"))
    begin_to_print(claim)
    assert details.locator("svg").first.is_visible()
    assert not details.locator("table").is_visible()


def test_the_numbers_of_a_figure_are_printed_where_the_reader_opened_them(
    browser: Browser, real_address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{real_address}claims/melatonin-sleep-withdrawal/")
    figure = page.locator(".claims-figure--forest").first
    figure.locator("summary").click()
    begin_to_print(page)

    assert figure.locator("svg").first.is_visible()
    assert figure.locator("table").is_visible()
    assert page.locator(".claims-figure").filter(visible=True).count() == 1
    page.close()


def test_an_address_breaks_where_it_may(browser: Browser, real_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{real_address}claims/kratom-deaths/")
    lines = "".join(each.words for each in sheets(page, "A4")).splitlines()
    page.close()

    assert not [
        line for line in lines if re.search(r"\bh$|\bht$|\bhttp$|\bhttps$|https?:/?$", line)
    ]


def test_a_page_written_by_hand_prints_the_addresses_of_other_sites(
    browser: Browser, real_address: str
) -> None:
    page = browser.new_page()
    page.goto(real_address + "help/")
    words = words_of(sheets(page, "A4")).replace(" ", "")
    links = [each.get_attribute("href") for each in page.locator("article p a[href^=http]").all()]
    page.close()

    assert links
    assert [link for link in links if f"({link})" not in words] == []


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
    begin_to_print(page)

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


def test_a_reference_prints_one_address_in_full(browser: Browser, real_address: str) -> None:
    page = printed(browser, real_address + "claims/kratom-deaths/")
    link = page.locator(".claims-references li a[rel]").first

    shown = link.evaluate("each => getComputedStyle(each, '::after').content")
    assert shown == f'"{link.get_attribute("href")}"'
    assert not any(each.is_visible() for each in page.locator(".claims-further").all())
    page.close()
