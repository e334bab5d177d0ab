"""The pages that site.yml names, held against the pages that were read."""

from __future__ import annotations

import pytest

from example_project import CLAIM, EXAMPLES, HELP, SITE, TODAY
from mkdocs_claims.library import PAGES_FOLDER
from mkdocs_claims.loading import load


def told(files: dict[str, str], pages_folder: str = PAGES_FOLDER) -> list[str]:
    """What is said of the pages that the site names."""
    encoded = {name: text.encode() for name, text in files.items()}
    found = load(encoded, today=TODAY, pages_folder=pages_folder).diagnostics
    return [each.message for each in found if each.code == "S32"]


def naming(page: str, key: str = "help") -> dict[str, str]:
    return {**EXAMPLES, SITE: EXAMPLES[SITE].replace("help: help.md", f"{key}: {page}")}


@pytest.mark.parametrize("key", ["help", "guide"])
def test_a_page_that_is_not_there(key: str) -> None:
    assert told(naming("hlp.md", key)) == ["There is no page `hlp.md` in `docs/`."]


def test_a_page_of_a_folder_is_no_page_of_the_top() -> None:
    files = {**EXAMPLES, "docs/index.md": "", "docs/more/help.md": EXAMPLES[HELP]}
    del files[HELP]

    assert told(files) == ["There is no page `help.md` in `docs/`."]
    assert told({**files, SITE: naming("more/help.md")[SITE]}) == []


def test_pages_in_another_folder() -> None:
    files = {**EXAMPLES, "pages/help.md": EXAMPLES[HELP]}
    del files[HELP]

    assert told(files, "pages") == []
    assert told({**files, SITE: naming("hlp.md")[SITE]}, "pages") == [
        "There is no page `hlp.md` in `pages/`."
    ]


@pytest.mark.parametrize("folder", [PAGES_FOLDER, "//outside"])
def test_nothing_is_said_where_no_page_was_read(folder: str) -> None:
    files = naming("hlp.md")
    del files[HELP]

    assert told(files, folder) == []


def test_a_page_whose_text_cannot_be_read_is_there() -> None:
    encoded = {name: text.encode() for name, text in EXAMPLES.items()} | {HELP: b"\xff\xfe\x00"}

    codes = {each.code for each in load(encoded, today=TODAY).diagnostics}

    assert "Y01" in codes
    assert "S32" not in codes


def test_a_page_that_is_made_from_a_claim_which_cannot_be_read() -> None:
    files = naming("claims/standing-desks-ease-back-pain.md")
    files[CLAIM] = files[CLAIM].replace("verdict: overstated", "verdict: overstatd")

    assert told(files) == []


def test_a_site_file_of_which_a_part_cannot_be_read() -> None:
    files = naming("hlp.md")
    files[SITE] = files[SITE].replace("title: Desks", "titel: Desks")

    assert told(files) == ["There is no page `hlp.md` in `docs/`."]
