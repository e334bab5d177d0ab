"""Changes laid over a YAML file."""

from __future__ import annotations

import pytest

from overlay import overlay

BASE = """\
a: one
b: {c: 1, d: "2"}
e:
- f: x
  g: y
- h
"""


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ("{}", BASE),
        ("a: two", BASE.replace("one", "two")),
        ("a: ~remove", BASE.replace("a: one\n", "")),
        ("b: {c: 010}", BASE.replace("c: 1", "c: 010")),
        ('b: {d: "no"}', BASE.replace('"2"', '"no"')),
        ("e: [{g: z}]", BASE.replace("y", "z")),
        ("e: [{}, ~remove]", BASE.replace("- h\n", "")),
        ("e: [{}, {}, new]", BASE + "- new\n"),
        ("e: []", BASE[: BASE.index("e:")] + "e: []\n"),
        ("b: text", BASE.replace('{c: 1, d: "2"}', "text")),
        ("i:", BASE + "i:\n"),
        ("i: {j: ~remove, k: 2}", BASE + "i: {k: 2}\n"),
    ],
)
def test_overlay(changes: str, text: str) -> None:
    assert overlay(BASE, changes) == text
