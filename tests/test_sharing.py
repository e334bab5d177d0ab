"""What a built site hands to the places where its pages are shared, under any theme."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from building import Document, build, contents, copy_of, page

CLAIM_PAGE = "claims/standing-desks-ease-back-pain/"
HOST = "https://www.example.org/"


def with_cards(folder: Path) -> None:
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert "  - claims\n" in text
    changed = text.replace("  - claims\n", "  - claims:\n      social_cards: true\n")
    settings.write_text(changed, encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_of("minimal", tmp_path_factory.mktemp("shared"))
    with_cards(folder)
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stdout
    return folder


def image_of(document: Document) -> str:
    return document.one("meta", property="og:image").attributes["content"]


def test_every_page_names_a_picture_that_is_there(built: Path) -> None:
    pages = list((built / "site").rglob("index.html"))
    images = {image_of(Document(path.read_text("utf-8"))) for path in pages}

    assert len(pages) > 8
    assert {urlsplit(image).path.removeprefix("/assets/cards/") for image in images} == {
        "site.png",
        "claims/standing-desks-ease-back-pain.png",
        "sources/advertisement.png",
    }
    for image in images:
        picture = (built / "site" / image.removeprefix(HOST)).read_bytes()
        assert struct.unpack(">LL", picture[16:24]) == (1200, 630)


def test_a_second_build_makes_the_same_pictures(built: Path) -> None:
    before = contents(built / "site")
    kept = contents(built / ".cache/claims-cards")
    done = build(built, "--strict")
    after = contents(built / "site")

    assert done.returncode == 0, done.stdout
    pictures = {name for name in before if name.startswith("assets/cards/")}
    assert len(pictures) == len(kept) == 3
    assert {name: after[name] for name in pictures} == {name: before[name] for name in pictures}
    assert contents(built / ".cache/claims-cards") == kept


def test_claim_pages_are_in_the_sitemap_with_the_day_of_rating(built: Path) -> None:
    sitemap = (built / "site/sitemap.xml").read_text("utf-8")
    (entry,) = (part for part in sitemap.split("<url>") if f"<loc>{HOST}{CLAIM_PAGE}</loc>" in part)
    claim = (built / "claims/standing-desks-ease-back-pain.yml").read_text("utf-8")
    (rated,) = (line for line in claim.splitlines() if line.startswith("reviewed: "))

    assert f"<lastmod>{rated.removeprefix('reviewed: ')}</lastmod>" in entry


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_any_theme_says_the_same(tmp_path: Path, built: Path, theme: str) -> None:
    folder = copy_of("minimal", tmp_path)
    text = (folder / "mkdocs.yml").read_text("utf-8")
    start, _, rest = text.partition("theme:\n")
    plain = f"{start}theme: {theme}\nplugins:{rest.partition('plugins:')[2]}"
    (folder / "mkdocs.yml").write_text(plain, encoding="utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout

    for address in ("", "claims/", CLAIM_PAGE, "help/"):
        here, there = page(folder, address), page(built, address)
        assert len(here.all("meta", name="description")) == 1, address
        assert len(here.all("link", rel="canonical")) == 1, address
        assert here.all("meta", property="og:image") == []
        for name in ("og:type", "og:title", "og:description", "og:url", "og:site_name"):
            written = here.one("meta", property=name).attributes["content"]
            assert written == there.one("meta", property=name).attributes["content"]
    feed = page(folder, CLAIM_PAGE).one("link", type="application/atom+xml").attributes["href"]
    assert (folder / "site" / CLAIM_PAGE / feed).resolve() == (folder / "site/feed.xml").resolve()
    (review,) = page(folder, CLAIM_PAGE).all("script", type="application/ld+json")
    assert json.loads(review.text)["@type"] == "ClaimReview"


def test_a_setting_without_its_package_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy_of("minimal", tmp_path)
    with_cards(folder)
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(
        "import sys\nsys.modules['resvg_py'] = None\n", encoding="utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", str(hidden), prepend=":")
    done = build(folder)

    assert done.returncode == 1
    assert "pip install 'mkdocs-claims[cards]'" in done.stdout
    assert "Traceback" not in done.stdout
