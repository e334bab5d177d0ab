"""The extension alone, as any program that uses Python-Markdown runs it."""

from __future__ import annotations

import logging
import re
from datetime import date
from pathlib import Path

import pytest
from markdown import Markdown

from building import Document
from example_project import CLAIM, EXAMPLES
from mkdocs_claims.loading import load
from mkdocs_claims.markdown.shown_page import EXTENSION, ShownPage
from mkdocs_claims.model.embed import ListEmbed, ListOrder
from mkdocs_claims.model.words import Level, Verdict
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.embeds import select

ID = "standing-desks-ease-back-pain"
OTHERS = {
    "chairs": ("Chairs harm.", "supported", "2026-01-02"),
    "zebras": ("All zebras sit.", "contradicted", "2026-11-21"),
}


def project_files() -> dict[str, bytes]:
    files = {name: text.encode() for name, text in EXAMPLES.items()}
    for name, (statement, verdict, rated) in OTHERS.items():
        text = re.sub("(?m)^statement: .*", f"statement: {statement}", EXAMPLES[CLAIM])
        text = re.sub("(?m)^verdict: .*", f"verdict: {verdict}", text)
        text = re.sub("(?m)^reviewed: .*", f"reviewed: {rated}", text)
        files[f"claims/desks/{name}.yml"] = text.encode()
    return files


@pytest.fixture(scope="module")
def composer() -> Composer:
    library = load(project_files(), today=date(2026, 11, 22))
    return Composer(library, Addresses(), "Desks", "")


def html(composer: Composer, text: str, *more: str) -> str:
    shown = ShownPage(composer, "guide/start.md")
    reader = Markdown(
        extensions=["toc", "tables", "fenced_code", *more, EXTENSION],
        extension_configs={EXTENSION: {"shown": shown}},
    )
    return str(reader.convert(text))


def test_numbers_go_by_the_order_of_the_page(composer: Composer) -> None:
    text = """First [@example2023].

- an item [@example2022]

| a | b |
|---|---|
| c [@example2021] | d |

Last [@example2023, p. 4; @example2021].
"""
    document = Document(html(composer, text))
    numbers = [link.text for link in document.all("a", class_="claims-cite")]
    assert numbers == ["1", "2", "3", "1", "3"]
    listed = document.one("ol", class_="claims-references")
    assert [each.attributes["id"] for each in document.all("li") if "id" in each.attributes] == [
        "ref-example2023",
        "ref-example2022",
        "ref-example2021",
    ]
    assert "invented" in listed.text
    assert ", p. 4" in document.all("p")[-2].text or ", p. 4" in html(composer, text)


def test_the_list_stands_at_the_end_or_where_the_page_wants_it(composer: Composer) -> None:
    at_end = html(composer, "# Top\n\nText [@example2021].\n\n## More")
    assert at_end.index('id="more"') < at_end.index('<h2 id="references">References</h2>')
    placed = html(composer, "## Works\n\n::: references\n\n## More\n\nText [@example2021].")
    assert placed.index("claims-references") < placed.index('id="more"')
    assert 'id="references"' not in placed


def test_a_page_without_citations_has_no_list(composer: Composer) -> None:
    shown = html(composer, "Text.\n\n::: references")
    assert "<ol" not in shown
    assert ":::" not in shown


def test_code_is_left_alone(composer: Composer) -> None:
    text = "`[@example2021]`\n\n```\n[@example2021]\n::: claims\n```\n\n    ::: claims\n"
    shown = html(composer, text)
    assert "claims-cite" not in shown
    assert "claims-list" not in shown


def test_the_marks_of_a_level_are_read_aloud_once(composer: Composer) -> None:
    shown = html(composer, "⊕⊕◯◯ low, then ⊕◯◯◯. `⊕⊕⊕⊕`, and ◯⊕⊕⊕ means nothing.")

    assert '<span aria-hidden="true" class="claims-symbol">⊕⊕◯◯</span> low' in shown
    assert 'aria-label="Very low certainty" class="claims-symbol" role="img">⊕◯◯◯</span>.' in shown
    assert "<code>⊕⊕⊕⊕</code>, and ◯⊕⊕⊕ means" in shown


