"""What the extension draws from: the claims, and the page that is being written."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ..clock import build_day
from ..diagnostics import Diagnostic, Span
from ..loading import load
from ..model.marked_page import MarkedPage
from ..pages.addresses import Addresses
from ..pages.composer import Composer
from ..project_files import read_project
from ..reading.source import SourceFile
from ..reporters.as_text import report
from ..rules.catalogue import catalogue
from ..rules.rule import Context, LibraryRule

EXTENSION = "mkdocs_claims.markdown"
"""The name under which Python-Markdown finds the extension."""
_log = logging.getLogger(f"mkdocs.plugins.{EXTENSION}")
_RULES = ("P01", "P02", "P03")


@dataclass(slots=True)
class ShownPage:
    """The claims with the page that is being written. Only the page changes."""

    composer: Composer
    name: str = ""
    """The page as MkDocs names it; empty where nobody says."""
    checked: bool = False
    """Whether what the page cites and embeds has been checked already."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where the claims are, when no plugin hands them over."""

    folder: str
    claims_folder: str
    bibliography_file: str
    base: str
    """What addresses begin with."""


def open_project(project: Project) -> ShownPage:
    """The claims of a project, read anew only when a file of it has changed."""
    return ShownPage(_composer(project, _stamp(project)))


def _stamp(project: Project) -> tuple[tuple[str, int, int], ...]:
    """Names, times and sizes of the files, by which a change is known."""
    folder = Path(project.folder)
    paths = [*(folder / project.claims_folder).rglob("*.yml"), folder / project.bibliography_file]
    stats = ((str(path), path.stat()) for path in sorted(paths) if path.exists())
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=1)
def _composer(project: Project, stamp: tuple[tuple[str, int, int], ...]) -> Composer:
    del stamp
    files = read_project(Path(project.folder), project.claims_folder, project.bibliography_file)
    library = load(
        files.files,
        today=build_day(os.environ.get("SOURCE_DATE_EPOCH")),
        claims_folder=project.claims_folder,
        bibliography_file=project.bibliography_file,
        advice=False,
    )
    errors = [each for each in library.diagnostics if each.severity == "error"]
    if errors:
        _log.warning("%s", report(errors, library.sources))
    return Composer(library, Addresses(base=project.base), "", "")


def warn(shown: ShownPage, source: SourceFile, page: MarkedPage) -> None:
    """Log what is wrong with what a page cites and embeds."""
    if shown.checked:
        return
    library = replace(shown.composer.library, pages={source.name: page})
    context = Context(library, build_day(os.environ.get("SOURCE_DATE_EPOCH")))
    rules = (catalogue().rules[code] for code in _RULES)
    found = [
        Diagnostic(rule.code, rule.severity, finding.message, finding.hint, finding.at)
        for rule in rules
        if isinstance(rule, LibraryRule)
        for finding in rule.check(library, context)
        if isinstance(finding.at, Span)
    ]
    if found:
        _log.warning("%s", report(found, {source.name: source}))
