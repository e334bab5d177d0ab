from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import ENGLISH
from mkdocs_claims.card_press import CardPress
from mkdocs_claims.figures.signs import has_shapes, width_of_signs
from mkdocs_claims.figures.social_card import (
    CARD_HEIGHT,
    CARD_WIDTH,
    Card,
    can_be_drawn,
    social_card,
    wrapped,
)
from mkdocs_claims.figures.typeface import typeface
from mkdocs_claims.model.words import Level, Verdict
from mkdocs_claims.words.labels import Label

SVG = "{http://www.w3.org/2000/svg}"
WORDS = ENGLISH.labels
VERDICTS = WORDS.verdicts
LABELS = (
    *VERDICTS.values(),
    *WORDS.levels.values(),
    WORDS.nothing_found,
    WORDS.not_rated,
    WORDS.fact,
    WORDS.pending,
)
LONG = "Standing at a high desk for a part of the day takes pain of the back away. " * 12


def texts(card: Card) -> list[tuple[str, float, float, float]]:
    """The lines of a picture: words, x, y and size."""
    root = ET.fromstring(social_card(card))  # noqa: S314 - our own
    return [
        (
            each.text or "",
            float(each.attrib["x"]),
            float(each.attrib["y"]),
            float(each.attrib["font-size"]),
        )
        for each in root.iter(f"{SVG}text")
    ]


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.word)
def test_every_symbol_and_word_that_readers_see_can_be_drawn(label: Label) -> None:
    assert has_shapes(label.symbol)
    assert typeface().draws(label.word)


@pytest.mark.parametrize(
    ("title", "drawn"),
    [
        ("Łódź, Őrség, naïve: 5\N{EN DASH}10 µg “twice” a day…", True),
        ("Cafe\N{COMBINING ACUTE ACCENT}", True),
        ("מלטונין", False),
        ("β-blockers", False),
        ("Мелатонин", False),
        ("⊕ helps", False),
    ],
)
def test_a_picture_is_made_only_of_signs_that_the_typeface_has(title: str, *, drawn: bool) -> None:
    assert can_be_drawn(Card(title, "Desks")) is drawn
    assert can_be_drawn(Card("Desks", title)) is drawn


@pytest.mark.parametrize(
    "title", ["Short.", "Standing desks take back pain away.", LONG, "Unbreakable" * 30]
)
@pytest.mark.parametrize("marks", [LABELS[8:9], (*LABELS[:5], WORDS.pending), ()])
def test_nothing_leaves_the_picture(title: str, marks: tuple[Label, ...]) -> None:
    verdict = LABELS[3] if len(marks) == 1 else None
    card = Card(title, "Standing desks " * 9, verdict, marks, note="Invented. " * 30)
    for words, x, y, size in texts(card):
        assert x + typeface().width_of(words, size) <= CARD_WIDTH - 60, words
        assert size < y < CARD_HEIGHT - 0.4 * size, words


def test_the_lines_of_a_title_do_not_touch_and_short_ones_are_large() -> None:
    short = [each for each in texts(Card("Desks help.", "Site")) if each[0] == "Desks help."]
    long = texts(Card(LONG.strip(), "Site"))[:-1]

    assert [size for *_, size in short] == [60.0]
    assert {size for *_, size in long} == {32.0}
    assert all(below[2] - above[2] >= 1.2 * 32 for above, below in pairwise(long))
    assert long[-1][0].endswith("…")


@given(st.text(alphabet="abc defgh ij", min_size=1, max_size=200), st.integers(100, 900))
def test_wrapping_keeps_every_word_in_its_order(text: str, room: int) -> None:
    lines = wrapped(text, room, 30)

    assert " ".join(lines).split() == text.split()
    for line in lines:
        assert " " not in line or typeface().width_of(line, 30) <= room


def test_the_verdict_is_said_before_the_statement_and_larger() -> None:
    (verdict, _, top, size), (statement, _, below, smaller), *_ = texts(
        Card("Desks help.", "Site", VERDICTS[Verdict.CONTRADICTED])
    )

    assert (verdict, statement) == ("Contradicted", "Desks help.")
    assert top < below
    assert size > smaller
    card = Card("Desks help.", "Site", VERDICTS[Verdict.CONTRADICTED], (WORDS.levels[Level.LOW],))
    assert card.in_words == "Contradicted: Desks help. Low certainty. Site"


def test_the_shares_of_an_article_stand_in_rows() -> None:
    rows = texts(Card("An advertisement", "Desks", marks=(*VERDICTS.values(), WORDS.pending)))[1:-1]

    assert [words for words, *_ in rows] == [each.word for each in LABELS[:5]] + [
        WORDS.pending.word
    ]
    assert len({y for _, _, y, _ in rows}) == 2
    assert width_of_signs("⊕⊕", 50) == pytest.approx(50 * (2 * 0.74 + 0.14))


def test_the_same_drawing_is_the_same_picture_and_is_pressed_once(tmp_path: Path) -> None:
    svg = social_card(Card("Desks help.", "Site", LABELS[0]))
    press = CardPress(tmp_path / "kept")
    picture = press.picture(svg)
    (kept,) = (tmp_path / "kept").iterdir()

    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20]) == CARD_WIDTH
    assert int.from_bytes(picture[20:24]) == CARD_HEIGHT
    assert CardPress(tmp_path / "elsewhere").picture(svg) == picture
    kept.write_bytes(b"from the cache")
    assert press.picture(svg) == b"from the cache"


def test_pictures_nobody_asked_for_are_forgotten(tmp_path: Path) -> None:
    old = social_card(Card("Old.", "Site"))
    CardPress(tmp_path).picture(old)
    press = CardPress(tmp_path)
    press.picture(social_card(Card("New.", "Site")))
    assert len(list(tmp_path.iterdir())) == 2

    press.forget_others()
    assert len(list(tmp_path.iterdir())) == 1
    CardPress(tmp_path / "never made").forget_others()
