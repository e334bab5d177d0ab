"""What a reader who has never seen the site finds on a phone before scrolling far, on every claim.

Does it work (the verdict, its reason and the answer), how sure is anyone (the certainty and what it
means), what are the dangers, and who says so: each within two screens, the marks on the first one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from browsing import REAL_CLAIM

pytestmark = pytest.mark.browser

SCREEN: ViewportSize = {"width": 390, "height": 844}
IN_ORDER = (
    "h1",
    ".claims-ruling .claims-verdict",
    ".claims-ruling .claims-because",
    ".claims-ruling .claims-certainty",
    ".claims-ruling .claims-meaning",
    ".claims-danger",
    ".claims-answer",
    ".claims-state",
)
PLACES = """selectors => selectors.map(each => {
  const box = document.querySelector(`.claims-claim ${each}`)?.getBoundingClientRect();
  return box && [each, box.top + scrollY, box.bottom + scrollY];
}).filter(Boolean)"""


def places(page: Page) -> dict[str, tuple[float, float]]:
    """Where each part begins and ends, in the order of the page."""
    found: list[tuple[str, float, float]] = page.evaluate(PLACES, IN_ORDER)
    return {name: (top, bottom) for name, top, bottom in found}


def test_every_claim_answers_within_two_screens_of_a_phone(
    browser: Browser, real_site: Path
) -> None:
    page = browser.new_page(viewport=SCREEN)
    late = {}
    for path in sorted(real_site.glob("claims/*/index.html")):
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready")
        parts = places(page)
        tops = [top for top, _ in parts.values()]
        assert tops == sorted(tops), path
        assert {"h1", ".claims-answer", ".claims-state"} <= parts.keys(), path
        for name, (_, bottom) in parts.items():
            screens = 1 if name in IN_ORDER[:4] else 2
            if bottom > screens * SCREEN["height"]:
                late[path.parent.name, name] = bottom
    page.close()

    assert late == {}


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a.claims-guide", "How to read a page"), (".claims-danger a.claims-help", "Getting help")],
)
def test_one_tap_says_what_the_marks_mean_and_where_to_get_help(
    browser: Browser, real_address: str, name: str, shown: str
) -> None:
    page = browser.new_page(viewport=SCREEN)
    page.goto(real_address + REAL_CLAIM)
    page.locator(name).click()

    assert page.locator("h1").first.inner_text().startswith(shown)
    page.close()


def test_a_site_without_a_guide_offers_none(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=SCREEN)
    page.goto(address + "claims/standing-desks-ease-back-pain/")

    assert page.locator(".claims-ruling .claims-meaning").is_visible()
    assert page.locator(".claims-guide").count() == 0
    page.close()
