from __future__ import annotations

import json
from dataclasses import replace

from building import Document
from example_project import CLAIM, EXAMPLES, SOURCE, library_of
from mkdocs_claims.pages.addresses import CLAIMS, Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.page_head import FinishedPage, with_head

SITE = "https://www.example.org/desks/"
PAGE = "claims/standing-desks-ease-back-pain.md"
STATEMENT = "Standing desks take back pain away."
BARE = "<html><head><title>x</title></head><body></head></body></html>"


def composed(
    files: dict[str, str] | None = None, site_url: str = SITE, *, cards: bool = True
) -> Composer:
    library = library_of(files or EXAMPLES)
    return Composer(library, Addresses(), "Desks & <b>", site_url, "About desks.", cards=cards)


def finished(composer: Composer, name: str = PAGE) -> FinishedPage:
    plan = composer.plan(name)
    title, description = (plan.title, plan.description) if plan else ("By hand", "")
    address = composer.whole_address(name)
    return FinishedPage(name, title, description, address, "../../feed.xml", "../../signs.woff2")


def head(composer: Composer, page: FinishedPage, html: str = BARE) -> Document:
    return Document(with_head(html, composer, page).partition("</head>")[0])


def properties(document: Document) -> dict[str, str]:
    return {
        each.attributes.get("property") or each.attributes["name"]: each.attributes["content"]
        for each in document.all("meta")
    }


def test_a_claim_says_what_it_is_to_those_who_share_it() -> None:
    composer = composed()
    document = head(composer, finished(composer))
    found = properties(document)

    assert found.pop("description") == found["og:description"]
    assert found.pop("og:description").startswith("Overstated. ")
    assert found == {
        "og:type": "article",
        "og:site_name": "Desks & <b>",
        "og:title": f"Overstated: {STATEMENT}",
        "og:url": f"{SITE}claims/standing-desks-ease-back-pain/",
        "og:image": f"{SITE}assets/cards/claims/standing-desks-ease-back-pain.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"Overstated: {STATEMENT} Low certainty. Desks & <b>",
        "article:modified_time": "2026-03-09",
        "twitter:card": "summary_large_image",
    }
    feed = document.one("link", rel="alternate").attributes
    assert (feed["type"], feed["href"]) == ("application/atom+xml", "../../feed.xml")
    assert document.one("link", rel="preload").attributes["href"] == "../../signs.woff2"
    assert document.one("link", rel="canonical").attributes["href"] == found["og:url"]


def test_what_the_theme_has_written_is_not_written_again() -> None:
    composer = composed()
    html = BARE.replace(
        "<title>", '<meta name="description" content="x"><link rel="canonical" href="y"><title>'
    )
    document = head(composer, finished(composer), html)
    shared = BARE.replace("<title>", '<meta property="og:title" content="x"><title>')

    assert len(document.all("meta", name="description")) == 1
    assert len(document.all("link", rel="canonical")) == 1
    assert with_head(shared, composer, finished(composer)) == shared
    assert with_head("<p>no head", composer, finished(composer)) == "<p>no head"


def test_without_the_address_of_the_site_nothing_needs_one() -> None:
    composer = composed(site_url="")
    document = head(composer, finished(composer))

    assert {"og:url", "og:image"}.isdisjoint(properties(document))
    assert properties(document)["twitter:card"] == "summary"
    assert [each.attributes["rel"] for each in document.all("link")] == ["preload"]
    assert document.all("script") == []


def test_lists_and_pages_by_hand_have_the_picture_of_the_site() -> None:
    composer = composed()
    for name in (CLAIMS, "help.md"):
        found = properties(head(composer, finished(composer, name)))
        assert found["og:type"] == "website"
        assert found["og:image"] == f"{SITE}assets/cards/site.png"
        assert found["og:image:alt"] == "Desks & <b>. About desks"
        assert "article:modified_time" not in found
    assert found["og:description"] == "About desks."


def test_a_statement_that_cannot_be_drawn_has_the_picture_of_the_site() -> None:
    files = EXAMPLES | {CLAIM: EXAMPLES[CLAIM].replace(STATEMENT, "Βήτα helps backs.")}
    composer = composed(files)

    assert composer.card(PAGE) is None
    assert properties(head(composer, finished(composer)))["og:image"].endswith("/cards/site.png")
    assert "og:image" not in properties(head(composed(cards=False), finished(composer)))


def test_a_statement_is_never_markup() -> None:
    hostile = '</head><script>"x" & "y"</script> helps.'
    files = EXAMPLES | {CLAIM: EXAMPLES[CLAIM].replace(STATEMENT, f"'{hostile}'")}
    composer = composed(files)
    page = finished(composer)
    html = with_head(BARE, composer, page)
    document = Document(html)

    assert html.count("</head>") == BARE.count("</head>")
    assert properties(document)["og:title"] == page.title == f"Overstated: {hostile}"
    (script,) = document.all("script")
    assert json.loads(script.text)["claimReviewed"] == hostile


def test_a_claim_that_a_source_made_is_a_review_of_it() -> None:
    composer = composed()
    (script,) = head(composer, finished(composer)).all("script", type="application/ld+json")
    review = json.loads(script.text)
    because = composer.library.claims["standing-desks-ease-back-pain"].because.plain

    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == review["itemReviewed"]["text"] == STATEMENT
    assert review["url"] == f"{SITE}claims/standing-desks-ease-back-pain/"
    assert review["datePublished"] == "2026-03-09"
    assert review["author"] == {"@type": "Organization", "name": "Desks & <b>", "url": SITE}
    # The verdict, never the certainty, and no number.
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Overstated",
        "ratingExplanation": because,
    }
    (work,) = review["itemReviewed"]["appearance"]
    assert work["@type"] == "CreativeWork"
    assert "certainty" not in script.text


def test_a_claim_that_a_source_only_left_out_is_no_review() -> None:
    answered = "    claim: standing-desks-ease-back-pain\n"
    text = EXAMPLES[SOURCE].replace(answered, "", 1)
    assert text.count(answered) == 1
    composer = composed(EXAMPLES | {SOURCE: text})

    assert head(composer, finished(composer)).all("script") == []


def test_the_home_page_is_called_as_the_site() -> None:
    composer = composed()
    page = replace(finished(composer, "index.md"), is_home=True, title="Home")

    assert properties(head(composer, page))["og:title"] == "Desks & <b>"
