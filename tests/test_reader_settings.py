"""Pages keep to what a reader has set: large letters, less motion, colours of the system."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browsing import ARTICLE_PAGE, CLAIM_PAGE, REAL_CLAIM, browser_options
from mkdocs_claims.pages.asset_files import asset_files

pytestmark = pytest.mark.browser

PAGES = ("claims/", CLAIM_PAGE, ARTICLE_PAGE, "map/", "references/")
OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"
LAID_OUT = "* { content-visibility: visible !important; }"
"""As if the reader had been everywhere: what is far below is laid out only when it comes near."""

# Text that is cut off or stands beyond the window, and blocks of text that lie over each other.
# What is hidden for the eye alone and the verdict that stays in view are left out.
FAULTS = """() => {
  const faults = [], blocks = [];
  const name = (each) => each.outerHTML.replace(/\\s+/g, " ").slice(0, 90);
  for (const each of document.querySelectorAll(".md-content *")) {
    if (each.closest("svg, .claims-hidden, thead, .claims-bar")) continue;
    if (!each.checkVisibility()) continue;
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    const cuts = style.overflowX === "hidden" || style.overflowY === "hidden";
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = each;
    if (cuts && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1))
      faults.push(`cut off: ${name(each)}`);
    if (box.width && box.right > innerWidth + 1) faults.push(`beyond the edge: ${name(each)}`);
    if (each.matches("p, li, h1, h2, h3, dt, dd, th, td, summary, figcaption, label") && box.height)
      blocks.push([each, box]);
  }
  blocks.sort((one, other) => one[1].top - other[1].top);
  for (let i = 0; i < blocks.length; i++)
    for (let j = i + 1; j < blocks.length && blocks[j][1].top < blocks[i][1].bottom - 2; j++) {
      const [[one, a], [other, b]] = [blocks[i], blocks[j]];
      if (one.contains(other) || other.contains(one)) continue;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2)
        faults.push(`over each other: ${name(one)} and ${name(other)}`);
    }
  if (document.documentElement.scrollWidth > innerWidth) faults.push("scrolls sideways");
  return faults;
}"""


def faults(page: Page, url: str) -> list[str]:
    """What is wrong with the places of text on a page with everything open."""
    page.goto(url)
    page.add_style_tag(content=LAID_OUT)
    page.evaluate(OPEN)
    return [str(each) for each in page.evaluate(FAULTS)]


@pytest.fixture(scope="module")
def large(browser: Browser, chromium: str) -> Iterator[Browser]:
    """A browser whose reader set letters to 200 %."""
    options = browser_options(chromium, "--blink-settings=defaultFontSize=32")
    started = browser.browser_type.launch(**options)
    yield started
    started.close()


@pytest.mark.parametrize("width", [390, 640, 1280])
def test_letters_twice_as_large_cut_nothing_off(
    large: Browser, address: str, real_address: str, width: int
) -> None:
    page = large.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    urls = [*(address + name for name in PAGES), real_address, real_address + REAL_CLAIM]
    found = {url: faults(page, url) for url in urls}
    page.close()

    assert {url: each for url, each in found.items() if each} == {}


def test_a_page_zoomed_to_twice_its_size_cuts_nothing_off(browser: Browser, address: str) -> None:
    # Half the window, two pixels for one: what a browser's zoom of 200 % does at 1280 pixels.
    page = browser.new_page(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    found = {name: faults(page, address + name) for name in PAGES}
    page.close()

    assert {name: each for name, each in found.items() if each} == {}


def test_the_measure_sees_what_is_wrong(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 640, "height": 400})
    page.goto(address + CLAIM_PAGE)
    page.evaluate("""document.querySelector(".claims-answer p").style = "margin-top: -2rem" """)
    page.evaluate("""document.querySelector(".claims-head").style = "width: 900px" """)
    page.evaluate(
        """document.querySelector(".claims-side").style = "height: 1rem; overflow: hidden" """
    )
    kinds = {each.partition(":")[0] for each in page.evaluate(FAULTS)}
    page.close()

    assert kinds == {"over each other", "beyond the edge", "cut off", "scrolls sideways"}


def test_nothing_moves_for_who_wants_less_motion(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + CLAIM_PAGE)
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].map(each => [each, getComputedStyle(each)])
          .filter(([, style]) => parseFloat(style.transitionDuration) > 0
            || style.animationName !== "none" || style.scrollBehavior === "smooth")
          .map(([each]) => each.outerHTML.slice(0, 90))"""
    )
    page.close()

    assert moving == []


def test_our_styles_and_script_start_no_motion() -> None:
    motion = re.compile(rb"(transition|animation|scroll-behavior)(-[a-z]+)?: (?!none|auto)|smooth")
    ours = {
        each.name: motion.findall(each.content)
        for each in asset_files()
        if each.name.endswith((".css", ".js")) and isinstance(each.content, bytes)
    }

    assert len(ours) == 2
    assert [name for name, found in ours.items() if found] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_systems_colours_hide_nothing(browser: Browser, real_address: str, scheme: str) -> None:
    context = browser.new_context(
        forced_colors="active", color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(real_address + REAL_CLAIM)
    page.evaluate(OPEN)
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    drawn = page.evaluate(
        """[...document.querySelectorAll(".claims-svg :is(path, rect, circle, text)")]
          .map(each => [each.outerHTML.slice(0, 90), getComputedStyle(each)])
          .map(([name, style]) => [name, style.fill, style.stroke])"""
    )
    words = page.locator(".claims-ruling .claims-verdict").inner_text()
    context.close()

    # Every mark has the colour of text, in its line or in its area; signs say the rest.
    assert len(drawn) > 20
    text = "rgb(255, 255, 255)" if scheme == "dark" else "rgb(0, 0, 0)"
    assert canvas != text
    assert [each for each in drawn if text not in each[1:]] == []
    assert words == "○ Unsupported"


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2 of `rgb(1, 2, 3)`."""
    shares = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("rgb(255, 255, 255)", "rgb(0, 0, 0)") == pytest.approx(21)
    assert contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)") == pytest.approx(4.48, abs=0.01)


TEXT = ("ink", "quiet", "link", "good", "care", "bad", "open", "none")
"""Our colours for text, and for the marks of figures: 4.5 to 1 covers the 3 to 1 of graphics."""


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_every_colour_can_be_read_on_every_ground(
    browser: Browser, real_address: str, scheme: str
) -> None:
    page = browser.new_page()
    page.goto(real_address + REAL_CLAIM)
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    resolve = """names => names.map(name => {
      const probe = document.createElement("i");
      probe.style.color = `var(${name})`;
      document.querySelector(".claims-page").append(probe);
      return getComputedStyle(probe).color;
    })"""
    colours = page.evaluate(resolve, [f"--claims-{name}" for name in TEXT])
    grounds = page.evaluate(resolve, ["--md-default-bg-color", "--claims-wash"])
    page.close()

    assert len(set(colours)) >= 6
    low = {
        (name, ground): round(contrast(colour, ground), 2)
        for name, colour in zip(TEXT, colours, strict=True)
        for ground in grounds
        if contrast(colour, ground) < 4.5
    }
    assert low == {}
