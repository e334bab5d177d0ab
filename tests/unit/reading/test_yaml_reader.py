from __future__ import annotations

import re
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.reading import yaml_reader
from mkdocs_claims.reading.nodes import Mapping, Node, Place, Scalar, Sequence, find
from mkdocs_claims.reading.source import SourceFile, decode
from mkdocs_claims.reading.yaml_reader import PROBLEM_LIMIT, Loader, read_yaml

if TYPE_CHECKING:
    from mkdocs_claims.diagnostics import Diagnostic

LIBYAML: Loader = yaml.CSafeLoader
PYTHON: Loader = yaml.SafeLoader
BOTH = pytest.mark.parametrize("loader", [LIBYAML, PYTHON], ids=["libyaml", "python"])


def read(text: str, loader: Loader = LIBYAML) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    return read_yaml(SourceFile("desks.yml", text), loader=loader)


def found(text: str, loader: Loader = LIBYAML) -> list[str]:
    """`code line:column` of each problem."""
    return [f"{each.code} {each.span.line}:{each.span.column}" for each in read(text, loader)[1]]


def tree(text: str, loader: Loader = LIBYAML) -> Mapping:
    top, problems = read(text, loader)
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


SYNTAX = [
    # tabs
    ("a:\n\tb: 1\n", "Y08 2:1"),
    ("\ta: 1\n", "Y08 1:1"),
    ("a:\n  - b\n\t- c\n", "Y08 3:1"),
    ("a: b\n\tc\n", "Y08 2:1"),
    ("a:\n  b: 1\n  \tc: 2\n", "Y08 3:3"),
    ("a: |\n\tb\n", "Y08 2:1"),
    # a colon in text
    ("a: b: c\n", "Y03 1:5"),
    ("- x: 1\n  b: Note: this\n", "Y03 2:10"),
    ("a: this is\n  text: here\n", "Y03 2:3"),
    ("a: x\n# no\n   b: y\n", "Y03 3:4"),
    ('a: "b": c\n', "Y03 1:7"),
    ("a: {why: small: x}\n", "Y03 1:15"),
    # quotes
    ('a: "b\nc: d\n', "Y03 1:4"),
    ("x: 1\na: 'b\nc: d\n", "Y03 2:4"),
    ('a: "b\nc: "d"\n', "Y03 1:4"),
    ("a: 'it's'\n", "Y03 1:8"),
    ('a: "b" c\n', "Y03 1:8"),
    ('a: "b\n---\nc"\n', "Y03 1:4"),
    (r'a: "2\*3"' + "\n", "Y03 1:6"),
    (r'a: "C:\x"' + "\n", "Y03 1:7"),
    # text that starts with a sign
    ("a: @b\n", "Y03 1:4"),
    ("a: `b`\n", "Y03 1:4"),
    ("a: % of people\n", "Y03 1:4"),
    ("a: & b\n", "Y03 1:4"),
    ("a: **b** c\n", "Y03 1:4"),
    ("a: *b* c\n", "Y03 1:4"),
    ("a: *b c\n", "Y03 1:4"),
    ("a: > 5 mg\n", "Y03 1:4"),
    ("a: |x\n", "Y03 1:4"),
    ("a: , b\n", "Y03 1:4"),
    ("a: ? b\n", "Y03 1:4"),
    ("a: [@smith] found\n", "Y03 1:4"),
    ("* a\n* b\n", "Y03 1:1"),
    # indentation, lists and keys
    ("a:\n  b: 1\n c: 2\n", "Y03 3:2"),
    ("a:\n  b: 1\n   c: 2\n", "Y03 3:4"),
    ("  a: 1\nb: 2\n", "Y03 2:1"),
    ("a:\n  - b\n - c\n", "Y03 3:2"),
    ("a: 1\n- b\n", "Y03 2:1"),
    ("a:\n  - b\n  c: d\n", "Y03 3:3"),
    ("a: 1\nb\nc: 2\n", "Y03 2:1"),
    ("a: 1\nb:2\n", "Y03 2:1"),
    ("a: - b\n", "Y03 1:4"),
    # brackets
    ("a: [b, c\nd: e\n", "Y03 1:4"),
    ("a: {b: 1\n", "Y03 1:4"),
    ("a: [b\n", "Y03 1:4"),
    ("[", "Y03 1:2"),
    ("a: [b", "Y03 1:4"),
    ("a: {b: [\n", "Y03 2:1"),
    ("a: [b, c]]\n", "Y03 1:10"),
    ("a: [b, c}\n", "Y03 1:9"),
    ("a: [x, y] z\n", "Y03 1:11"),
    # others
    (": b\n", "Y12 1:1"),
    ("a: 1\n...\nb: 2\n", "Y11 3:1"),
    ("%YAML 2.0\n---\na: 1\n", "Y11 1:1"),
    ("%a: b\n", "Y11 1:1"),
    ("a: !x!y z\n", "Y06 1:4"),
]


