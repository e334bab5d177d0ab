"""Works as files for programs that manage references: one file of all, and one of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from ..references.export import csl_line, csl_list, to_bibtex, to_ris
from .asset_files import AssetFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..references.reference import Reference

ALL_WORKS = "data/references"
"""The address of the file of all works, without its ending."""


@dataclass(frozen=True, slots=True)
class WorkFormat:
    """A form in which works are handed out."""

    name: str
    ending: str


FORMATS = (
    WorkFormat("BibTeX", ".bib"),
    WorkFormat("RIS", ".ris"),
    WorkFormat("CSL-JSON", ".csl.json"),
)

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_OTHER = re.compile(r"[^a-z0-9_-]+")


def work_address(key: str) -> str:
    """The address of one work's files, without the ending: `data/references/smith2020`.

    Keys may differ in capitals alone or hold signs that file names must not; such a key gets what
    is left of it and a piece of its hash, after a tilde, which no plain name holds. So the address
    of a work never depends on which others there are.
    """
    if _PLAIN.fullmatch(key) and not _DEVICE.fullmatch(key):
        return f"{ALL_WORKS}/{key}"
    readable = _OTHER.sub("-", key.casefold()).strip("-")[:60]
    return f"{ALL_WORKS}/{readable}~{sha256(key.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class WorkFiles:
    """The files of these works, made one by one as they are asked for."""

    works: Sequence[Reference]

    def __iter__(self) -> Iterator[AssetFile]:
        # Kept for the files of all works: a few hundred bytes a work, and no text is made twice.
        bibtex, ris, csl = [], [], []
        for work in self.works:
            address = work_address(work.key)
            bibtex.append(to_bibtex(work))
            ris.append(to_ris(work))
            csl.append(csl_line(work))
            yield AssetFile(f"{address}.bib", bibtex[-1])
            yield AssetFile(f"{address}.ris", ris[-1])
            yield AssetFile(f"{address}.csl.json", csl_list(csl[-1:]))
        yield AssetFile(f"{ALL_WORKS}.bib", "\n".join(bibtex))
        yield AssetFile(f"{ALL_WORKS}.ris", "\r\n".join(ris))
        yield AssetFile(f"{ALL_WORKS}.csl.json", csl_list(csl))
