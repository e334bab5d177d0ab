from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from building import Document
from example_project import EXAMPLES, library_of
from languages import ENGLISH
from mkdocs_claims.figures.verdict_strip import verdict_strip
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.asset_files import AssetFile
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.page_figures import PageFigures
from mkdocs_claims.pages.rendered import RenderedPage
from mkdocs_claims.pages.short_names import short_name

CLAIM_PAGE = "claims/standing-desks-ease-back-pain.md"


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(library_of(EXAMPLES), Addresses(), "Desks", "https://www.example.org/")


@pytest.fixture(scope="module")
def claim_page(composer: Composer) -> RenderedPage:
    return composer.render(CLAIM_PAGE)


def figures_of(page: RenderedPage) -> list[AssetFile]:
    """The files of a page that are drawings."""
    return [file for file in page.files if file.name.endswith(".svg")]


def test_the_claim_page_has_the_figures_that_its_numbers_allow(claim_page: RenderedPage) -> None:
    assert [file.name for file in figures_of(claim_page)] == [
        f"figures/standing-desks-ease-back-pain/{name}.svg"
        for name in (
            "outcome-back-pain-forest",
            "outcome-back-pain-certainty",
            "outcome-back-pain-bias",
            "outcome-sick-leave-icons",
            "outcome-sick-leave-forest",
            "outcome-sick-leave-certainty",
            "outcome-sick-leave-bias",
        )
    ]


def test_every_page_links_to_exactly_the_files_that_it_brings(composer: Composer) -> None:
    for plan in composer.plans:
        page = composer.render(plan.name)
        linked = re.findall(r'href="([^"]*)" (?:download|type="application/atom)', page.html)
        expected = [composer.addresses.file_link(plan.name, file.name) for file in page.files]

        assert sorted(linked) == sorted(expected)


def test_every_id_of_every_page_is_unique(composer: Composer) -> None:
    for plan in composer.plans:
        ids = re.findall(r'\sid="([^"]*)"', composer.render(plan.name).html)

        assert len(ids) == len(set(ids))


def test_every_name_that_a_figure_is_labelled_by_is_there(claim_page: RenderedPage) -> None:
    labelled = re.findall(r'aria-labelledby="([^"]*)"', claim_page.html)
    ids = set(re.findall(r'\sid="([^"]*)"', claim_page.html))

    assert {name for names in labelled for name in names.split()} <= ids


def test_every_file_is_a_whole_svg_that_names_its_certainty(claim_page: RenderedPage) -> None:
    for file in figures_of(claim_page):
        assert isinstance(file.content, str)
        root = ET.fromstring(file.content.encode())  # noqa: S314 - our own text
        text = " ".join(root.itertext())

        assert "certainty" in text
        assert "https://www.example.org/claims/standing-desks-ease-back-pain/" in text


def test_the_map_links_to_outcomes_that_exist(composer: Composer, claim_page: RenderedPage) -> None:
    page = composer.render("map.md")
    links = re.findall(r'href="\.\./claims/standing-desks-ease-back-pain/#([^"]*)"', page.html)

    assert set(links) == {"outcome-back-pain", "outcome-sick-leave"}
    assert all(f'id="{link}"' in claim_page.html for link in links)


def test_nothing_on_a_page_needs_an_exception_from_a_strict_policy(composer: Composer) -> None:
    for plan in composer.plans:
        html = str(composer.render(plan.name).html)

        assert not re.search(r"<(?:style|script)|\s(?:style|on[a-z]+)=", html)


def test_an_endless_name_makes_a_file_that_a_disk_can_hold() -> None:
    figures = PageFigures(Addresses(), "claims/a.md", "figures/a")
    figure = verdict_strip([], "x", ENGLISH)
    names = [figures.publish(figure, "y" * 400 + end, ()) for end in "ab"]

    assert len({*names}) == 2
    assert all(len(name.rpartition("/")[2]) < 150 for name in names)


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("author = {van der Berg, Anna and Smith, Bo}, year = {2020}", "van der Berg 2020"),
        ("author = {{World Example Body}}, year = {2019}", "World Example Body 2019"),
        ("editor = {Smith, Bo}, year = {2018}", "Smith 2018"),
        ("year = {2017}", "Standing 2017"),
    ],
)
def test_a_work_has_a_short_name(entry: str, name: str) -> None:
    extra = f"@misc{{work,\n  title = {{Standing}},\n  {entry},\n}}\n"
    library = library_of(EXAMPLES | {"refs.bib": EXAMPLES["refs.bib"] + extra})

    assert short_name(library.bibliography, "work") == name


def test_a_work_that_is_nowhere_keeps_its_key() -> None:
    assert short_name({}, "smith2020") == "smith2020"


def test_the_article_shows_a_tile_for_each_assertion(composer: Composer) -> None:
    page = composer.render("sources/desk-shop.md")
    tiles = Document(page.html).all("rect", class_="claims-svg__tile")
    (article,) = composer.library.articles.values()

    assert len(tiles) == len(article.assertions)
    assert [file.name for file in page.files] == ["figures/sources/desk-shop/article-verdicts.svg"]
