"""The folder `mistakes`: what real contributors get wrong, one slip a file.

Each file says in its first paragraph what happened, then what was changed in the example project,
then the report that the contributor reads:

    A per cent sign after a number.

    file: claims/desks/standing-desks-ease-back-pain.yml
    -      i-squared: 21
    >      i-squared: 21%

    report:
    claims/desks/standing-desks-ease-back-pain.yml:82:18: error F05 ...

A line of a change begins with a sign: `-` was there before, `+` stands there now, a space has not
changed. `>` and `=` are like `+` and the space, and mark the line where the mistake must be told. A
blank line begins another change in the same file; a change that only adds goes to the file's end.
`file: old => new` renames a file, and `file: name (utf-16)` says how it is saved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from example_project import EXAMPLES, PAGE, TODAY
from mkdocs_claims.diagnostics import Diagnostic, Severity
from mkdocs_claims.loading import load
from mkdocs_claims.reporters.as_text import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_claims.library import Library

FOLDER = Path(__file__).parent / "mistakes"
BEFORE = {**EXAMPLES, PAGE: "# Standing desks\n\n"}
"""The project as it was before the mistake: nothing is wrong in it."""

_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
_FILE = re.compile(r"file: (?P<name>.+?)(?: => (?P<new>.+?))?(?: \((?P<encoding>[\w-]+)\))?")
_REPORT = "\nreport:\n"

Place = tuple[str, int]
"""A file and a line of it, counted from 1."""


@dataclass(frozen=True)
class Mistake:
    """One file of the folder."""

    path: Path

    @property
    def expected(self) -> str:
        """The report that the file holds."""
        return self._parts[1]

    @property
    def told(self) -> str:
        """The report of `claims check` on the project with the mistake in it."""
        return report(self.found, self._library.sources)

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """The errors and warnings of that report."""
        every = self._library.diagnostics
        return tuple(each for each in every if each.severity is not Severity.ADVICE)

    @property
    def places(self) -> set[Place]:
        """The lines that are marked; of a renamed or newly encoded file the first."""
        return self._change.places

    def with_report(self, text: str) -> str:
        """What the file should hold with this report."""
        return f"{self._parts[0]}{_REPORT}{text}"

    @cached_property
    def _parts(self) -> tuple[str, str]:
        head, _, expected = self.path.read_text(encoding="utf-8").partition(_REPORT)
        return head, expected

    @cached_property
    def _change(self) -> Change:
        return Change(self._parts[0])

    @cached_property
    def _library(self) -> Library:
        return load(self._change.files, today=TODAY)


class Change:
    """What a contributor did to the files of the project."""

    def __init__(self, text: str) -> None:
        self.files = {name: before.encode() for name, before in BEFORE.items()}
        self.places: set[Place] = set()
        for part in re.split(r"\n(?=file: )", text)[1:]:
            first, _, changes = part.partition("\n")
            self._file(first, [hunk for hunk in changes.split("\n\n") if hunk.strip("\n")])

    def _file(self, first: str, hunks: list[str]) -> None:
        found = _FILE.fullmatch(first)
        assert found is not None, first
        name = found["new"] or found["name"]
        text = BEFORE[found["name"]]
        for hunk in hunks:
            text = _changed(text, hunk.strip("\n").split("\n"))
        del self.files[found["name"]]
        lines = text.split("\n")
        marked = {number for number, line in enumerate(lines, 1) if line.startswith(_MARK)}
        whole = {1} if found["new"] or (found["encoding"] and not marked) else set()
        self.places |= {(name, number) for number in marked or whole}
        self.files[name] = text.replace(_MARK, "").encode(found["encoding"] or "utf-8")


def _changed(text: str, hunk: list[str]) -> str:
    before = "".join(f"{line[1:]}\n" for line in hunk if line[0] in "- =")
    after = "".join(
        f"{_MARK if line[0] in '>=' else ''}{line[1:]}\n" for line in hunk if line[0] in "+> ="
    )
    if not before:
        return text + after
    assert f"\n{text}".count(f"\n{before}") == 1, before
    return f"\n{text}".replace(f"\n{before}", f"\n{after}")[1:]


def mistakes() -> Iterator[Mistake]:
    """Every file of the folder, by name."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield Mistake(path)
