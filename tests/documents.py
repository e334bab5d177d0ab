"""What is written by hand for people: README.md and others at the top, and the pages of docs/."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.project import ROOT

AT_THE_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
DOCUMENTS = (*AT_THE_TOP, *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WHOLE = re.compile(r"[#%] ([\w./-]+)\n")
_PART = re.compile(r"# in (an outcome|a claim|[\w./-]+)(?:, in the place of ([\w-]+))?\n")


class Part(NamedTuple):
    """Where an example belongs that is a part of a file."""

    of: str
    """A file, `a claim` or `an outcome`."""
    instead_of: str
    """A key that goes when this comes; empty for none."""


class Snippet(NamedTuple):
    """An example between fences."""

    document: str
    number: int
    language: str
    text: str

    @property
    def file(self) -> str:
        """The file that it is, which its first line names in a comment; empty for what is none."""
        named = _WHOLE.match(self.text) if self.language in ("yaml", "bibtex") else None
        return named[1] if named else ""

    @property
    def part(self) -> Part | None:
        """Where it belongs, if it is a part of a file. Its first line says so."""
        named = _PART.match(self.text) if self.language == "yaml" else None
        return Part(named[1], named[2] or "") if named else None


def read(document: str) -> str:
    """The text of a document."""
    return (ROOT / document).read_text(encoding="utf-8")


def prose(document: str) -> str:
    """A document without its examples."""
    return BLOCK.sub("", read(document))


def snippets(document: str) -> list[Snippet]:
    """The examples of a document, in order."""
    found = enumerate(BLOCK.findall(read(document)), start=1)
    return [Snippet(document, number, language, text) for number, (language, text) in found]


def blocks(document: str, language: str) -> list[str]:
    """The examples in one language."""
    return [each.text for each in snippets(document) if each.language == language]


def whole_files(document: str) -> dict[str, str]:
    """The examples that are whole files; two of one name stand one after the other."""
    found: dict[str, str] = {}
    for each in snippets(document):
        if each.file:
            found[each.file] = found.get(each.file, "") + each.text
    return found


def with_part(text: str, part: str, indent: int = 0, *, instead_of: str = "") -> str:
    """A YAML file with other keys: those of `part` at an indent, where they first stand.

    Args:
        text: The file.
        part: Keys with their values.
        indent: How far the keys are indented in the file; 0 for those of the file itself.
        instead_of: A further key that goes.
    """
    keys = [key for key in (*re.findall(r"^([\w-]+):", part, re.MULTILINE), instead_of) if key]
    indented = "".join(" " * indent + line for line in part.splitlines(keepends=True))
    for key in keys:
        block = rf"^{' ' * indent}{key}:.*\n(?:{' ' * (indent + 1)}.*\n|{' ' * indent}- .*\n)*"
        text = re.sub(block, "", text, count=1, flags=re.MULTILINE)
    if not indent:
        return text + indented
    first = re.search(r"^    importance:.*\n", text, re.MULTILINE)
    assert first is not None
    return text[: first.end()] + indented + text[first.end() :]
