"""Pages written by hand cite works and embed claims, in a site as it is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build, contents, copy_of, page

ID = "standing-desks-ease-back-pain"
GUIDE = f"""---
title: A guide
---

# A guide

Desks were weighed [@example2021].

::: claim {ID}

::: sof {ID}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_of("minimal", tmp_path)
    (folder / "docs" / "guide.md").write_text(GUIDE, encoding="utf-8")
    return folder


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_page_by_hand_shows_claims_and_works(folder: Path, program: str) -> None:
    done = build(folder, "--strict", program=program)

    assert done.returncode == 0, done.stdout
    document = page(folder, "guide/")
    card = document.one("section", class_="claims-embed--card")
    assert "Sudden weakness in a leg needs a doctor today." in card.text
    assert document.all("a", class_="claims-help")[0].attributes["href"] == "../help/"
    assert len(document.all("table", class_="claims-findings")) == 1
    assert len(document.all("ol", class_="claims-references")) == 1
    links = [each.attributes["href"] for each in document.all("a") if "href" in each.attributes]
    assert f"../claims/{ID}/" in links
    assert "#references" in links, "the table of contents has the list"


def test_a_mistake_in_a_page_stops_the_build_at_its_line(folder: Path) -> None:
    assert build(folder).returncode == 0
    before = contents(folder / "site")
    wrong = GUIDE.replace("example2021", "exampel2021").replace(f"sof {ID}", "sof desks")
    (folder / "docs" / "guide.md").write_text(wrong, encoding="utf-8")

    done = build(folder)

    assert done.returncode == 1
    assert "docs/guide.md:7:22: error P02 There is no entry `exampel2021`" in done.stdout
    assert "docs/guide.md:11:9: error P03 There is no claim `desks`." in done.stdout
    assert contents(folder / "site") == before


def test_a_work_that_only_a_page_cites_is_cited(folder: Path) -> None:
    entry = "@book{only2020, title = {T}, author = {Only, O}, year = 2020, isbn = {0306406152}}\n"
    with (folder / "refs.bib").open("a", encoding="utf-8") as bibliography:
        bibliography.write(entry)
    assert "S10" in build(folder, "--strict").stdout
    (folder / "docs" / "guide.md").write_text("# Guide\n\nSee [@only2020].\n", encoding="utf-8")

    done = build(folder, "--strict")

    assert done.returncode == 0, done.stdout
    links = [each.attributes.get("href") for each in page(folder, "guide/").all("a")]
    assert "../references/#ref-only2020" in links
