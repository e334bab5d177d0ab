from __future__ import annotations

import re
from base64 import b64decode

from drawn import SVG, parsed, parsed_file
from graded import certainty
from languages import ENGLISH
from mkdocs_claims.appraisal.certainty import rate
from mkdocs_claims.figures.certainty_scale import certainty_scale
from mkdocs_claims.figures.figure import Figure, Table
from mkdocs_claims.figures.sign_face import FAMILY, SIGNS
from mkdocs_claims.figures.standalone import standalone
from mkdocs_claims.pages.asset_files import asset_files

FIGURE = certainty_scale(rate(certainty(imprecision=1)), "back <pain>", ENGLISH)


def test_a_figure_on_a_page_is_an_image_with_a_name_and_a_description() -> None:
    root = parsed(FIGURE.inline("outcome-1"))
    name, description = root.attrib["aria-labelledby"].split()
    by_id = {each.attrib["id"]: each.text for each in root.iter() if "id" in each.attrib}

    assert root.attrib["role"] == "img"
    assert by_id == {name: FIGURE.title, description: FIGURE.description}
    assert (name, description) == ("outcome-1-certainty-title", "outcome-1-certainty-desc")


def test_nothing_in_a_page_needs_a_style_or_a_script() -> None:
    root = parsed(FIGURE.inline("x"))

    assert not [each for each in root.iter() if each.tag in ("style", "script")]
    assert not [name for each in root.iter() for name in each.attrib if name[:2] in ("on", "st")
                and name not in ("stroke", "stroke-width", "stroke-dasharray")]  # fmt: skip


def test_a_file_stands_alone() -> None:
    root = parsed_file(FIGURE, "⊕⊕⊕◯ Moderate certainty", "Standing desks")
    text = " ".join(root.itertext())

    assert root.tag == f"{SVG}svg"
    assert {"width", "height", "viewBox", "font-family"} <= set(root.attrib)
    assert not [v for each in root.iter() for v in each.attrib.values() if "var(" in v]
    assert not [v for each in root.iter() for v in each.attrib.values() if v == "currentColor"]
    assert "back <pain>" in text
    assert "Moderate certainty" in text


def test_a_file_brings_the_face_of_its_signs_along() -> None:
    root = parsed_file(FIGURE, "⊕⊕⊕◯ Moderate certainty")
    (style,) = root.iter(f"{SVG}style")
    data = (style.text or "").partition("base64,")[2].partition(")")[0]

    assert b64decode(data).startswith(b"wOF2")
    assert root.attrib["font-family"].startswith(FAMILY)


def test_without_signs_a_file_has_no_face() -> None:
    plain = Figure("plain", "Nothing", "No signs.", 10.0, (), Table((), ()))

    assert "@font-face" not in standalone(plain, ("a footer",))
    assert "@font-face" in standalone(plain, ("⊕⊕◯◯ Low certainty",))


def test_the_face_has_the_signs_that_it_is_brought_for() -> None:
    sheet = next(each for each in asset_files() if each.name.endswith("claims.css")).data.decode()
    (ranges,) = set(re.findall(r'signs\.woff2"\) [^;]*; unicode-range: ([^;]+);', sheet))

    assert {f"U+{ord(sign):04X}" for sign in SIGNS} == {*ranges.split(", ")}
