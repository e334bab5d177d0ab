"""One check of a folder, and the mending of what can be mended safely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, in_order
from ..editing.applying import mended
from ..editing.saved_form import encoded_like
from ..library import Library
from ..loading import load
from ..project_files import read_project
from .writing import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_ROUNDS = 10
"""How often files are mended and read again: what is mended can bring further faults to light."""


@dataclass(frozen=True, slots=True)
class Task:
    """What to check."""

    folder: Path
    claims_folder: str
    bibliography_file: str
    pages_folder: str
    today: date


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    library: Library
    files: Mapping[str, bytes]
    found: tuple[Diagnostic, ...]
    """Everything, advice included, in stable order."""


def check_once(task: Task, before: Library | None = None) -> Checked:
    """Read the folder and check it; what did not change is taken from the library `before`."""
    project = read_project(
        task.folder, task.claims_folder, task.bibliography_file, task.pages_folder
    )
    library = load(
        project.files,
        today=task.today,
        claims_folder=task.claims_folder,
        bibliography_file=task.bibliography_file,
        pages_folder=task.pages_folder,
        before=before,
    )
    found = in_order((*project.problems, *library.diagnostics))
    return Checked(library, project.files, found)


def check_and_mend(task: Task) -> tuple[Checked, tuple[Diagnostic, ...]]:
    """Mend what can be mended safely, and check what is left.

    Returns:
        The last check, and the diagnostics whose fixes were made.

    Raises:
        OSError: A file could not be written; it is as it was.
    """
    made: list[Diagnostic] = []
    checked = check_once(task)
    for _ in range(MOST_ROUNDS):
        done = mended(checked.library.sources, checked.found)
        if not done.texts:
            break
        for name, text in done.texts.items():
            replace_file(task.folder / name, encoded_like(checked.files[name], text))
        made += done.diagnostics
        checked = check_once(task, checked.library)
    return checked, tuple(made)


def mendable(diagnostics: Iterable[Diagnostic]) -> int:
    """How many of the diagnostics `--fix` would mend."""
    return sum(each.fix is not None for each in diagnostics)
