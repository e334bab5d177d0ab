"""Keys alone reach and operate everything, and the focus can always be seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NotInTime

from browsing import ARTICLE_PAGE, CLAIM_PAGE, REAL_CLAIM

pytestmark = pytest.mark.browser

# What is wrong with the focus; "end" where it has left the page. A field of search shows the
# focus by opening, a switch of colours by the sign beside it.
LOOK = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return "end";
  const shows = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const name = shows.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
  const style = getComputedStyle(shows);
  const open = focused.closest(".md-search") && document.querySelector("#__search").checked;
  if (!open && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1))
    return `no outline: ${name}`;
  for (const box of shows.getClientRects()) {
    if (box.width < 1 || box.height < 1) continue;
    const places = [[box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2]];
    for (const [x, y] of places) {
      const top = document.elementFromPoint(x, y);
      // A place between lines belongs to what the element stands in.
      if (!top || !(shows.contains(top) || top.contains(shows)))
        return `under ${top?.className ?? "the edge"}: ${name}`;
    }
    return "";
  }
  return `no size: ${name}`;
}"""


def walk(page: Page, key: str) -> Iterator[str]:
    """What is wrong at each stop, until the focus leaves the page; "" where all is well."""
    for _ in range(400):
        page.keyboard.press(key)
        fault = page.evaluate(LOOK)
        if fault not in ("", "end"):
            # Drawers and fields slide into their places.
            try:
                page.wait_for_function(f"({LOOK})() === ''", timeout=2000)
                fault = ""
            except NotInTime:
                fault = page.evaluate(LOOK)
        if fault == "end":
            return
        yield fault
    pytest.fail("The focus goes round in circles.")


def stops(page: Page) -> int:
    """How many things on the page itself, below the header, can take the focus."""
    found = page.locator(".md-content :is(a[href], button, input, select, summary, [tabindex])")
    return sum(each.is_visible() for each in found.all())


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["claims/", CLAIM_PAGE, ARTICLE_PAGE, "map/", "references/"])
def test_the_focus_is_seen_wherever_it_goes(
    browser: Browser, address: str, name: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(address + name)
    expected = stops(page)
    forth = list(walk(page, "Tab"))
    back = list(walk(page, "Shift+Tab"))
    page.close()

    assert [fault for fault in forth if fault] == []
    assert [fault for fault in back if fault] == []
    assert min(len(forth), len(back)) >= expected > 2


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["", REAL_CLAIM])
def test_the_focus_is_seen_on_the_site_of_this_repository(
    browser: Browser, real_address: str, name: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(real_address + name)
    faults = [*walk(page, "Tab"), *walk(page, "Shift+Tab")]
    page.close()

    assert len(faults) > 100
    assert [fault for fault in faults if fault] == []


def test_the_first_key_offers_to_skip_to_the_text(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + CLAIM_PAGE)
    page.keyboard.press("Tab")
    skip = page.locator("a.md-skip")

    assert skip.evaluate("each => each === document.activeElement")
    goal = (skip.get_attribute("href") or "").removeprefix("#")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "id => !!(document.getElementById(id).compareDocumentPosition(document.activeElement) & 4)",
        goal,
    )
    page.close()


def test_a_list_is_filtered_by_keys(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "claims/")
    page.get_by_label("Words").focus()
    page.keyboard.type("stools")
    rows = page.locator("tr[data-claims-row]:visible")
    assert rows.count() == 1

    for _ in range(len(page.locator("form.claims-filters select").all()) + 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert rows.count() == 3
    page.get_by_label("Verdict").focus()
    page.keyboard.press("ArrowDown")
    assert rows.count() < 3
    page.close()


def test_details_open_and_files_are_fetched_by_keys(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + CLAIM_PAGE)
    summary = page.locator(".claims-study summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".claims-study details").first.get_attribute("open") is not None
    page.keyboard.press("Space")
    assert page.locator(".claims-study details").first.get_attribute("open") is None

    page.locator(".claims-figure__file a").first.focus()
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert Path(started.value.suggested_filename).suffix == ".svg"
    page.close()


def test_a_cell_of_the_map_leads_to_its_outcome(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "map/")
    page.locator("a.claims-map__cell").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*/#outcome-*")
    assert page.locator(":target").is_visible()
    page.close()


def test_what_a_citation_shows_goes_with_the_focus(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address + CLAIM_PAGE)
    page.locator(".claims-study a.claims-cite").first.focus()
    assert page.get_by_role("tooltip").count() == 1
    page.keyboard.press("Escape")
    assert page.get_by_role("tooltip").count() == 0

    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.get_by_role("tooltip").count() == 1
    page.keyboard.press("Tab")
    assert page.get_by_role("tooltip").count() == 0
    page.close()


def test_the_drawer_of_a_phone_opens_for_the_focus(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    page.goto(address + CLAIM_PAGE)
    links = page.locator(".md-sidebar--primary a.md-nav__link")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.md-sidebar--primary a')"):
            break
    page.wait_for_function("document.activeElement.getBoundingClientRect().left >= 0")
    assert links.first.is_visible()
    page.close()
