"""Whole small sites: what is built, what stays when something is wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from building import Document, broken_links, build, contents, copy_of, page

CLAIM = "claims/standing-desks-ease-back-pain.yml"
CLAIM_PAGE = "claims/standing-desks-ease-back-pain/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_of("minimal", tmp_path_factory.mktemp("built"))
    done = build(folder, "--strict")
    assert done.returncode == 0, done.stdout
    return folder


def test_every_kind_of_page_is_built(built: Path) -> None:
    addresses = ("", "claims/", CLAIM_PAGE, "sources/advertisement/", "references/", "format/")

    for address in (*addresses, "rules/", "commands/", "settings/"):
        document = page(built, address)
        assert len(document.all("h1")) == 1, address
        assert document.one("meta", name="description").attributes["content"], address


def test_a_claim_page_says_what_the_file_says(built: Path) -> None:
    document = page(built, CLAIM_PAGE)
    text = " ".join(document.one("article", class_="claims-claim").text.split())

    assert document.one("h1").text == "Standing desks take back pain away."
    assert "▲ Overstated" in text
    assert "⊕⊕◯◯ Low certainty" in text
    assert "A standing desk probably reduces sick leave slightly" in text
    assert "36 fewer per 1000 (from 53 fewer to 17 fewer)" in text
    assert "Risk ratio 0.85 (95% CI 0.41 to 1.74)" in text
    assert "Sudden weakness in a leg needs a doctor today." in text


def test_the_danger_stands_before_the_evidence_and_links_to_help(built: Path) -> None:
    html = (built / "site" / CLAIM_PAGE / "index.html").read_text(encoding="utf-8")
    document = Document(html)

    assert document.one("a", class_="claims-help").attributes["href"] == "../../help/"
    assert html.index("claims-danger") < html.index("claims-answer") < html.index("claims-outcome")


def test_a_claim_page_is_a_real_page(built: Path) -> None:
    document = page(built, CLAIM_PAGE)
    links = {
        each.attributes.get("rel"): each.attributes.get("href") for each in document.all("link")
    }
    edits = [
        each.attributes["href"]
        for each in document.all("a")
        if "/edit/main/" in each.attributes.get("href", "")
    ]

    assert document.all("title")[0].text == (
        "Overstated: Standing desks take back pain away. - Standing desks"
    )
    assert links["canonical"] == f"https://www.example.org/{CLAIM_PAGE}"
    assert links["prev"] == "../"
    assert edits == [f"https://forge.example.org/desks/edit/main/{CLAIM}"]
    contents_of_page = {
        each.attributes["href"] for each in document.all("a", class_="md-nav__link")
    }
    assert {"#answer", "#outcome-back-pain", "#outcome-sick-leave", "#gaps"} <= contents_of_page


def test_claim_pages_do_not_fill_the_navigation(built: Path) -> None:
    document = page(built, "")
    listed = {each.attributes["href"] for each in document.all("a", class_="md-nav__link")}

    assert "claims/" in listed
    assert CLAIM_PAGE not in listed


def test_search_finds_a_claim_by_statement_author_and_outcome(built: Path) -> None:
    index = json.loads((built / "site/search/search_index.json").read_text(encoding="utf-8"))
    (entry,) = (each for each in index["docs"] if each["location"] == CLAIM_PAGE)

    assert entry["title"] == "Overstated: Standing desks take back pain away."
    for words in ("sick leave", "Müster", "an invented systematic review", "office workers"):
        assert words in entry["text"]
    assert "<table" not in entry["text"]


def test_an_article_sets_each_assertion_beside_its_verdict(built: Path) -> None:
    document = page(built, "sources/advertisement/")
    lines = [" ".join(each.text.split()) for each in document.all("tr")]

    assert any(line.startswith("Most people sit too much.… Not weighed yet") for line in lines)
    assert any("▲ Overstated⊕⊕◯◯ Low certainty" in line for line in lines)
    assert any(line.startswith("Pain falls by less than most people") for line in lines)


def test_the_references_say_who_cites_them(built: Path) -> None:
    document = page(built, "references/")
    texts = [" ".join(each.text.split()) for each in document.all("li") if "id" in each.attributes]

    assert len(texts) == 5
    assert all("Cited by Standing desks take back pain away." in text for text in texts)


def test_works_are_grouped_by_design_and_can_be_taken_away(built: Path) -> None:
    document = page(built, "references/")
    titles = [each.text.strip("¶") for each in document.all("h2")]
    contents_of_page = {
        each.attributes["href"] for each in document.all("a", class_="md-nav__link")
    }

    assert titles == ["Systematic reviews", "Randomised trials", "Cohort studies", "Other works"]
    assert "#design-cohort" in contents_of_page
    assert (built / "site/data/references/example2021.bib").read_bytes().startswith(b"@article{")
    ris = (built / "site/data/references.ris").read_bytes()
    assert ris.count(b"ER  - \r\n") == 5
    works = json.loads((built / "site/data/references.csl.json").read_text("utf-8"))
    assert [work["id"] for work in works] == [f"example{year}" for year in range(2019, 2024)]


def test_the_feed_holds_whole_addresses_and_no_time_of_building(built: Path) -> None:
    feed = (built / "site/feed.xml").read_text("utf-8")

    assert f"<id>https://www.example.org/{CLAIM_PAGE}</id>" in feed
    assert feed.count("<updated>2026-") == feed.count("<updated>") == 2
    assert page(built, "claims/").one("a", type="application/atom+xml").attributes["href"] == (
        "../feed.xml"
    )


def test_where_numbers_were_seen_is_read_and_not_followed(built: Path) -> None:
    document = page(built, CLAIM_PAGE)

    assert "www.example.org/review" in {each.text for each in document.all("code")}
    assert not any(each.attributes["href"].endswith("/review") for each in document.all("a"))


def test_one_study_alone_is_not_said_to_be_unpooled_and_a_fact_is_called_one(
    tmp_path: Path,
) -> None:
    folder = copy_of("minimal", tmp_path)
    claim = folder / CLAIM
    text = claim.read_text("utf-8").replace("kind: intervention", "kind: fact")
    text = text.replace("question:\n", "question:\n  asks: Is the pain gone?\n", 1)
    head, _, rest = text.partition("      - cites: example2023")
    tail = rest[rest.index("gaps:") :]
    claim.write_text(head + tail, encoding="utf-8")
    (folder / "docs/index.md").write_text("# Desks\n", encoding="utf-8")

    done = build(folder)

    assert done.returncode == 0, done.stdout
    words = " ".join(page(folder, CLAIM_PAGE).one("article", class_="claims-claim").text.split())
    assert "The study" in words
    assert "No pooled estimate" not in words
    assert "A fact: not rated" in words
    options = {each.text for each in page(folder, "claims/").all("option")}
    assert "A fact: not rated" in options


def test_no_link_or_anchor_of_ours_is_broken(built: Path) -> None:
    assert broken_links(built / "site") == []


def test_nothing_is_asked_of_others_and_no_script_stands_in_our_pages(built: Path) -> None:
    document = page(built, CLAIM_PAGE)
    asked = [
        each.attributes[name]
        for each in document.elements
        for name in ("src", "srcset", "action", "data")
        if urlsplit(each.attributes.get(name, "")).netloc
    ]
    asked += [
        each.attributes["href"]
        for each in document.all("link")
        if urlsplit(each.attributes.get("href", "")).netloc
        and each.attributes.get("rel") != "canonical"
    ]
    handlers = [name for each in document.elements for name in each.attributes if name[:2] == "on"]

    assert asked == []
    assert handlers == []
    template = contents(Path("plugins/mkdocs_claims/pages/templates"))
    assert not any(
        html.count(b"<script") > html.count(b'<script type="application/ld+json">')
        or b"style=" in html
        for html in template.values()
    )


def test_two_builds_are_the_same_to_the_byte(built: Path, tmp_path: Path) -> None:
    again = copy_of("minimal", tmp_path)
    assert build(again, "--strict").returncode == 0

    first, second = contents(built / "site"), contents(again / "site")

    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


def test_the_sitemap_says_when_a_claim_was_rated(built: Path) -> None:
    sitemap = (built / "site/sitemap.xml").read_text(encoding="utf-8")
    _, _, entry = sitemap.partition(f"/{CLAIM_PAGE}</loc>")

    assert entry.split("</lastmod>")[0].strip() == "<lastmod>2026-03-09"


def test_addresses_without_directories_work_too(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("use_directory_urls: false\n")

    done = build(folder, "--strict")

    assert done.returncode == 0, done.stdout
    document = page(folder, "claims/standing-desks-ease-back-pain.html")
    assert document.one("a", class_="claims-help").attributes["href"] == "../help.html"


def test_properdocs_builds_the_same_site(built: Path, tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)

    done = build(folder, "--strict", program="properdocs")

    assert done.returncode == 0, done.stdout
    ours = (built / "site" / CLAIM_PAGE / "index.html").read_text("utf-8")
    theirs = (folder / "site" / CLAIM_PAGE / "index.html").read_text("utf-8")
    assert Document(ours).one("article", class_="claims-claim").text == (
        Document(theirs).one("article", class_="claims-claim").text
    )


def _spoil(folder: Path) -> None:
    claim = folder / CLAIM
    claim.write_text(claim.read_text("utf-8").replace("verdict: overstated", "verdict: proven"))


def test_an_error_stops_the_build_and_the_old_site_stays(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    assert build(folder).returncode == 0
    before = contents(folder / "site")
    _spoil(folder)

    done = build(folder)

    assert done.returncode == 1
    assert f"{CLAIM}:6:10: error F04" in done.stdout
    assert "Traceback" not in done.stdout
    assert contents(folder / "site") == before
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_a_warning_stops_a_strict_build_only(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    with (folder / "refs.bib").open("a", encoding="utf-8") as file:
        file.write(
            "@misc{unused, title={Unused}, author={A, B}, year={2020}, url={https://a.org}}\n"
        )

    lenient, strict = build(folder), build(folder, "--strict")

    assert lenient.returncode == 0
    assert "warning S10" in lenient.stdout
    assert strict.returncode == 1


def test_a_broken_page_of_docs_leaves_the_old_site_too(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    assert build(folder, "--strict").returncode == 0
    before = contents(folder / "site")
    (folder / "docs/index.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")

    done = build(folder, "--strict")

    assert done.returncode == 1
    assert contents(folder / "site") == before


def test_a_page_by_hand_is_never_replaced(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    (folder / "docs/references.md").write_text("# My own list\n", encoding="utf-8")

    done = build(folder)

    assert done.returncode == 1
    assert "'references.md' is made from the claims" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_hidden_entry_of_the_old_site_is_kept(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    (folder / "site/.git").mkdir(parents=True)
    (folder / "site/old.html").write_text("old", encoding="utf-8")

    assert build(folder).returncode == 0

    assert (folder / "site/.git").is_dir()
    assert not (folder / "site/old.html").exists()


def test_a_site_without_a_single_claim_is_built(tmp_path: Path) -> None:
    folder = copy_of("minimal", tmp_path)
    shutil.rmtree(folder / "claims")
    (folder / "claims").mkdir()
    (folder / "refs.bib").write_text("", encoding="utf-8")
    (folder / "docs/index.md").write_text("# Nothing yet\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Empty\ntheme: material\nplugins: [search, claims]\n", encoding="utf-8"
    )

    done = build(folder, "--strict")

    assert done.returncode == 0, done.stdout
