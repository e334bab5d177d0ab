"""Where the marks of the evidence map's file stand: none lies on another or outside the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from drawn import SVG, parsed_file, texts
from languages import ENGLISH, GERMAN
from mkdocs_claims.figures.evidence_map import Amount, Entry, EvidenceMap, MapRow
from mkdocs_claims.figures.lettering import SIZE, width_of
from mkdocs_claims.figures.map_figure import map_figure
from mkdocs_claims.model.words import Kind, Level
from mkdocs_claims.words.words import Words

WIDER, BOLDER = 1.15, 1.33
"""Letters of DejaVu Sans, the widest usual sans-serif, over `width_of`: plain, and bold."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room that a mark takes."""

    kind: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether both share more than an edge."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.05
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.05
        )

    def holds(self, other: Box) -> bool:
        """Whether the other one lies inside."""
        return (
            self.left <= other.left + 0.05
            and self.top <= other.top + 0.05
            and self.right >= other.right - 0.05
            and self.bottom >= other.bottom - 0.05
        )


def boxes(root: ET.Element, x: float = 0.0, y: float = 0.0) -> Iterator[Box]:
    """The marks of a drawing: letters by line, shapes one by one; no rules, no ground."""
    moved = re.fullmatch(r"translate\((\S+) (\S+)\)", root.get("transform", "translate(0 0)"))
    assert moved is not None
    x, y = x + float(moved[1]), y + float(moved[2])
    if root.tag == f"{SVG}text":
        yield text_box(root, x, y)
    elif root.tag == f"{SVG}path" and "H" not in root.attrib["d"]:
        kind = "line" if root.get("fill") == "none" else "area"
        for part in re.findall(r"M[^M]+", root.attrib["d"]):
            yield shape_box(part, kind, x, y)
    for child in root:
        yield from boxes(child, x, y)


def text_box(text: ET.Element, x: float, y: float) -> Box:
    size = float(text.get("font-size", SIZE))
    wide = width_of(text.text or "", size) * (BOLDER if text.get("font-weight") else WIDER)
    left = x + float(text.attrib["x"]) - (wide if text.get("text-anchor") == "end" else 0)
    top = y + float(text.attrib["y"])
    return Box("text", left, top - 0.76 * size, left + wide, top + 0.24 * size)


def shape_box(path: str, kind: str, x: float, y: float) -> Box:
    """The box of a square, a disc, a dash: whatever begins at a corner or at the left of a ring."""
    start = re.match(r"M(\S+) ([\d.]+)", path)
    assert start is not None
    left, top = x + float(start[1]), y + float(start[2])
    if ring := re.search(r"a([\d.]+) ", path):
        radius = float(ring[1])
        return Box(kind, left, top - radius, left + 2 * radius, top + radius)
    if stroke := re.search(r"l([\d.]+)-([\d.]+)", path):
        wide, high = float(stroke[1]), float(stroke[2])
        return Box("strike", left, top - high, left + wide, top)
    if path.count("h") > 2:
        return Box("plus", left - 2.1, top, left + 3.5, top + 5.6)
    sides = re.search(r"h([\d.]+)v([\d.]+)", path)
    assert sides is not None
    return Box(kind, left, top, left + float(sides[1]), top + float(sides[2]))


def inside(one: Box, other: Box) -> bool:
    """Whether two marks are parts of one sign: a plus in its disc, what a square is filled with."""
    small, large = (one, other) if other.holds(one) else (other, one)
    return (small.kind, large.kind) in {
        ("plus", "area"),
        ("area", "line"),
        ("line", "strike"),
    } and large.holds(small)


def misplaced(root: ET.Element) -> list[str]:
    """Marks that lie on each other, or beyond the edge."""
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    found = sorted(boxes(root), key=lambda box: box.top)
    whole = Box("", 0, 0, width, height)
    faults = [f"beyond the edge: {box}" for box in found if not whole.holds(box)]
    faults += [
        f"on each other: {one} and {other}"
        for one, other in combinations(found, 2)
        if other.top < one.bottom and one.meets(other) and not inside(one, other)
    ]
    return faults


IN_LEGEND = 3
"""How many squares the legend shows."""


def squares(root: ET.Element) -> int:
    """How many squares are drawn: each has a line around it."""
    drawn = (each.get("d", "") for each in root.iter(f"{SVG}path") if each.get("fill") == "none")
    return sum(path.count("h8v8h-8z") for path in drawn)