@BOTH
@pytest.mark.parametrize(("text", "expected"), SYNTAX)
def test_broken_syntax_ends_the_reading(text: str, expected: str, loader: Loader) -> None:
    assert found(text, loader) == [expected]
    assert read(text, loader)[0] is None


REFUSED = [
    ("a: 1\nb: 2\na: 3\n", ["Y04 3:1"], {"a": "1", "b": "2"}),
    ("a: 1\n'a': 2\na: 3\n", ["Y04 2:1", "Y04 3:1"], {"a": "1"}),
    ("a: {x: 1, x: 2}\n", ["Y04 1:11"], {"a": {"x": "1"}}),
    (
        "l:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n    c: 5\n    a: 6\n    c: 7\n",
        ["Y04 4:5", "Y04 7:5"],
        {"l": [{"a": "1", "b": "2"}, {"a": "3", "b": "4", "c": "5"}, {"a": "6", "c": "7"}]},
    ),
    (
        "l:\n  - a: 1\n    b: 2\n    a: 3\n    c: 4\n",
        ["Y04 4:5"],
        {"l": [{"a": "1", "b": "2", "c": "4"}]},
    ),
    (
        "l:\n  - {a: 1, b: 2,\n    a: 3, b: 4}\n",
        ["Y04 3:5", "Y04 3:11"],
        {"l": [{"a": "1", "b": "2"}]},
    ),
    (
        "l:\n  a: 1\n  b: 2\n  a: 3\n  b: 4\n",
        ["Y04 4:3", "Y04 5:3"],
        {"l": {"a": "1", "b": "2"}},
    ),
    ("a: &x 1\n", ["Y05 1:4"], {"a": "1"}),
    ("a: &x {b: 1}\n", ["Y05 1:4"], {"a": {"b": "1"}}),
    ("a: &x [1]\nb: *x\n", ["Y05 1:4", "Y05 2:4"], {"a": ["1"], "b": ""}),
    ("a: *nope\n", ["Y05 1:4"], {"a": ""}),
    ("a: 1\n*x : c\n", ["Y05 2:1"], {"a": "1"}),
    ("a: &x !!str b\n", ["Y05 1:4", "Y06 1:7"], {"a": "b"}),
    ("a: !!str &x b\n", ["Y06 1:4", "Y05 1:10"], {"a": "b"}),
    ("a: !b\n", ["Y06 1:4"], {"a": ""}),
    ("a: !!python/object:os.system x\n", ["Y06 1:4"], {"a": "x"}),
    ("!x\na: 1\n", ["Y06 1:1"], {"a": "1"}),
    ("a:\n  <<: {b: 1}\n  c: 2\n", ["Y07 2:3"], {"a": {"c": "2"}}),
    ("a:\n  '<<': 1\n", [], {"a": {"<<": "1"}}),
    ("a: 1\n---\nb: 2\n", ["Y11 2:1"], {"a": "1"}),
    ("%YAML 1.1\n---\na: 1\n", ["Y11 1:1"], {"a": "1"}),
    ("? [a]\n: b\nc: 1\n", ["Y12 1:3"], {"c": "1"}),
    ("{a: b}: c\nd: 1\n", ["Y12 1:1"], {"d": "1"}),
    ('"": b\nc: 1\n', ["Y12 1:1"], {"c": "1"}),
    ("a: >5\nb: |2-\n    c\n", ["Y03 1:4", "Y03 2:4"], {"a": "", "b": "  c"}),
    ("", ["Y13 1:1"], None),
    ("# nothing\n", ["Y13 1:1"], None),
    ("\n--- \n", ["Y13 1:1"], None),
    ("a:1\nb:2\n", ["Y13 1:1"], None),
    ("# c\n- a\n", ["Y13 2:1"], None),
    ("---\n---\n", ["Y11 2:1"], None),
    ("- &x a\n", ["Y13 1:1", "Y05 1:3"], None),
]


