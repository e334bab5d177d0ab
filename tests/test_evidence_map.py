"""The evidence map in a real browser: at a glance on a desktop, by row on a phone, as a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from building import build, copy_of
from test_keyboard import walk

pytestmark = pytest.mark.browser

# Lines of text of a drawing that lie on each other or leave it. Letters of the next line may reach
# a little into the room of one line.
MISPLACED = """() => {
  const whole = document.querySelector("svg").getBoundingClientRect(), faults = [];
  const lines = [...document.querySelectorAll("text")].map(
    each => [each.textContent, each.getBoundingClientRect()]);
  for (const [text, box] of lines)
    if (box.left < whole.left || box.right > whole.right || box.bottom > whole.bottom)
      faults.push(`beyond the edge: ${text}`);
  lines.forEach(([one, a], at) => lines.slice(at + 1).forEach(([other, b]) => {
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.4 * a.height)
      faults.push(`on each other: ${one} and ${other}`);
  }));
  return [lines.length, faults];
}"""


@pytest.fixture
def wide(browser: Browser, real_address: str) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(real_address + "map/")
    return page


def test_the_words_of_the_file_have_room_in_the_widest_face(
    browser: Browser, real_site: Path
) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    drawn = (real_site / "figures/map.svg").read_text("utf-8").partition("?>")[2]
    page.set_content(drawn.replace("sans-serif", "'DejaVu Sans', Verdana, sans-serif"))
    count, faults = page.evaluate(MISPLACED)
    page.close()

    assert count > 200
    assert faults == []


def test_the_map_is_seen_within_two_screens_and_its_heads_stay(wide: Page) -> None:
    table = wide.locator(".claims-map")
    box = table.bounding_box()
    assert box is not None
    assert box["height"] < 2 * 900

    wide.evaluate("top => scrollTo(0, top)", box["y"] + 600)
    head = wide.locator(".claims-map thead th").nth(1).bounding_box()
    header = wide.locator(".md-header").bounding_box()
    assert head is not None
    assert header is not None
    assert head["y"] == pytest.approx(header["y"] + header["height"], abs=1)
    wide.close()


def test_a_link_of_the_map_makes_sense_by_itself(wide: Page) -> None:
    links = wide.locator(".claims-map").get_by_role("link")
    names = [
        re.sub(r"\s+", " ", str(each.evaluate("each => each.textContent"))) for each in links.all()
    ]
    snapshot = wide.locator(".claims-map tbody tr").first.aria_snapshot()

    assert len(set(names)) == len(names) > 50
    assert (
        'link "1. withdrawal symptoms, kratom or its main substance, mitragynine: '
        "Very low certainty, 1 review or randomised trial," in snapshot
    )
    # Signs are for the eye alone.
    assert "⊕" not in snapshot
    wide.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_systems_colours_show_every_sign(
    browser: Browser, real_address: str, scheme: str
) -> None:
    context = browser.new_context(
        forced_colors="active", color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(real_address + "map/")
    colours = page.evaluate(
        """[...document.querySelectorAll(".claims-map svg")].map(each =>
          [getComputedStyle(each).fill, getComputedStyle(each).color])"""
    )
    context.close()

    text = "rgb(255, 255, 255)" if scheme == "dark" else "rgb(0, 0, 0)"
    assert len(colours) > 100
    assert {colour for pair in colours for colour in pair} == {text}


@pytest.mark.parametrize("width", [320, 390, 800])
def test_without_room_for_columns_each_cell_names_its_own(
    browser: Browser, real_address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(real_address + "map/")
    cells = page.locator(".claims-map tbody td")
    labels = cells.evaluate_all(
        "cells => cells.map(each => getComputedStyle(each, '::before').content)"
    )
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()

    assert sideways <= 0
    assert labels[:2] == ['"Kratom"', '"Melatonin"']
    assert len(labels) > 50
    assert "none" not in labels


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose map has twelve columns."""
    folder = copy_of("minimal", tmp_path_factory.mktemp("many"))
    example = (folder / "claims/standing-desks-ease-back-pain.yml").read_text("utf-8")
    settings = folder / "claims/site.yml"
    topics = [f"topic-{at}" for at in range(12)]
    lines = [f"  - {{id: {topic}, title: About {topic}}}\n" for topic in topics]
    settings.write_text(settings.read_text("utf-8") + "".join(lines), "utf-8")
    for topic in topics:
        text = example.replace("Standing desks take", f"Desks of {topic} take")
        text = text.replace("[desks, back-pain]", f"[{topic}]")
        (folder / f"claims/{topic}-eases-pain.yml").write_text(text, "utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout
    return folder / "site"


def test_many_columns_scroll_in_a_region_that_keys_can_reach(browser: Browser, many: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((many / "map/index.html").as_uri())
    region = page.get_by_role("region", name="Outcomes by topic")
    region.focus()
    before, beyond = region.evaluate(
        "each => [each.scrollLeft, each.scrollWidth - each.clientWidth]"
    )
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.claims-map__region').scrollLeft > 0")
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    row = page.locator(".claims-map tbody th").first.bounding_box()
    place = region.bounding_box()
    page.close()

    assert before == 0
    assert beyond > 100
    assert sideways <= 0
    # The name of the row stays where the region begins.
    assert row is not None
    assert place is not None
    assert row["x"] == pytest.approx(place["x"], abs=1)


def test_the_focus_is_seen_in_a_map_of_many_columns(browser: Browser, many: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.goto((many / "map/index.html").as_uri())
    faults = [*walk(page, "Tab"), *walk(page, "Shift+Tab")]
    page.close()

    assert len(faults) > 100
    assert [fault for fault in faults if fault] == []


@pytest.mark.parametrize("width", [320, 390])
def test_many_columns_do_not_scroll_on_a_phone(browser: Browser, many: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((many / "map/index.html").as_uri())
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    inside = page.locator(".claims-map__region").evaluate(
        "each => each.scrollWidth - each.clientWidth"
    )
    page.close()

    assert max(sideways, inside) <= 0
