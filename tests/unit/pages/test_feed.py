from __future__ import annotations

from xml.etree import ElementTree as ET

from example_project import CLAIM, EXAMPLES, library_of
from mkdocs_claims.pages.addresses import CLAIMS, Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.feed import LONGEST, feed_files

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://www.example.org/desks/"
STATEMENT = "Standing desks take back pain away."


def composed(claims: dict[str, str], site_url: str = SITE) -> Composer:
    """The example with further claims: id to the day of rating."""
    files = dict(EXAMPLES)
    for id_, reviewed in claims.items():
        text = files[CLAIM].replace("reviewed: 2026-03-09", f"reviewed: {reviewed}")
        assert f"reviewed: {reviewed}" in text
        files[f"claims/desks/{id_}.yml"] = text.replace(STATEMENT, f"<{id_}> & others help.")
    return Composer(library_of(files), Addresses(), "Desks & chairs", site_url)


def feed(composer: Composer) -> ET.Element:
    """The feed, parsed."""
    (file,) = feed_files(composer)
    assert file.name == "feed.xml"
    return ET.fromstring(str(file.content))  # noqa: S314 - our own


def test_the_claim_rated_last_comes_first() -> None:
    atom = feed(composed({"b-claim": "2026-03-10", "a-claim": "2026-03-10", "old": "2026-01-01"}))
    entries = atom.findall("a:entry", ATOM)

    assert [each.findtext("a:id", None, ATOM) for each in entries] == [
        f"{SITE}claims/{id_}/"
        for id_ in ("a-claim", "b-claim", "standing-desks-ease-back-pain", "old")
    ]
    assert entries[0].findtext("a:title", None, ATOM) == "<a-claim> & others help."
    assert entries[0].findtext("a:updated", None, ATOM) == "2026-03-10T00:00:00Z"
    assert str(entries[0].findtext("a:summary", None, ATOM)).startswith("Overstated. ")
    assert atom.findtext("a:updated", None, ATOM) == "2026-03-10T00:00:00Z"
    assert atom.findtext("a:title", None, ATOM) == "Desks & chairs"
    links = {each.attrib["rel"]: each.attrib["href"] for each in atom.findall("a:link", ATOM)}
    assert links == {"self": f"{SITE}feed.xml", "alternate": f"{SITE}claims/"}


def test_a_feed_is_no_longer_than_readers_want() -> None:
    claims = {f"claim-{number}": "2026-03-01" for number in range(LONGEST + 5)}

    assert len(feed(composed(claims)).findall("a:entry", ATOM)) == LONGEST


def test_there_is_no_feed_without_the_address_of_the_site() -> None:
    composer = composed({}, "")

    assert feed_files(composer) == ()
    assert "feed.xml" not in composer.render(CLAIMS).html
