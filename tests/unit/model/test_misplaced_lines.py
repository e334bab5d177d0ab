"""Blocks that stand at the wrong indent."""

from __future__ import annotations

import pytest

from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.misplaced_lines import homes_of, is_item_of, unindented
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.record import Record, fields_of
from mkdocs_claims.model.study import Study
from mkdocs_claims.reading.nodes import Mapping
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.reading.yaml_reader import read_yaml


def mapping(text: str) -> Mapping:
    node, problems = read_yaml(SourceFile("a.yml", text))
    assert node is not None
    assert not problems
    return node


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("question:\npopulation: a\ncomparator: b\nverdict: c\n", ["population", "comparator"]),
        ("question:\ntime: a\n", ["time"]),
        ("question:\nverdict: a\npopulation: b\n", []),
        ("question:\n  population: a\ntime: b\n", []),
        ("population: a\nquestion:\n", []),
        ("gaps:\npopulation: a\n", []),
    ],
)
def test_keys_without_their_indent(text: str, keys: list[str]) -> None:
    found = list(unindented(mapping(text), fields_of(Claim)))

    assert [each.key.value for block in found for each in block.entries] == keys


@pytest.mark.parametrize(
    ("of", "text", "key"),
    [
        (Outcome, "cites: a\ndesign: b\nsays: c\nfinding: d\n", "studies"),
        (Outcome, "cites: a\ndesign: b\n", ""),
        (Outcome, "name: a\ncites: a\ndesign: b\nsays: c\n", ""),
        (Outcome, "cites: a\ndesign: b\nsays: c\nnothing-known: d\n", ""),
        (Study, "design: a\nsays: b\nfinding: c\nname: d\n", ""),
    ],
)
def test_an_item_of_another_list(of: type[Record], text: str, key: str) -> None:
    assert is_item_of(of, mapping(text)) == key


def test_where_a_key_belongs() -> None:
    assert homes_of(Outcome, "participants") == ["studies", "pooled"]
    assert homes_of(Outcome, "colour") == []