CERTAINTIES = [
    *(ENGLISH.labels.levels[level] for level in Level),
    ENGLISH.labels.not_rated,
]
NAMES = st.sampled_from(
    (
        "Sleep",
        "Buprenorphine or methadone",
        "drowsiness, headache, dizziness and other unwanted effects",
        "Wiederaufnahme einer Behandlung mit Wundermitteln",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "MMMMMMMM WWWWWWWW MMMMMMMM WWWWWWWW",
        "眠りの質と不安",
    )
)
AMOUNTS = st.builds(Amount, *(st.sampled_from((0, 1, 4, 12)) for _ in range(3)))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    certainty = draw(st.sampled_from(CERTAINTIES))
    sign = draw(st.sampled_from([certainty.symbol, "∅"]))
    number = draw(st.sampled_from((1, 77, 2000)))
    return Entry("a", 0, draw(NAMES), draw(NAMES), certainty, sign, draw(AMOUNTS), number)


@st.composite
def maps(draw: st.DrawFn) -> EvidenceMap:
    columns = draw(st.lists(NAMES, min_size=1, max_size=9))
    cells = st.lists(entries(), max_size=3).map(tuple)
    rows = st.builds(MapRow, NAMES, st.tuples(*(cells for _ in columns)))
    return EvidenceMap(tuple(columns), tuple(draw(st.lists(rows, max_size=4))))


# Without making a failing map smaller, which takes minutes: what lies where says enough.
@settings(max_examples=40, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(maps(), st.sampled_from([ENGLISH, GERMAN]))
def test_no_mark_lies_on_another_or_beyond_the_edge(evidence: EvidenceMap, wording: Words) -> None:
    root = parsed_file(map_figure(evidence, wording), "A site with a name")
    amounts = [entry.amount for row in evidence.rows for cell in row.cells for entry in cell]
    works = sum(each.strong + each.people + each.laboratory for each in amounts)

    assert misplaced(root) == []
    assert squares(root) == works + IN_LEGEND


def cell(*amounts: Amount, start: int = 1) -> tuple[Entry, ...]:
    label = ENGLISH.labels.certainty(None, nothing_found=False, kind=Kind.INTERVENTION)
    return tuple(
        Entry("a", 0, "sleep", "melatonin at bedtime", label, "⊕⊕◯◯", amount, start + at)
        for at, amount in enumerate(amounts)
    )


def test_the_check_sees_marks_on_each_other_and_beyond_the_edge() -> None:
    """As it was drawn once: more squares in a line than a column has room for."""
    row = MapRow("Sleep", (cell(Amount(9, 0, 0)), cell(Amount(1, 0, 0), start=2)))
    root = parsed_file(map_figure(EvidenceMap(("Kratom", "Melatonin"), (row,)), ENGLISH))
    first = next(each for each in root.iter(f"{SVG}path") if each.get("fill") == "none")
    path = first.attrib["d"]
    first.set("d", path + "M250 99h8v8h-8zM255 99h8v8h-8zM900 99h8v8h-8z")

    assert misplaced(parsed_file(map_figure(EvidenceMap(("Kratom",), ()), ENGLISH))) == []
    kinds = {fault.partition(":")[0] for fault in misplaced(root)}
    assert kinds == {"on each other", "beyond the edge"}


def test_entries_carry_numbers_and_their_names_stand_beneath() -> None:
    row = MapRow("Sleep", (cell(Amount(1, 0, 0), Amount(0, 2, 0)), ()))
    root = parsed_file(map_figure(EvidenceMap(("Melatonin", "Kratom"), (row,)), ENGLISH))
    lines = texts(root)

    assert {"1", "2", "1 melatonin at bedtime: sleep", "2 melatonin at bedtime: sleep"} <= set(
        lines
    )
    assert {"High", "Not rated", "No evidence found", "Not asked"} <= set(lines)


def test_heads_are_whole_and_the_file_is_as_wide_as_its_columns_need() -> None:
    columns = tuple(f"Buprenorphine or lofexidine {at}" for at in range(9))
    row = MapRow("Getting through withdrawal", tuple(cell(Amount(6, 0, 0)) for _ in columns))
    root = parsed_file(map_figure(EvidenceMap(columns, (row,)), ENGLISH))

    assert not [line for line in texts(root) if "…" in line]
    assert float(root.attrib["viewBox"].split()[2]) > 9 * 100
    assert texts(root).count("Buprenorphine") + texts(root).count("Buprenorphine or") >= 9


@pytest.mark.parametrize("count", [0, 1, 5, 6, 30])
def test_there_is_a_square_for_each_work_line_after_line(count: int) -> None:
    row = MapRow("Sleep", (cell(Amount(count, 0, 0)),))
    root = parsed_file(map_figure(EvidenceMap(("Melatonin",), (row,)), ENGLISH))

    assert squares(root) == count + IN_LEGEND
    assert misplaced(root) == []
