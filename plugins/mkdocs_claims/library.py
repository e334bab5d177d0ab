"""Everything that a project's files say, loaded once, with its back-references."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .appraisal.appraise import Appraisal
    from .diagnostics import Diagnostic
    from .model.article import Article, Assertion, LeftOut
    from .model.claim import Claim
    from .model.marked_page import MarkedPage
    from .model.record import Record
    from .model.site import Site
    from .reading.source import SourceFile
    from .references.bibliography import Bibliography
    from .words.words import Words

CLAIMS_FOLDER = "claims"
BIBLIOGRAPHY_FILE = "refs.bib"
PAGES_FOLDER = "docs"
PAGE_SUFFIX = ".md"

_NOTES = (".md", "~")
_LEFT_BY_SYSTEMS = {"thumbs.db", "desktop.ini"}


def is_note(name: str) -> bool:
    """Whether a file may lie among the claims unread: notes, hidden files, what editors leave."""
    last = name.rsplit("/", 1)[-1].lower()
    return last.startswith(".") or last.endswith(_NOTES) or last in _LEFT_BY_SYSTEMS


LIKE_YAML = re.compile(r"\.(?:ya?ml|json)(?:\.txt)?$", re.IGNORECASE)
"""The end of a name whose file surely holds a claim or source, a wrong ending included."""


def looks_like_a_claim(name: str) -> bool:
    """Whether a file surely holds a claim or source, though its ending may be a wrong one."""
    return LIKE_YAML.search(name) is not None


def is_page(name: str, claims_folder: str, pages_folder: str) -> bool:
    """Whether a file is a page written by hand: Markdown in the folder of the documentation."""
    inside = name.startswith(f"{pages_folder}/") and not name.startswith(f"{claims_folder}/")
    return inside and name.endswith(PAGE_SUFFIX)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as it was read: kept so that an unchanged file need not be read again."""

    digest: bytes
    """The digest of its bytes, by which an unchanged file is known."""
    source: SourceFile
    record: Record | None
    """The claim, source or site in it; None when it could not be read as a whole."""
    problems: tuple[Diagnostic, ...]
    partial: Record | None = None
    """What could be read of the record when that is None (see `model.partial`)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article that a claim answers."""

    article: Article
    line: Assertion | LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything that the files say. Order is by id everywhere."""

    claims: Mapping[str, Claim]
    """The claims that could be read as a whole, by id."""
    articles: Mapping[str, Article]
    """The sources that could be read as a whole, by id."""
    site: Site | None
    """What holds for every claim; None when there is no such file, or it could not be read as a
    whole."""
    partial_site: Site | None
    """What could be read of that file when it is there and `site` is None (see `model.partial`)."""
    site_file: str
    """The name of that file, which need not be there."""
    words: Words
    """The words of the site, in its language."""
    bibliography: Bibliography
    appraisals: Mapping[str, tuple[Appraisal, ...]]
    """For each claim, one appraisal an outcome, in the order of the outcomes."""
    cited_by: Mapping[str, tuple[str, ...]]
    """For each key that is cited, the ids of the claims that cite it."""
    mentions: Mapping[str, tuple[Mention, ...]]
    """For each claim that an article names, where."""
    pages: Mapping[str, MarkedPage]
    """What the pages written by hand cite and embed, by the names of their files."""
    pages_folder: str
    """The folder in which the pages written by hand lie."""
    known_ids: frozenset[str]
    """The ids of all claim files, those not read or named wrongly included."""
    unread: tuple[SourceFile, ...]
    """Files that hold a claim or source which could not be read as a whole."""
    files: Mapping[str, ReadFile]
    """Every file by its name."""
    diagnostics: tuple[Diagnostic, ...]
    """All problems, in stable order; warnings that were answered are not among them."""

    @property
    def sources(self) -> Mapping[str, SourceFile]:
        """The text of every file, for showing lines."""
        return MappingProxyType({name: read.source for name, read in self.files.items()})

    @property
    def has_errors(self) -> bool:
        """Whether something stands in the way of publishing."""
        return any(each.severity == "error" for each in self.diagnostics)
