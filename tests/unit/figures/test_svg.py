from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_claims.figures.lettering import broken, fitted, width_of
from mkdocs_claims.figures.svg import Paint, element, short


@given(st.text(), st.text())
def test_any_text_becomes_well_formed_xml(inside: str, value: str) -> None:
    written = str(element("text", inside, class_=value).write())

    assert ET.fromstring(written).tag == "text"  # noqa: S314 - our own text


def test_hostile_text_stays_text() -> None:
    hostile = "</text><script>alert('1')</script>\" onload=\"x&amp;\x00"

    read = ET.fromstring(str(element("text", hostile, id=hostile).write()))  # noqa: S314

    assert list(read) == []
    assert read.text == read.attrib["id"] == hostile.replace("\x00", "\ufffd")
    assert set(read.attrib) == {"id"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12, "12"),
        (3.25, "3.2"),
        (-0.04, "0"),
        (Decimal("7.06"), "7.1"),
        (1234567.0, "1234567"),
        (-2.5, "-2.5"),
    ],
)
def test_lengths_have_one_decimal(value: float | Decimal, written: str) -> None:
    assert short(value) == written


def test_colours_are_properties_on_a_page_and_values_in_a_file() -> None:
    shape = element("path", fill=Paint.BAD, stroke=Paint.INK, opacity=None)

    assert str(shape.write()) == '<path fill="var(--claims-bad, #a3262a)" stroke="currentColor"/>'
    assert str(shape.write(alone=True)) == '<path fill="#a3262a" stroke="#1f2328"/>'


@given(st.text(), st.floats(20, 400))
@example("000AA⺀⺀00", 72.0)
def test_text_is_cut_to_the_room_there_is(text: str, room: float) -> None:
    assert width_of(fitted(text, room)) <= room


@given(st.text(st.characters(codec="ascii", categories=["L", "Zs"])), st.integers(1, 5))
def test_lines_fit_and_are_no_more_than_asked(text: str, most: int) -> None:
    lines = broken(text, 100, most=most)

    assert len(lines) <= most
    assert all(width_of(line) <= 100 for line in lines)


def test_no_word_is_lost_where_there_is_room() -> None:
    words = "Nurses who stood more at work had as much pain as the others."

    assert " ".join(broken(words, 120)) == words
