"""Pages in a theme whose language runs from right to left, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

import mkdocs_claims
from browsing import CLAIM_PAGE
from building import build, copy_of
from drawn import MINUS

pytestmark = pytest.mark.browser

ASSETS = Path(mkdocs_claims.__path__[0]) / "pages" / "assets"
PAGES = (CLAIM_PAGE, "claims/", "map/", "references/", "sources/advertisement/")


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site with a theme in Hebrew."""
    folder = copy_of("minimal", tmp_path_factory.mktemp("mirrored"))
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(
        "  name: material\n", "  name: material\n  language: he\n"
    )
    settings.write_text(text.replace("nav:\n", "nav:\n  - Map: map.md\n"), "utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout
    return folder / "site"


@pytest.fixture
def wide(browser: Browser, mirrored: Path) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((mirrored / CLAIM_PAGE / "index.html").as_uri())
    yield page
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(browser: Browser, mirrored: Path, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((mirrored / name / "index.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert (
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        == 0
    )
    # To the left of the window nothing can be scrolled to.
    assert page.locator(".claims-page").evaluate("each => each.getBoundingClientRect().left") >= 0
    page.close()


SIDES = """css => {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = css;
  const found = [];
  const look = rules => {
    for (const rule of rules) {
      if (rule.cssRules?.length) look(rule.cssRules);
      const style = rule.style;
      if (!style) continue;
      const of = name => style.getPropertyValue(name);
      for (const name of ['margin-*', 'padding-*', 'border-*-width', 'border-*-color', '*'])
        if (of(name.replace('*', 'left')) !== of(name.replace('*', 'right')))
          found.push(`${rule.selectorText}: ${name}`);
      for (const name of ['text-align', 'float', 'clear'])
        if (['left', 'right'].includes(of(name))) found.push(`${rule.selectorText}: ${name}`);
    }
  };
  look(style.sheet.cssRules);
  return [style.sheet.cssRules.length, found];
}"""
"""The rules of a style sheet that treat left and right differently."""


@pytest.mark.parametrize("sheet", sorted(ASSETS.glob("*.css")), ids=lambda path: path.name)
def test_styles_know_no_left_and_no_right(browser: Browser, sheet: Path) -> None:
    page = browser.new_page()
    rules, found = page.evaluate(SIDES, sheet.read_text("utf-8"))
    page.close()

    assert rules
    assert found == []


def test_a_style_that_knows_a_side_would_be_seen(browser: Browser) -> None:
    page = browser.new_page()
    _, found = page.evaluate(
        SIDES, "p { padding: 0 0 0 1em } @media print { b { text-align: left } }"
    )
    page.close()

    assert found == ["p: padding-*", "b: text-align"]


def edges(found: Locator) -> tuple[float, float]:
    """The left and the right edge of an element."""
    box = found.first.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


def test_the_columns_are_mirrored(wide: Page) -> None:
    side, evidence = edges(wide.locator(".claims-side")), edges(wide.locator(".claims-evidence"))

    assert evidence[1] <= side[0]


def test_lines_and_margins_stand_at_the_side_where_reading_begins(wide: Page) -> None:
    def at_sides(selector: str, name: str) -> tuple[str, str]:
        left, right = wide.locator(selector).first.evaluate(
            "(each, name) => ['left', 'right'].map("
            "side => getComputedStyle(each).getPropertyValue(name.replace('*', side)))",
            name,
        )
        return left, right

    for selector in (".claims-answer", ".claims-study", ".claims-indirect"):
        left, right = at_sides(selector, "border-*-width")
        assert left == "0px", selector
        assert right != "0px", selector
    left, right = at_sides(".claims-side", "border-*-width")
    assert (left != "0px", right) == (True, "0px")
    left, right = at_sides(".claims-numbers td", "padding-*")
    assert (left != "0px", right) == (True, "0px")
    assert wide.locator(".claims-numbers td").first.evaluate(
        "each => getComputedStyle(each).textAlign"
    ) in ("start", "right")


def test_the_first_column_of_a_table_is_the_one_on_the_right(wide: Page) -> None:
    heads = wide.locator(".claims-numbers").first.locator("thead th")

    assert edges(heads.nth(0))[0] >= edges(heads.nth(1))[1]


@pytest.mark.parametrize(
    ("selector", "text"),
    [
        (
            ".claims-effect bdi",
            f"Mean difference {MINUS}7.2 points (95% CI {MINUS}8.9 to {MINUS}5.4)",
        ),
        (".claims-numbers td bdi", "240 per 1000"),
        (".claims-numbers td bdi", "36 fewer per 1000 (from 53 fewer to 17 fewer)"),
        (".claims-study__head bdi", "2410 people"),
    ],
)
def test_numbers_keep_their_order(wide: Page, selector: str, text: str) -> None:
    """Each sign stands further right than the one before it, or in a line below."""
    shown = wide.locator(selector, has_text=text).first
    places = shown.evaluate(
        """each => {
          const text = each.firstChild, range = document.createRange();
          return [...text.data].map((_, at) => {
            range.setStart(text, at); range.setEnd(text, at + 1);
            const box = range.getBoundingClientRect();
            return [Math.round(box.top), box.left];
          });
        }"""
    )

    assert shown.inner_text().replace("\N{NO-BREAK SPACE}", " ") == text
    assert places == sorted(places)


def test_a_forest_plot_keeps_its_axis_from_left_to_right(wide: Page) -> None:
    plot = wide.locator("svg.claims-svg--forest").first
    drawn = plot.evaluate(
        """each => [...each.querySelectorAll('text')]
          .map(text => [text.textContent, text.getBoundingClientRect().left])"""
    )
    ticks = [
        (float(text.replace(MINUS, "-")), x)
        for text, x in drawn
        if re.fullmatch(rf"{MINUS}?[0-9.]+", text)
    ]

    assert len(ticks) >= 3
    assert ticks == sorted(ticks)
    assert [x for _, x in ticks] == sorted(x for _, x in ticks)
    assert plot.evaluate("each => getComputedStyle(each).direction") == "ltr"


def test_signs_of_certainty_are_filled_from_the_left(wide: Page) -> None:
    symbol = wide.locator(".claims-certainty .claims-symbol").last

    assert symbol.evaluate("each => getComputedStyle(each).direction") == "ltr"
