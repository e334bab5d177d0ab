"""Files that a pull request might bring. The first line of each says what must be reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_claims.reading.source import SIZE_LIMIT, decode
from mkdocs_claims.reading.yaml_reader import read_yaml

FILES = sorted((Path(__file__).parents[2] / "hostile").glob("*.yml"))


def found(data: bytes) -> list[str]:
    decoded = decode("claim.yml", data)
    problems = decoded.problems or read_yaml(decoded.source)[1]
    return [f"{each.code} {each.span.line}:{each.span.column}" for each in problems]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_hostile_file(path: Path) -> None:
    data = path.read_bytes()
    expected = data.decode().splitlines()[0].removeprefix("# ").split(", ")
    assert found(data) == expected
    assert found(data.replace(b"\n", b"\r\n")) == expected


def test_there_are_hostile_files() -> None:
    assert len(FILES) > 10


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: caf\xe9\n", ["Y01 1:7"]),
        (b"\xef\xbb\xbfa: \xef\xbf\xbd\r\nb: \xff\n", ["Y01 2:4"]),
        ("a: 1\n".encode("utf-16"), ["Y01 1:1"]),
        (b"a: \xed\xa0\x80\n", ["Y01 1:4"]),
        (b"a" * (SIZE_LIMIT + 1), ["Y02 1:1"]),
        (b"a: 1\r\nb: \x00\x07\n", ["Y10 2:4", "Y10 2:5"]),
        ("a: x\u2028b: y\n".encode(), ["Y10 1:5"]),
        ("\ufeff\ufeffa: x\n".encode(), ["Y10 1:1"]),
        ("a: x\x85b: y\n".encode(), ["Y10 1:5"]),
        (b"a: 1\rb: @\r", ["Y03 2:4"]),
        (b"\xef\xbb\xbfa: 1\r\n", []),
        (b"a: " + b"[" * 25_000, ["Y09 1:35"]),
        (b"[" * SIZE_LIMIT, ["Y09 1:33"]),
        (b"a: " + b"x" * (SIZE_LIMIT - 3), []),
        (b"- " * 30_000, ["Y09 1:65"]),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_hostile_bytes(data: bytes, expected: list[str]) -> None:
    assert found(data) == expected


def test_many_control_characters_are_not_all_reported() -> None:
    assert len(found(b"\x07" * 5_000)) == 20