@BOTH
@pytest.mark.parametrize(("text", "expected", "left"), REFUSED)
def test_what_is_refused_does_not_hide_the_rest(
    text: str, expected: list[str], left: object, loader: Loader
) -> None:
    top, _ = read(text, loader)
    assert sorted(found(text, loader)) == sorted(expected)
    assert (None if top is None else value(top)) == left


def test_problems_come_in_the_order_of_the_file_with_the_error_that_ended_it() -> None:
    assert found("a: &x 1\na: 2\nb: !t\nc: {d: 1, d: 2}\ne: @f\n") == [
        "Y05 1:4",
        "Y06 3:4",
        "Y04 4:11",
        "Y03 5:4",
    ]


def test_the_first_of_two_equal_keys_is_shown() -> None:
    [problem] = read("a: 1\nlonger: 2\nlonger: 3\n")[1]
    assert problem.severity is Severity.ERROR
    assert problem.message == "The key `longer` stands twice in the same block."
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (3, 1, 7)
    assert [(each.span.line, each.span.column) for each in problem.related] == [(2, 1)]


def test_an_open_quote_or_bracket_also_shows_where_the_reading_ended() -> None:
    for text, end in (('a: "b\nc: d\n', (3, 1)), ("a: [b,\n  c\nd: e\n", (3, 2))):
        [problem] = read(text)[1]
        assert (problem.span.line, problem.span.column) == (1, 4)
        assert [(each.span.line, each.span.column) for each in problem.related] == [end]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("a: b: c\n", "another colon", "in quotes"),
        ("a: 1\n  b: 2\n", "indented under line 1", "Line it up"),
        ("a:\n\tb:\n\t\tc: 1\n", "tab", "lines too: 3."),
        ("a: 1\nb:2\n", "no space after the colon of `b`", "`b: `"),
        ("a: [@s] x\n", "starts with a citation", "quotes"),
        ("a: `x\n", "a backtick", "quotes"),
        ("cites: [@s2024]\n", "stands alone", "`cites: s2024`."),
        ("- cites: @s2024 # x\n", "stands alone", "`cites: s2024`."),
        ("a: {cites: '1', b: 2}\nc: {cites: @s-4, b: c}\n", "stands alone", "`cites: s-4`."),
        ("background: [@a2020, @b2021]\n", "stands alone", "`background: [a2020, b2021]`."),
        ("a:\n\xa0\xa0bc: x\n", "no-break space", "plain spaces"),
        ("- a\nb: 1\n", "list from line 1", "`- `"),
        ("a: >5\n", "`>5`", "quotes"),
        ("a:1\n", "holds text", "space after the colon"),
        ("- a\n", "holds a list", "key"),
    ],
)
def test_messages_say_what_to_do(text: str, message: str, hint: str) -> None:
    [problem] = read(text)[1]
    assert message in problem.message
    assert hint in problem.hint


CUT_SHORT = [
    ("a: Some text #1 thing\n", ["Y14 1:14"]),
    ("a: Some text\n  of two lines  # why\n", ["Y14 2:17"]),
    ("a: {b: some text # why\n }\n", ["Y14 1:18"]),
    ("a:\n  - some text # why\n  - b # why\n", ["Y14 2:15"]),
    ("a: trial #2\n", ["Y14 1:10"]),
    ("a: #1 thing\nb:\n  - # x\n", ["Y14 1:4", "Y14 3:5"]),
    ("a: Some text # why\n  goes on\nb: 1\n", ["Y14 1:14"]),
    ("a: some # why\n  text goes on\nb: 1\n", ["Y14 1:9"]),
    ("kind: fact  # why\n", []),
    ("# why\na:  # why\n  # why\n  b: [c, d e]  # why\n", []),
    ("a: 'Some text'  # why\nb: >-  # why\n  Some #1 text\n", []),
    ("a: C# and trial#1\n# why\n", []),
    ("kind: fact # why\n  b: 1\n", ["Y03 2:3"]),
    ("kind: fact # why\n - b c\n", ["Y03 2:2"]),
]


