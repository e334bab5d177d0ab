"""What readers see, in a real browser: the example site, on loopback and from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browsing import CLAIM_PAGE, PAGES, REAL_CLAIM

pytestmark = pytest.mark.browser

BOOK = "ref-example2020"


def sideways(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(browser: Browser, address: str, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address + name)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert sideways(page) <= 0
    page.close()


def test_the_claim_page_has_two_columns_on_a_desktop_and_one_on_a_phone(
    browser: Browser, address: str
) -> None:
    tops = {}
    for width in (1280, 390):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(address + CLAIM_PAGE)
        side = page.locator(".claims-side").bounding_box()
        evidence = page.locator(".claims-evidence").bounding_box()
        assert side is not None
        assert evidence is not None
        tops[width] = (side, evidence)
        page.close()

    side, evidence = tops[1280]
    assert side["y"] == evidence["y"]
    assert side["x"] + side["width"] <= evidence["x"]
    side, evidence = tops[390]
    assert side["y"] + side["height"] <= evidence["y"]


def test_the_statement_stays_in_view_beside_the_evidence(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address + CLAIM_PAGE)
    page.locator("#outcome-sick-leave").scroll_into_view_if_needed()
    page.mouse.wheel(0, 400)

    assert page.locator(".claims-side__statement").is_visible()
    box = page.locator(".claims-side__statement").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 800
    page.close()


def test_everything_is_there_without_scripts_and_from_the_disk(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / CLAIM_PAGE / "index.html").as_uri())

    assert page.locator("h1").inner_text() == "Standing desks take back pain away."
    assert page.get_by_text("probably reduces sick leave slightly").is_visible()
    page.locator("a.claims-help").click()
    assert page.url.endswith("/help/index.html") or page.url.endswith("/help/")
    context.close()


def test_a_page_asks_nothing_of_anybody_else(browser: Browser, address: str) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    for name in PAGES:
        page.goto(address + name, wait_until="networkidle")

    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    page.close()


def test_verdict_and_certainty_are_symbol_word_and_colour(browser: Browser, address: str) -> None:
    colours = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme="light" if scheme == "light" else "dark")
        page = context.new_page()
        page.goto(address + CLAIM_PAGE)
        page.evaluate(
            "scheme => document.body.setAttribute('data-md-color-scheme', scheme)",
            "default" if scheme == "light" else "slate",
        )
        verdict = page.locator(".claims-ruling .claims-verdict")
        assert verdict.inner_text() == "▲ Overstated"
        colours.add(verdict.evaluate("each => getComputedStyle(each).color"))
        context.close()

    assert len(colours) == 2
    assert "rgb(0, 0, 0)" not in colours


def shown_rows(page: Page) -> list[str]:
    """The statements of the rows that can be seen."""
    rows = page.locator("table[data-claims-filter] tbody tr:visible th")
    return [text.strip() for text in rows.all_inner_texts()]


def test_the_list_is_filtered_by_topic_verdict_and_words(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "claims/")
    assert len(shown_rows(page)) == 3

    page.get_by_label("Topic").select_option(label="Chairs")
    assert shown_rows(page) == ["Chairs ease back pain.", "Stools ease back pain."]
    page.get_by_label("Verdict").select_option(label="Overstated")
    assert shown_rows(page) == ["Stools ease back pain."]
    assert page.get_by_role("status").inner_text() == "1 of 3 shown"

    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Words").fill("PAIN stools")
    assert shown_rows(page) == ["Stools ease back pain."]
    page.get_by_label("Words").fill("nowhere to be found")
    assert shown_rows(page) == []
    assert "use the search of the site" in page.get_by_role("status").inner_text()
    page.close()


def test_a_topic_of_a_claim_leads_to_the_claims_on_it(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}claims/chairs-ease-back-pain/")
    page.locator(".claims-topics").get_by_role("link", name="Chairs").click()

    assert page.get_by_role("status").inner_text() == "2 of 3 shown"
    assert shown_rows(page) == ["Chairs ease back pain.", "Stools ease back pain."]
    page.close()


def test_the_state_of_a_filtered_list_is_in_its_address(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "claims/")
    page.get_by_label("Verdict").select_option(label="Unsupported")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)

    assert "verdict=unsupported" in shared
    assert shown_rows(page) == ["Chairs ease back pain."]
    page.close()


def shown_works(page: Page) -> list[str]:
    """The ids of the works that can be seen."""
    rows = page.locator("li[data-claims-row]:visible")
    return [str(each.get_attribute("id")) for each in rows.all()]


def test_works_are_filtered_by_design_decade_topic_and_words(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + "references/")
    assert page.get_by_role("status").inner_text() == "5 of 5 shown"

    page.get_by_label("Decade").select_option(label="2020 to 2029")
    assert len(shown_works(page)) == 4
    assert page.get_by_role("heading", name="Cohort studies").is_hidden()
    page.get_by_label("Design").select_option(label="Systematic reviews")
    assert shown_works(page) == ["ref-example2021", "ref-example2022"]
    page.get_by_label("Topic").select_option(label="Chairs")
    page.get_by_label("Words").fill("sick LEAVE")
    assert shown_works(page) == ["ref-example2022"]
    assert page.get_by_role("status").inner_text() == "1 of 5 shown"

    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    assert shown_works(page) == ["ref-example2022"]
    page.get_by_role("button", name="Show all").click()
    assert len(shown_works(page)) == 5
    assert page.url == address + "references/"
    page.close()


def test_an_address_with_a_choice_that_is_not_there_shows_all(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + "references/?design=horoscope")

    assert len(shown_works(page)) == 5
    assert page.get_by_label("Design").input_value() == ""
    page.close()


def test_lists_are_whole_without_scripts_and_show_no_form(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for name, count in (("references", 5), ("claims", 3)):
        page.goto((site / name / "index.html").as_uri())
        assert page.locator("[data-claims-row]:visible").count() == count
        assert page.locator("form.claims-filters").is_hidden()
        assert page.locator(".claims-count").is_hidden()
    context.close()


def test_works_are_filtered_by_exact_years_and_the_address_keeps_them(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + "references/")
    years = ("From year", "To year")

    page.get_by_label(years[0]).fill("2020")
    assert shown_works(page) == ["ref-example2021", "ref-example2022", "ref-example2023", BOOK]
    page.get_by_label(years[1]).fill("2021")
    assert shown_works(page) == ["ref-example2021", BOOK]
    assert page.get_by_role("status").inner_text() == "2 of 5 shown"
    shared = page.url
    assert "from=2020&to=2021" in shared

    # A year that is being typed is none yet.
    page.get_by_label(years[1]).fill("202")
    assert len(shown_works(page)) == 4
    assert "to=" not in page.url
    page.goto("about:blank")
    page.goto(shared)
    assert [page.get_by_label(each).input_value() for each in years] == ["2020", "2021"]
    assert shown_works(page) == ["ref-example2021", BOOK]
    page.get_by_label("Design").select_option(label="Systematic reviews")
    assert shown_works(page) == ["ref-example2021"]
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("location.search === ''")
    assert len(shown_works(page)) == 5
    page.close()


def test_an_entry_is_downloaded_from_its_link(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "references/")
    with page.expect_download() as started:
        page.get_by_role("link", name="BibTeX of Example 2019").click()

    assert started.value.suggested_filename == "example2019.bib"
    page.close()


def test_a_citation_shows_its_work_on_focus_and_escape_hides_it(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + CLAIM_PAGE)
    page.locator(".claims-study a.claims-cite").first.focus()
    tip = page.get_by_role("tooltip")

    assert "an invented systematic review" in tip.inner_text()
    page.keyboard.press("Escape")
    assert tip.count() == 0
    page.close()


def test_a_tap_shows_the_work_first_and_then_follows_the_link(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(
        has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800}
    )
    page = context.new_page()
    page.goto(address + CLAIM_PAGE)
    link = page.locator(".claims-study a.claims-cite").first

    link.tap()
    assert page.get_by_role("tooltip").is_visible()
    assert "#" not in page.url
    link.tap()
    assert page.url.endswith("#ref-example2021")
    context.close()


def test_the_verdict_stays_in_view_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address + CLAIM_PAGE)
    page.evaluate("document.querySelector('#outcome-sick-leave').scrollIntoView()")
    page.wait_for_function("scrollY > 600")

    box = page.locator(".claims-bar").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 200
    page.close()


def test_nothing_lies_over_the_statement_and_verdict_in_view(
    browser: Browser, real_address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(real_address + REAL_CLAIM)
    page.mouse.wheel(0, 2000)
    page.wait_for_function("scrollY > 1500")
    # On the way up Material shows its button that leads back to the top.
    page.mouse.wheel(0, -300)
    page.locator(".md-top:not([hidden])").wait_for()
    covered = page.evaluate(
        """() => [...document.querySelectorAll(".claims-bar > *")].filter((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return !each.contains(front);
        }).map((each) => each.outerHTML)"""
    )

    assert "Kratom eases opioid withdrawal." in page.locator(".claims-bar").inner_text()
    assert covered == []
    page.close()
