from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.reading.nodes import Mapping, Node, Scalar, Sequence
from mkdocs_claims.reading.source import SourceFile, decode
from mkdocs_claims.reading.yaml_reader import Loader, read_yaml
from mkdocs_claims.reading.yaml_refusals import NO_KEY

LIBYAML: Loader = yaml.CSafeLoader
PYTHON: Loader = yaml.SafeLoader


def tree(text: str, loader: Loader = LIBYAML) -> Mapping:
    top, problems = read_yaml(SourceFile("desks.yml", text), loader=loader)
    assert problems == ()
    assert top is not None
    return top


def value(node: Node) -> Any:
    """The bare data of a tree."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [value(item) for item in node.items]
    return {entry.key.value: value(entry.value) for entry in node.entries}


YAML_LIKE = st.text(
    alphabet=st.sampled_from("ab1 \n\t:-[]{}#&*!|>'\"%@`,?<=~.\\é\U0001f600\ufeff\u2028\x85"),
    max_size=60,
)


@given(YAML_LIKE)
def test_text_like_yaml_gives_a_tree_or_a_diagnostic(text: str) -> None:
    for loader in (LIBYAML, PYTHON):
        top, problems = read_yaml(SourceFile("desks.yml", text), loader=loader)
        assert top is not None or problems


@given(st.binary(max_size=200))
def test_bytes_give_a_tree_or_a_diagnostic(data: bytes) -> None:
    decoded = decode("desks.yml", data)
    top, problems = read_yaml(decoded.source)
    assert top is not None or problems


@given(st.text(max_size=200))
def test_text_gives_a_tree_or_a_diagnostic_inside_the_file(text: str) -> None:
    decoded = decode("desks.yml", text.encode())
    top, problems = read_yaml(decoded.source)
    assert top is not None or problems
    for problem in decoded.problems or problems:
        assert 1 <= problem.span.line <= len(decoded.source.lines)


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
KEYS = WORDS.filter(lambda key: key not in ("", "<<") and not NO_KEY.fullmatch(key))
"""Words that can be keys without quotes: `-name` is taken for an item that lacks its space."""
DATA = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(DATA, st.booleans(), st.sampled_from([None, False, True]))
def test_plain_documents_equal_what_pyyaml_loads(
    data: object,
    unicode: bool,  # noqa: FBT001 - hypothesis hands it over
    flow: bool | None,  # noqa: FBT001
) -> None:
    text = yaml.safe_dump({"top": data}, allow_unicode=unicode, default_flow_style=flow)
    # Dates and numbers come quoted out of safe_dump; equal objects come as anchors.
    if "&id" in text:
        return
    assert value(tree(text)) == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    assert value(tree(text, PYTHON)) == value(tree(text))


@given(DATA)
def test_every_place_points_at_its_scalar(data: object) -> None:
    text = yaml.safe_dump({"top": data}, allow_unicode=True, default_flow_style=True, width=9999)
    if "&id" in text:
        return
    source = SourceFile("desks.yml", text)
    stack: list[Node] = [tree(text)]
    while stack:
        node = stack.pop()
        if isinstance(node, Scalar):
            place = node.place
            written = source.line(place.line)[place.column - 1 : place.end_column - 1]
            if place.line == place.end_line:
                assert yaml.load(written, Loader=yaml.BaseLoader) in (node.value, None)  # noqa: S506
        elif isinstance(node, Sequence):
            stack += node.items
        else:
            stack += [each for entry in node.entries for each in (entry.key, entry.value)]
