"""Reading figures back: shapes by class, text, ids. By a parser of XML, as a browser reads them."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from graded import study
from mkdocs_claims.figures.figure import Figure
from mkdocs_claims.figures.standalone import standalone
from mkdocs_claims.figures.svg import Element
from mkdocs_claims.model.effect import Effect
from mkdocs_claims.model.scalars import CitationKey
from mkdocs_claims.model.study import Study

MINUS = "\N{MINUS SIGN}"
SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawing: Element) -> ET.Element:
    """An element of a page, parsed."""
    return ET.fromstring(str(drawing.write()))  # noqa: S314 - our own text


def parsed_file(figure: Figure, *footer: str) -> ET.Element:
    """A figure's file, parsed."""
    return ET.fromstring(standalone(figure, footer).encode())  # noqa: S314 - our own text


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    """The elements of a class, in order."""
    wanted = f"claims-svg__{name}"
    return [each for each in root.iter() if wanted in each.get("class", "").split()]


def texts(root: ET.Element) -> list[str]:
    """Every line of text that is drawn."""
    return [each.text or "" for each in root.iter() if each.tag.removeprefix(SVG) == "text"]


def number_of(shape: ET.Element, name: str) -> float:
    """An attribute that is a number."""
    return float(shape.attrib[name])


def corners(diamond: ET.Element) -> list[tuple[float, float]]:
    """The corners of a polygon: left, top, right, bottom."""
    return [
        (float(x), float(y))
        for x, y in (corner.split(",") for corner in diamond.attrib["points"].split())
    ]


def named(key: str, reports: Effect | None, participants: int | None = 100) -> Study:
    """A trial of this name."""
    return replace(study(reports=reports), cites=CitationKey(key), participants=participants)
