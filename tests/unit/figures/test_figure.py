from __future__ import annotations

from drawn import SVG, parsed, parsed_file
from graded import certainty
from languages import ENGLISH
from mkdocs_claims.appraisal.certainty import rate
from mkdocs_claims.figures.certainty_scale import certainty_scale

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