@BOTH
@pytest.mark.parametrize(("text", "expected"), CUT_SHORT)
def test_a_comment_that_takes_text_away(text: str, expected: list[str], loader: Loader) -> None:
    assert found(text, loader) == expected


def test_all_that_is_dropped_is_underlined() -> None:
    [problem] = read("a: Some text #1 thing\n")[1]
    assert (problem.span.column, problem.span.end_column) == (14, 22)
    [empty] = read("a: #1 thing\n")[1]
    assert "so there is nothing here" in empty.message


HYPHENS = [
    ("a:\n  - b: 1\n    c: 2\n  -b: 3\n    c: 4\n", "Y03 4:3"),
    ("a:\n  -b: 1\n   c: 2\n", "Y03 2:3"),
    ("a:\n  -b: 1\n    c: 2\n", "Y03 2:3"),
    ("a:\n  -b: 1\n  - b: 2\n", "Y03 2:3"),
    ("a:\n  -bcd: 1\n", "Y03 2:3"),
    ("a:\n- bcd: 1\n-bcd: 2\n", "Y03 3:1"),
    ("a:\n  - x\n  -bc\nd: 1\n", "Y03 3:3"),
    ("a:\n- x\n-bc de\n  f\nd: 1\n", "Y03 3:1"),
    ("a:\n  - 'x'\n\n  -b\n", "Y03 4:3"),
    ("a:\n  - {x: 1}\n  -{b: 2}\n", "Y03 3:3"),
    ("a:\n  -{b: 1, c: 2}\n", "Y03 2:3"),
]


@BOTH
@pytest.mark.parametrize(("text", "expected"), HYPHENS)
def test_a_hyphen_without_a_space(text: str, expected: str, loader: Loader) -> None:
    [problem] = read(text, loader)[1]
    assert found(text, loader) == [expected]
    assert "no space after this `-`" in problem.message
    assert re.search("such as `- {?b", problem.hint)


NO_HYPHENS_OF_A_LIST = [
    "a:\n  - -8.9\n  -5.4\nb: 1\n",
    "a: >-\n  text\n-like this\nb: 1\n",
    "a: text\n  -like this: one\n",
    "a: {x: 1}\n-like this\nb: 1\n",
]


@BOTH
@pytest.mark.parametrize("text", NO_HYPHENS_OF_A_LIST)
def test_a_hyphen_that_needs_no_space(text: str, loader: Loader) -> None:
    [problem] = read(text, loader)[1]
    assert "no space after" not in problem.message


ODD_INDENTS = [
    ("a:\n\xa0\xa0bc: x\n\xa0\xa0de: y\n", ["Y08 2:1", "Y08 3:1"]),
    ("a:\n  bc: z\n \xa0de: x\n", ["Y08 3:2"]),
    ("a: 1\n\xa0\nb: 2\n", ["Y08 2:1"]),
    ("a: >-\n\xa0\xa0text here\nb: 2\n", ["Y08 2:1"]),
    ("a:\n\u202f\u202f- b\n", ["Y08 2:1"]),
    ("a: @b\nc:\n\xa0\xa0de: x\n", ["Y03 1:4"]),
    ("a: >-\n  \xa0text here\nb: 5\xa0%\n", []),
]


@BOTH
@pytest.mark.parametrize(("text", "expected"), ODD_INDENTS)
def test_no_break_spaces_indent_nothing(text: str, expected: list[str], loader: Loader) -> None:
    assert found(text, loader) == expected
    assert (read(text, loader)[0] is None) == bool(expected)


@BOTH
def test_scalars_stay_text(loader: Loader) -> None:
    text = "no: no\nd: 2026-11-22\ne: =\nt: 12:30\no: 010\nn: ~\nf: 1.10\nm: 1_000\nempty:\n"
    assert value(tree(text, loader)) == {
        "no": "no",
        "d": "2026-11-22",
        "e": "=",
        "t": "12:30",
        "o": "010",
        "n": "~",
        "f": "1.10",
        "m": "1_000",
        "empty": "",
    }


