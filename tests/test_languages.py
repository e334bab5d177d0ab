"""A small site in German, built for real: nothing of the program is in English on its pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from building import build, copy_of, page
from languages import ENGLISH, GERMAN

CLAIM_PAGE = "claims/stehpulte-vertreiben-rueckenschmerzen/"
PAGES = (
    CLAIM_PAGE,
    "claims/stehpulte-schonen-schuhe/",
    "claims/",
    "map/",
    "references/",
    "sources/werbung/",
)
SHOWN = {"aria-label", "title", "alt", "placeholder", "data-label", "data-words", "content"}
SAME = {"from"}
"""What the style of the references says in English: `Available from`."""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_of("german", tmp_path_factory.mktemp("german"))
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stdout
    return folder


class _Seen(HTMLParser):
    """Everything that readers see or hear of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("script", "style")
        shown = (value or "" for name, value in attrs if name in SHOWN)
        self.pieces += [each for each in shown if not each.startswith("http")]

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def seen_on(html: str) -> str:
    """The text of a page, its pieces apart."""
    parser = _Seen()
    parser.feed(html)
    return " \N{BULLET} ".join(parser.pieces)


def english_phrases(beside: str) -> list[str]:
    """The English words of the program that are neither German words nor the site's own."""
    german = " ".join(GERMAN.texts.values()).casefold() + beside.casefold()
    phrases: set[str] = set()
    for text in ENGLISH.texts.values():
        for piece in re.split(r"\{\w+\}|[.,:;()?]", text):
            phrase = piece.strip().casefold()
            if re.search(r"[a-z]{2}", phrase) and not found_in(phrase, german):
                phrases.add(phrase)
    return sorted(phrases - SAME)


def found_in(phrase: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def written_by_hand(folder: Path) -> str:
    files = [*folder.glob("claims/**/*.yml"), folder / "refs.bib", *folder.glob("docs/*.md")]
    return " ".join(file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_of_the_program_is_in_english(german: Path, address: str) -> None:
    html = (german / "site" / address / "index.html").read_text("utf-8")
    seen = seen_on(html).casefold()

    phrases = english_phrases(written_by_hand(german))
    assert len(phrases) > 250
    assert [phrase for phrase in phrases if found_in(phrase, seen)] == []


def test_nothing_in_the_files_of_figures_is_in_english(german: Path) -> None:
    phrases = english_phrases(written_by_hand(german))
    files = sorted((german / "site" / "figures").rglob("*.svg"))

    assert len(files) > 6
    for file in files:
        root = ET.fromstring(file.read_bytes())  # noqa: S314 - our own file
        seen = " \N{BULLET} ".join(root.itertext()).casefold()
        assert [phrase for phrase in phrases if found_in(phrase, seen)] == [], file.name


def test_an_english_page_would_be_noticed() -> None:
    seen = seen_on('<p aria-label="Relative effect">Aussage</p><b>Last rated on 1. Mai</b>')

    found = [phrase for phrase in english_phrases("") if found_in(phrase, seen.casefold())]
    assert {"last rated on", "relative effect"} <= set(found)


def test_the_language_is_the_theme_s_and_marks_nothing_twice(german: Path) -> None:
    shown = page(german, CLAIM_PAGE)

    assert shown.one("html").attributes["lang"] == "de"
    assert [each.attributes["lang"] for each in shown.all("div") if "lang" in each.attributes] == []


def test_what_the_program_says_of_itself_is_marked_as_english(german: Path) -> None:
    for address in ("format/", "rules/", "commands/", "settings/"):
        marked = page(german, address).all("div", lang="en")
        assert len(marked) == 1
        assert len(marked[0].text) > 5_000


def test_content_in_another_language_than_the_theme_s_is_marked(tmp_path: Path) -> None:
    folder = copy_of("german", tmp_path)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  language: de\n", ""), "utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout

    shown = page(folder, CLAIM_PAGE)
    assert shown.one("html").attributes["lang"] == "en"
    assert "Kurz gesagt" in shown.one("div", lang="de").text


def test_the_site_s_own_word_stands_in_the_place_of_the_program_s(german: Path) -> None:
    html = (german / "site" / CLAIM_PAGE / "index.html").read_text("utf-8")

    assert "Aufgebauscht" in html
    assert "bertrieben" not in html


def test_the_feed_is_in_german(german: Path) -> None:
    feed = (german / "site" / "feed.xml").read_text("utf-8")

    assert "<summary>Aufgebauscht. Die Schmerzen nahmen ab" in feed
