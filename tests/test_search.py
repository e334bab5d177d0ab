"""What the search of the theme finds, in a real browser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser

from browsing import CLAIM_PAGE, add_claims
from building import build, copy_of

pytestmark = pytest.mark.browser

STOOLS, CHAIRS = "claims/stools-ease-back-pain/", "claims/chairs-ease-back-pain/"
CO_AUTHORS = "".join(f" and Author, {letter}." for letter in "ABCDEF")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with words of one claim, and an author, that stand in one place only."""
    folder = copy_of("minimal", tmp_path_factory.mktemp("search"))
    add_claims(folder)
    changes = {
        "claims/stools-ease-back-pain.yml": {
            "Pain fell about six points more with a standing desk.": (
                "Pain fell about as much with a wobblestool as with paracetamol."
            ),
        },
        "refs.bib": {
            "Sample, Otto and Example, Ada}": f"Sample, Otto{CO_AUTHORS} and Müllersen, Z}}"
        },
    }
    for name, words in changes.items():
        text = (folder / name).read_text("utf-8")
        for old, new in words.items():
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout
    return folder / "site"


@pytest.mark.parametrize(
    ("by", "words", "found"),
    [
        ("statement", "chairs ease back pain", [CHAIRS]),
        ("topic", "Chairs", [CHAIRS, STOOLS]),
        ("drug", "paracetamol", [STOOLS]),
        ("what was studied", "wobblestool", [STOOLS]),
        ("author", "Müster", [CLAIM_PAGE, CHAIRS, STOOLS]),
        ("author whom the list leaves out", "Müllersen", [CLAIM_PAGE, CHAIRS, STOOLS]),
        ("title of a reference", "invented cohort nurses", [CLAIM_PAGE, CHAIRS, STOOLS]),
        ("DOI", "10.5555/example.2023.8", [CLAIM_PAGE, CHAIRS, STOOLS]),
    ],
)
def test_search_finds_claims(
    browser: Browser, address: str, by: str, words: str, found: list[str]
) -> None:
    page = browser.new_page()
    page.goto(f"{address}?{urlencode({'q': words})}")
    links = page.locator(".md-search-result__item > .md-search-result__link")
    links.first.wait_for()
    addresses = [str(link.get_attribute("href")) for link in links.all()]
    paths = [each.removeprefix(address).split("?")[0] for each in addresses]
    claims = [path for path in paths if path in (CLAIM_PAGE, CHAIRS, STOOLS)]

    assert sorted(claims[: len(found)]) == sorted(found), by
    if len(found) == 1:
        assert paths[0] == found[0]
    page.close()


def test_a_result_shows_only_lines_that_hold_what_was_looked_for(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}?{urlencode({'q': 'wobblestool'})}")
    result = page.locator(".md-search-result__item").first
    result.wait_for()
    lines = result.locator("article p").all_inner_texts()

    assert lines == ["Pain fell about as much with a wobblestool as with paracetamol."]
    page.close()