@BOTH
def test_quotes_are_remembered(loader: Loader) -> None:
    top = tree("a: 1\nb: '1'\nc: \"1\"\nd: |\n  1\ne: >-\n  1\n", loader)
    quoted = [entry.value.quoted for entry in top.entries if isinstance(entry.value, Scalar)]
    assert quoted == [False, True, True, True, True]


@BOTH
def test_places(loader: Loader) -> None:
    text = (
        "a: \U0001f600é x\n"
        "b: >-\n"
        "  one\n"
        "  two\n"
        "\n"
        "\n"
        "c:\n"
        "  - d: [1,\n"
        "     2]  # note\n"
        "    e: 'x'\n"
        "\n"
        "  - f:\n"
        "g: {h: 1}\n"
        "i: |\n"
        "  last\n"
        "\n"
    )
    top = tree(text, loader)
    expected = {
        (): (1, 1, 15, 7),
        ("a",): (1, 4, 1, 8),
        ("b",): (2, 4, 4, 6),
        ("c",): (8, 3, 12, 7),
        ("c", 0): (8, 5, 10, 11),
        ("c", 0, "d"): (8, 8, 9, 8),
        ("c", 0, "d", 1): (9, 6, 9, 7),
        ("c", 0, "e"): (10, 8, 10, 11),
        ("c", 1, "f"): (12, 7, 12, 7),
        ("g",): (13, 4, 13, 10),
        ("g", "h"): (13, 8, 13, 9),
        ("i",): (14, 4, 15, 7),
    }
    assert {path: find(top, path) for path in expected} == {
        path: Place(*place) for path, place in expected.items()
    }
    assert find(top, ("c", 0, "e"), key=True) == Place(10, 5, 10, 6)
    assert find(top, ("c", 0, "missing", 3)) == find(top, ("c", 0))


@BOTH
def test_block_text_without_a_line_end_at_the_end_of_the_file(loader: Loader) -> None:
    assert find(tree("a: |\n  x", loader), ("a",)) == Place(1, 4, 2, 4)
    assert find(tree("a: |\n  x\n  ", loader), ("a",)) == Place(1, 4, 2, 4)


@BOTH
def test_wide_characters_and_a_byte_order_mark_do_not_shift_columns(loader: Loader) -> None:
    source = decode("desks.yml", "\ufeffé: \U0001f600\r\n'\U0001f600': @\r\n".encode()).source
    [problem] = read_yaml(source, loader=loader)[1]
    assert (problem.span.line, problem.span.column) == (2, 6)


@BOTH
@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[{", '"a": [', "a: ["])
@pytest.mark.parametrize("count", [25_000, 1_000_000])
def test_deep_nesting_is_refused_at_once(opening: str, count: int, loader: Loader) -> None:
    text = (opening * (count // len(opening)))[:1_000_000]
    assert [each[:6] for each in found(text, loader)] == ["Y09 1:"]


@BOTH
def test_the_depth_that_is_allowed(loader: Loader) -> None:
    assert found("a: " + "[" * 31 + "]" * 31, loader) == []
    assert found("a: " + "[" * 32 + "]" * 32, loader) == ["Y09 1:35"]


def test_a_hostile_file_does_not_flood_the_report() -> None:
    assert len(read("a: 1\n" * 5_000)[1]) == PROBLEM_LIMIT


@BOTH
@pytest.mark.parametrize("text", ["a: \x01\n", "a: \ud800\n", "a: \ufffe\n", "a: 1\nb: \x00"])
def test_characters_that_yaml_does_not_allow(text: str, loader: Loader) -> None:
    top, problems = read(text, loader)
    assert top is None
    assert [problem.code for problem in problems] == ["Y10"]


def test_a_colon_before_a_comma_in_brackets() -> None:
    assert found("a: [b:, c]\n") == ["Y03 1:6"]  # PyYAML's own parser takes it for a key


def test_without_libyaml_the_parser_in_python_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    spec = spec_from_file_location("mkdocs_claims.reading.without_libyaml", yaml_reader.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    top, problems = module.read_yaml(SourceFile("desks.yml", "a: 1\nb: @x\n"))
    assert module.LOADER is yaml.SafeLoader
    assert top is None
    assert [problem.code for problem in problems] == ["Y03"]
