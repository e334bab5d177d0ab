"""Formatting loses no comment, changes no value, and has nothing left to do the second time."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from case_files import FOLDER as CASES
from example_project import EXAMPLES
from messy_yaml import CLUTTERED_EXAMPLES, MESSY_CLAIMS
from mkdocs_claims.editing.formatting import Formatted, Refusal, formatted
from mkdocs_claims.model.article import Article
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.record import Record
from mkdocs_claims.model.site import Site
from mkdocs_claims.reading.source import SourceFile, decode

ROOT = Path(__file__).resolve().parents[3]
REAL = sorted((ROOT / "claims").rglob("*.yml"))
OF_CASES = sorted(path for path in CASES.rglob("*") if path.suffix == ".yml")


def kind_of(text: str) -> type[Record]:
    if re.search(r"^assertions:", text, re.MULTILINE):
        return Article
    return Claim if re.search(r"^(statement|outcomes):", text, re.MULTILINE) else Site


def loaded(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - a reader of its own, as an oracle


def comments(text: str) -> Counter[str]:
    """The comments, found by a scanner of its own: PyYAML's tokens, and what is between them."""
    found: Counter[str] = Counter()
    end = 0
    blocks = []
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start = token.start_mark.index
        found.update(re.findall(r"(?:(?<=\s)|^)#.*", text[end:start]))
        end = max(end, token.end_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = text[start:].split("\n", 1)[0]
            blocks.append(header)
    for header in blocks:
        found.update(re.findall(r"(?<=\s)#.*", header))
    return Counter(each.rstrip() for each in found.elements())


def put_in_order(text: str, of: type[Record]) -> Formatted:
    """The result, after every property has been held against it."""
    done = formatted(SourceFile("desks.yml", text), of)
    assert done.refusal is not Refusal.UNSAFE
    if done.problems or done.refusal:
        assert done.text == text
        return done
    assert formatted(SourceFile("desks.yml", done.text), of) == done
    text = text if text.endswith("\n") else f"{text}\n"
    assert loaded(done.text) == loaded(text)
    assert comments(done.text) == comments(text)
    return done


@pytest.mark.parametrize("path", [*REAL, *OF_CASES], ids=lambda path: str(path.relative_to(ROOT)))
def test_real_files_and_the_files_of_cases(path: Path) -> None:
    source = decode(path.name, path.read_bytes())
    if source.problems:
        return
    done = put_in_order(source.source.text, kind_of(source.source.text))

    assert done.refusal is None


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=list(EXAMPLES))
def test_the_examples_are_in_order(text: str) -> None:
    if not text.startswith(("%", "@")):
        assert put_in_order(text, kind_of(text)).text == text


@given(MESSY_CLAIMS)
def test_generated_files(text: str) -> None:
    done = put_in_order(text, Claim)

    assert not done.problems
    assert done.refusal is None


@given(CLUTTERED_EXAMPLES)
def test_examples_with_lines_in_between(text: str) -> None:
    put_in_order(text, Claim)


YAML_LIKE = st.text(alphabet=st.sampled_from("ab: \n-#[]{},'\"|>\\\t+?.é"), max_size=60)


@given(YAML_LIKE)
def test_text_like_yaml(text: str) -> None:
    put_in_order(text, Claim)


LINES = [
    "a: b",
    "a:",
    "- b",
    "-",
    "  c: d",
    "  - e",
    "- - f",
    "- g: h",
    "    i: 1",
    "# c",
    "   # d",
    "",
    "k: |",
    "k: >-  # e",
    "   text",
    "    # text",
    "      ",
    "      \t",
    "'m': \"n",
    '  o"',
    "p: [q,",
    "  r] # f",
    "p: {verdict: 1, kind: 2}",
    "statement: s  # g",
    "  u\t",
    "---",
    "...",
    '  "x\\',
    "? y",
    ": z",
    "k: |+",
    "q: &r 1",
]


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_lines_like_yaml(lines: list[str]) -> None:
    put_in_order("\n".join(lines), Claim)
