"""Pages for everybody: axe-core finds nothing, light and dark, on a phone and on a desktop."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from browsing import PAGES

pytestmark = pytest.mark.browser

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, name: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "slate" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + name)
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(page, options=OPTIONS).response["violations"]
    context.close()

    assert [
        f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"][:3]
    ] == []
