"""Whether a project can be published: it is read and checked as a build needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .diagnostics import Severity
from .loading import load
from .memory import collector_at_rest
from .project_files import read_project
from .reporters.as_text import report

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from .library import Library


@dataclass(frozen=True, slots=True)
class Candidate:
    """A project that may be published."""

    library: Library
    publishable: bool
    report: str
    """What is wrong, advice left out; empty where nothing is."""


def candidate(
    project: Path,
    folders: tuple[str, str, str],
    today: date,
    *,
    strict: bool,
    before: Library | None = None,
) -> Candidate:
    """Read and check a project.

    Args:
        project: Its folder.
        folders: The names in it of the claims, the bibliography and the pages written by hand.
        today: The day that counts as today.
        strict: Whether a warning keeps it from being published as an error does.
        before: An earlier library of the same project, from which what did not change is taken.
    """
    claims, bibliography, pages = folders
    files = read_project(project, claims, bibliography, pages)
    with collector_at_rest():
        library = load(
            files.files,
            today=today,
            claims_folder=claims,
            bibliography_file=bibliography,
            pages_folder=pages,
            before=before,
            advice=False,
        )
    found = [*files.problems, *library.diagnostics]
    shown = [each for each in found if each.severity is not Severity.ADVICE]
    stops = any(strict or each.severity is Severity.ERROR for each in shown)
    return Candidate(library, not stops, report(shown, library.sources) if shown else "")
