"""All works of a bibliography file, each decoded when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from ..diagnostics import Diagnostic, in_order
from ..reading.bibtex_entry import Entry
from ..reading.bibtex_reader import KEY, read_bibtex
from ..reading.source import SourceFile
from .entry_types import check_entry
from .identifiers import bare_doi
from .reference import Reference, build_reference

_Built = tuple[Reference, tuple[Diagnostic, ...]]


@dataclass(frozen=True, eq=False)
class Bibliography(Mapping[str, Reference]):
    """Key -> reference, in the order of the file. Keys are compared letter by letter."""

    source: SourceFile
    entries: Mapping[str, Entry]
    _built: dict[str, _Built] = field(default_factory=dict, repr=False)

    def __getitem__(self, key: str) -> Reference:
        return self._build(key)[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, key: object) -> bool:
        return key in self.entries

    def diagnostics(self, key: str) -> tuple[Diagnostic, ...]:
        """What is doubtful in the text of one entry: B06, B07, B08 and B11.

        Ask for the entries that are shown; decoding those that nobody cites is waste.
        """
        return self._build(key)[1]

    def near(self, key: str) -> str | None:
        """The key that was probably meant: the same in other capitals, else a very similar one.

        A DOI or a PubMed number stands for the entry that has it. A key of another year, or with
        another letter behind the year, is another work's.
        """
        sound = (known for known in reversed(tuple(self.entries)) if KEY.fullmatch(known))
        folded = {known.casefold(): known for known in sound}
        wanted = key.casefold()
        if wanted in folded:
            return folded[wanted]
        if (identified := self._of_number(wanted)) is not None:
            return identified
        tail = _from_the_year(wanted)
        close = [
            known
            for known in get_close_matches(wanted, folded, n=3, cutoff=0.85)
            if tail.startswith(_from_the_year(known)) or _from_the_year(known).startswith(tail)
        ]
        return folded[close[0]] if close else None

    def _of_number(self, wanted: str) -> str | None:
        """The key of the entry with this DOI, its address included, or this PubMed number."""
        bare = bare_doi(wanted)
        if "/" not in bare and not bare.isdecimal():
            return None
        for known, entry in self.entries.items():
            if bare in (entry.text("doi").casefold(), entry.text("pmid")):
                return known
        return None

    def _build(self, key: str) -> _Built:
        built = self._built.get(key)
        if built is None:
            built = self._built[key] = build_reference(self.entries[key])
        return built


def _from_the_year(key: str) -> str:
    """What follows the name in a key such as `smith2020a`; a letter O among digits is a nought."""
    digits = re.sub("(?<=[0-9])o(?=[0-9])", "0", key)
    found = re.search("[0-9].*", digits)
    return found.group() if found else ""


def read_bibliography(source: SourceFile) -> tuple[Bibliography, tuple[Diagnostic, ...]]:
    """Read a bibliography. Never raises.

    Diagnostics: those of `read_bibtex`, and B09 and B10 for every entry. The text of an entry is
    decoded, and its diagnostics found, when it is asked for.
    """
    entries, problems = read_bibtex(source)
    found = [*problems]
    for entry in entries:
        found += check_entry(entry)
    return Bibliography(source, {entry.key: entry for entry in entries}), in_order(found)
