"""The texts of the examples that a draft shows: what its writer should put their own words for."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from ..model.claim import Claim
from ..model.inline import Text
from ..model.record import Record, fields_of
from ..model.scalars import Plain
from ..model.words import Kind
from ..reading.nodes import Mapping, Node, Scalar, Sequence
from ..reading.source import SourceFile
from ..reading.yaml_reader import read_yaml
from .new_claim import PARTS, Answers, draft
from .template import Template, example_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[type[Record], str]
"""A record of the format and a key of it."""


@cache
def draft_examples(kind: Kind) -> dict[Place, frozenset[str]]:
    """The texts that the draft of a claim of this kind shows as examples, by where they stand."""
    found: defaultdict[Place, set[str]] = defaultdict(set)
    template = Template()
    template.lines(Claim, draft(_some_answers(kind)))
    for record, each in template.shown:
        node, _ = read_yaml(SourceFile("", "\n".join(example_lines(each)) + "\n"))
        for place, text in _texts(record, node):
            found[place].add(text)
    return {place: frozenset(texts) for place, texts in found.items()}


def _some_answers(kind: Kind) -> Answers:
    return Answers(
        statement="",
        topics=("a",),
        kind=kind,
        question=dict.fromkeys(PARTS[kind], ""),
        outcomes=("",),
        where=("",),
        terms=("",),
        on=date.min,
    )


def _texts(record: type[Record], node: Node | None) -> Iterator[tuple[Place, str]]:
    fields = {each.key: each for each in fields_of(record)}
    for entry in node.entries if isinstance(node, Mapping) else ():
        of = fields[entry.key.value].shape.of
        value = entry.value
        for item in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(item, Mapping):
                yield from _texts(of, item)
            elif isinstance(item, Scalar) and of in (Text, Plain):
                yield (record, entry.key.value), item.value