def test_a_number_in_a_heading_is_no_part_of_its_address(composer: Composer) -> None:
    assert '<h1 id="desks">Desks <span>' in html(composer, "# Desks [@example2021]")


def test_an_unknown_work_is_shown_and_logged(
    composer: Composer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        shown = html(composer, "One.\n\nTwo [@exampel2021].\n\n::: claim nothing")
    assert "[@exampel2021?]" in shown
    assert "guide/start.md:3:7: error P02" in caplog.text
    assert "guide/start.md:5:11: error P03" in caplog.text


def test_a_line_a_card_and_the_whole(composer: Composer) -> None:
    line = html(composer, f"::: claim {ID} line")
    assert '<p class="claims-line"><a href="../../claims/' in line
    card = html(composer, f"::: claim {ID}")
    assert "Sudden weakness in a leg needs a doctor today." in card
    assert "claims-outcome" not in card
    full = html(composer, f"::: claim {ID} full")
    assert "The 2 studies" in full
    assert "Risk ratio 0.85" in full
    assert "download" not in full


def test_the_danger_stands_on_every_card_of_a_list(composer: Composer) -> None:
    document = Document(html(composer, "::: claims as=cards"))
    assert len(document.all("aside", class_="claims-danger")) == 3


def test_ids_stay_unique_when_claims_are_embedded_twice(composer: Composer) -> None:
    text = f"::: claim {ID} full\n\n::: claim {ID} full\n\n::: claims as=cards\n\n::: claim {ID}"
    ids = re.findall(r'\bid="([^"]+)"', html(composer, text))
    assert sorted(ids) == sorted(set(ids))


def test_a_summary_of_findings_table(composer: Composer) -> None:
    document = Document(html(composer, f"::: sof {ID}"))
    table = document.one("table", class_="claims-findings")
    assert "36 fewer per 1000 (from 53 fewer to 17 fewer)" in table.text
    assert "A standing desk probably reduces sick leave slightly" in table.text


def test_a_list_as_a_map(composer: Composer) -> None:
    shown = html(composer, "::: claims verdict=overstated as=map")
    table = Document(shown).one("table", class_="claims-map")
    assert "Sick leave" in table.text.capitalize() or "sick leave" in table.text
    assert f"../../claims/{ID}/#outcome-sick-leave" in shown
    assert "chairs" not in shown


def test_an_embed_inside_other_blocks(composer: Composer) -> None:
    text = f"!!! note\n\n    ::: claim {ID} line\n\n- item\n\n    ::: claim {ID} line\n"
    assert html(composer, text, "admonition").count("claims-line") == 2


def test_lines_around_an_embed_stay(composer: Composer) -> None:
    shown = html(composer, f"Before.\n::: claim {ID} line\nAfter.")
    assert shown.index("<p>Before.</p>") < shown.index("claims-line") < shown.index("After.")


@pytest.mark.parametrize(
    ("embed", "ids"),
    [
        (ListEmbed(order=ListOrder.STATEMENT), ("zebras", "chairs", ID)),
        (ListEmbed(order=ListOrder.VERDICT), ("chairs", ID, "zebras")),
        (ListEmbed(order=ListOrder.RATED, limit=1), ("zebras",)),
        (ListEmbed(verdicts=(Verdict.SUPPORTED, Verdict.CONTRADICTED)), ("zebras", "chairs")),
        (ListEmbed(certainties=(Level.HIGH,)), ()),
        (ListEmbed(topics=("no-such",)), ()),
    ],
)
def test_which_claims_a_list_holds(
    composer: Composer, embed: ListEmbed, ids: tuple[str, ...]
) -> None:
    assert tuple(claim.id for claim in select(composer, embed)) == ids


def test_alone_it_reads_the_project_itself(tmp_path: Path) -> None:
    for name, data in project_files().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    settings = {"project": str(tmp_path), "base": "/site/"}
    reader = Markdown(extensions=["claims"], extension_configs={"claims": settings})
    assert f'href="/site/claims/{ID}/"' in reader.convert(f"::: claim {ID} line")
    path = tmp_path / CLAIM
    path.write_text(path.read_text(encoding="utf-8").replace("take back pain away", "help"))
    again = Markdown(extensions=["claims"], extension_configs={"claims": settings})
    assert "Standing desks help." in again.convert(f"::: claim {ID} line")
