"""The folder `cases`: files that a rule refuses and files that it lets pass.

`cases/<code>/bad/` and `cases/<code>/good/` hold whole files: claims, sources (`.yml`),
bibliographies (`.bib`) or lists of the files of a project (`.txt`). Each takes the place of its
like in the example project. `expected.txt` beside them lists everything that is found, as
`<file>:<line>:<column> <code>`, in order. Entries in `cases/<code>/refs.bib` are added to the
bibliography.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from example_project import BIBLIOGRAPHY, EXAMPLES, FILE_OF, TODAY, files_named, with_entries
from mkdocs_claims.loading import load
from mkdocs_claims.rules.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_claims.diagnostics import Diagnostic

FOLDER = Path(__file__).parent / "cases"
EXPECTED = "expected.txt"
CANNOT_BE_FILES = {"F17", "F18", "Y02"}
"""Codes whose cases are no files one would keep: unreadable ones, 50,000, a million bytes."""


@dataclass(frozen=True)
class Case:
    """One file of a folder `bad` or `good`."""

    code: str
    verdict: str
    path: Path

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """Everything that is found in the example project with this file in it."""
        files = {name: text.encode() for name, text in EXAMPLES.items()}
        more = FOLDER / self.code / BIBLIOGRAPHY
        if more.exists():
            entries = with_entries(EXAMPLES[BIBLIOGRAPHY], more.read_text(encoding="utf-8"))
            files[BIBLIOGRAPHY] = entries.encode()
        if self.path.suffix == ".txt":
            files = files_named(self.path.read_text(encoding="utf-8"))
        else:
            files[self._stands_for] = self.path.read_bytes()
        return load(files, today=TODAY).diagnostics

    @property
    def lines(self) -> list[str]:
        """What is found, as `expected.txt` says it."""
        return [self._line(each) for each in self.found]

    @property
    def _stands_for(self) -> str:
        if self.path.suffix == ".bib":
            return BIBLIOGRAPHY
        return FILE_OF[catalogue().rules[self.code].subject]

    def _line(self, each: Diagnostic) -> str:
        whole_project = self.path.suffix == ".txt"
        file = each.span.file
        name = self.path.name if file == self._own_name and not whole_project else file
        prefix = f"{self.path.name}: " if whole_project else ""
        return f"{prefix}{name}:{each.span.line}:{each.span.column} {each.code}"

    @property
    def _own_name(self) -> str:
        return "" if self.path.suffix == ".txt" else self._stands_for


def cases(code: str, verdict: str) -> Iterator[Case]:
    """The cases of a rule that are `bad` or `good`, by name."""
    for path in sorted((FOLDER / code / verdict).glob("*.*")):
        if path.name != EXPECTED:
            yield Case(code, verdict, path)


def expected(code: str, verdict: str) -> list[str]:
    """The lines of `expected.txt` of all cases of a folder."""
    return (FOLDER / code / verdict / EXPECTED).read_text(encoding="utf-8").splitlines()
