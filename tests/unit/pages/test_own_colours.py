"""The site's own colours and licence, where readers meet them."""

from __future__ import annotations

import pytest

from example_project import EXAMPLES, SITE, library_of
from mkdocs_claims.model.contrast import GROUNDS, contrast
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.asset_files import STYLES, asset_files, site_assets
from mkdocs_claims.pages.composer import Composer

COLOURS = 'colours: {light: {good: "#123456"}, dark: {link: "#fedcba"}}\n'
LICENCE = "licence: {name: CC BY 4.0, address: https://example.org/by}\n"
PAGE = "claims/standing-desks-ease-back-pain.md"


def composer(more: str) -> Composer:
    library = library_of(EXAMPLES | {SITE: EXAMPLES[SITE] + more})
    assert not library.has_errors, library.diagnostics
    return Composer(library, Addresses(), "Desks", "https://example.org/desks/")


def style(more: str) -> str:
    files = {file.name: file.content for file in site_assets(composer(more).library.site)}
    content = files[STYLES[0]]
    return content.decode() if isinstance(content, bytes) else content


def test_own_colours_follow_those_of_the_program() -> None:
    sheet = style(COLOURS)
    assert sheet.rindex("--claims-good: #123456;") > sheet.rindex("--claims-good: #1a6b3c")
    assert '[data-md-color-scheme="slate"] { --claims-link: #fedcba; }' in sheet
    assert sheet.count("{") == sheet.count("}")


def test_without_colours_nothing_changes() -> None:
    assert site_assets(composer("").library.site) == asset_files()


def test_the_licence_stands_on_each_claim_and_in_the_feed() -> None:
    made = composer(LICENCE)
    html = str(made.render(PAGE).html)
    assert '<a href="https://example.org/by" rel="license noopener">CC BY 4.0</a>' in html
    feed = next(file for file in made.render("claims/index.md").files if "feed" in file.name)
    assert "<rights>CC BY 4.0 https://example.org/by</rights>" in str(feed.content)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#1a6b3c", "#1a6b3c", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_the_grounds_are_those_of_the_styles() -> None:
    sheet = style("")
    assert f"--claims-wash: {GROUNDS['light'][1]}" in sheet
    assert f"--claims-wash: {GROUNDS['dark'][1]}" in sheet
