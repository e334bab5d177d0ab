from __future__ import annotations

from drawn import of_class, parsed, texts
from languages import ENGLISH
from mkdocs_claims.figures.verdict_strip import COLUMNS, PAINTS, by_share, verdict_strip
from mkdocs_claims.model.words import Verdict

VERDICTS, NOT_WEIGHED = ENGLISH.labels.verdicts, ENGLISH.labels.pending
SUPPORTED, UNTESTED = VERDICTS[Verdict.SUPPORTED], VERDICTS[Verdict.UNTESTED]
MIXED = [UNTESTED, SUPPORTED, NOT_WEIGHED, UNTESTED]


def test_a_tile_stands_for_each_assertion_in_the_order_given() -> None:
    root = parsed(verdict_strip(MIXED, "an advertisement", ENGLISH).inline("x"))

    assert len(of_class(root, "tile")) == 4
    assert texts(root)[:4] == ["?", "✓", "…", "?"]
    assert texts(root)[4:] == ["✓ Supported 1", "? Untested 2", "… Not weighed yet 1"]


def test_by_share_equal_verdicts_stand_together() -> None:
    assert by_share(MIXED) == (SUPPORTED, UNTESTED, UNTESTED, NOT_WEIGHED)


def test_a_long_strip_goes_on_in_the_next_line() -> None:
    root = parsed(verdict_strip([SUPPORTED] * (2 * COLUMNS + 1), "an article", ENGLISH).inline("x"))
    tiles = of_class(root, "tile")

    assert len({tile.attrib["y"] for tile in tiles}) == 3
    assert max(float(tile.attrib["x"]) for tile in tiles) < 360


def test_an_article_without_assertions_has_an_empty_strip() -> None:
    assert of_class(parsed(verdict_strip([], "an article", ENGLISH).inline("x")), "tile") == []


def test_every_verdict_has_a_colour() -> None:
    assert set(PAINTS) == {label.css for label in (*VERDICTS.values(), NOT_WEIGHED)}


def test_the_table_behind_counts_each_verdict() -> None:
    assert verdict_strip(MIXED, "x", ENGLISH).table.rows == (
        ("Supported", "1"),
        ("Untested", "2"),
        ("Not weighed yet", "1"),
    )
