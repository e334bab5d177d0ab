"""`make pictures`: the pictures of README.md and docs/, taken from the site as it is built."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from browsing import browser_options
from building import build
from content.project import ROOT
from serving import served

FOLDER = ROOT / "docs" / "images"
CLAIM = "claims/kratom-eases-withdrawal/"
ARTICLE = "sources/kratom-melatonin-article/"
LARGEST = 150_000
"""Bytes of one picture; whoever opens a page may pay for them."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown, and how large."""

    name: str
    address: str
    width: int
    height: int
    colours: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    at: str = ""
    """The element that is brought to the top."""


PICTURES = (
    Picture("claim-page", CLAIM, 1240, 660),
    Picture("claim-page-phone", CLAIM, 390, 844),
    Picture("claim-page-dark", CLAIM, 1000, 520, colours="dark", at=".claims-outcome"),
    Picture("claim-handout", CLAIM, 794, 510, media="print"),
    Picture("pencil", CLAIM, 1240, 400),
    Picture("links-to-forms", CLAIM, 1240, 336, at="#improve h2"),
    Picture("article-page", ARTICLE, 1000, 800),
    Picture("evidence-map", "map/", 1100, 720),
    Picture("format-page", "format/", 1000, 520, at="#study"),
)
PAPER = "body { padding: 12mm; }"
"""The margin that a sheet of paper has and a window does not."""
HEADER = 68
"""Pixels at the top of a window that the site's header covers, and a little air."""


def take(browser: Browser, site: str, picture: Picture) -> bytes:
    """A picture as PNG."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.colours,
        reduced_motion="reduce",
    )
    try:
        page = context.new_page()
        # The text face is used from the second page on, when it is there already.
        for _ in range(2):
            page.goto(site + picture.address, wait_until="networkidle")
        page.emulate_media(media=picture.media)
        if picture.media == "print":
            page.add_style_tag(content=PAPER)
        if picture.at:
            # What comes near is laid out only then, and moves what is below it. The last step leads
            # down: a button comes up where somebody goes up.
            for above in (HEADER + 300, HEADER + 100, HEADER):
                page.locator(picture.at).first.evaluate(
                    "(each, above) => scrollBy(0, each.getBoundingClientRect().top - above)", above
                )
                page.wait_for_timeout(200)
        return page.screenshot()
    finally:
        context.close()


def main() -> int:
    """Build the site, and take every picture anew."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as programs:
        # Not strictly: a page may name a picture that is only now taken.
        done = build(ROOT, "--site-dir", folder)
        if done.returncode:
            sys.stderr.write(done.stdout)
            return 1
        browser = programs.chromium.launch(**browser_options(os.environ["CHROMIUM"]))
        with served(Path(folder), Cache_Control="max-age=60") as site:
            taken = {each.name: take(browser, site, each) for each in PICTURES}
        browser.close()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.iterdir():
        path.unlink()
    for name, data in taken.items():
        (FOLDER / f"{name}.png").write_bytes(data)
    large = [name for name, data in taken.items() if len(data) > LARGEST]
    if large:
        sys.stderr.write(f"Too large for a page: {', '.join(large)}\n")
    return len(large)


if __name__ == "__main__":
    sys.exit(main())
