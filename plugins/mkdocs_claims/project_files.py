"""A folder becomes the names and bytes of the files that make a project."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .diagnostics import Diagnostic, Severity, Span
from .library import PAGE_SUFFIX, PAGES_FOLDER, is_note, looks_like_a_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

READ_LIMIT = 50_000_000
"""Bytes above which a file is not even opened."""
FILE_LIMIT = 50_000
"""Files above which a folder is not a folder of claims."""
SUFFIX = ".yml"
"""The ending of the files that are checked; of most others only the names are told."""


@dataclass(slots=True)
class ProjectFiles:
    """What was read, and what could not be."""

    files: dict[str, bytes] = field(default_factory=dict)
    """The bytes of each file by its name: relative to the project, with forward slashes.

    Files that no claim can be in have no bytes here; those of which only the ending is wrong have,
    as what they cite is cited.
    """
    problems: list[Diagnostic] = field(default_factory=list)
    """F17 for each file that could not be read, F18 when there are too many."""


def read_project(
    root: Path, claims_folder: str, bibliography_file: str, pages_folder: str = PAGES_FOLDER
) -> ProjectFiles:
    """Read the claims, the bibliography and the pages of a project.

    Hidden files and notes are left out, and links that lead out of the project are not followed.
    Whatever goes wrong with one file is a diagnostic, and the others are read.
    """
    found = ProjectFiles()
    inside = root.resolve()
    for number, path in enumerate(_paths(root / claims_folder, root, found)):
        if number == FILE_LIMIT:
            message = f"There are more than {FILE_LIMIT:,} files in `{claims_folder}`."
            hint = "Give the folder that holds the claims, and nothing else."
            _problem(found, "F18", claims_folder, message, hint)
            break
        if looks_like_a_claim(path.name):
            _read(path, _name(path, root), inside, found)
        else:
            found.files[_name(path, root)] = b""
    for path in _pages(root / pages_folder, root / claims_folder):
        _read(path, _name(path, root), inside, found)
    bibliography = root / bibliography_file
    if bibliography.exists() or bibliography.is_symlink():
        _read(bibliography, bibliography_file, inside, found)
    return found


def _pages(folder: Path, claims: Path) -> Iterator[Path]:
    """The Markdown pages below a folder that need not be there."""
    for parent, folders, names in os.walk(folder):
        here = Path(parent)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and here / name != claims
        )
        for name in sorted(names):
            if name.endswith(PAGE_SUFFIX) and not name.startswith("."):
                yield here / name


def _paths(folder: Path, root: Path, found: ProjectFiles) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        name = _name(Path(error.filename), root)
        _problem(found, "F17", name, f"This folder cannot be read: {_reason(error)}.", _MAY_READ)

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        here = Path(parent)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if (here / name).is_symlink():
                message = "This folder is a link, and links to folders are not followed."
                _problem(found, "F17", _name(here / name, root), message, _PUT_IT_HERE)
        for name in sorted(names):
            if not is_note(name):
                yield here / name


_MAY_READ = "See that it is there and that you may read it."
_PUT_IT_HERE = "Put the files themselves there."


def _read(path: Path, name: str, inside: Path, found: ProjectFiles) -> None:
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(inside):
            message = "This file is a link that leads out of the project."
            _problem(found, "F17", name, message, "Put the file itself there.")
            return
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            _problem(found, "F17", name, "This is not a file that can be read.", "Take it away.")
        elif status.st_size > READ_LIMIT:
            message = f"This file has {status.st_size:,} bytes, too many to be read."
            _problem(found, "F17", name, message, "Look whether it belongs here.")
        else:
            found.files[name] = path.read_bytes()
    except (OSError, RuntimeError) as error:
        _problem(found, "F17", name, f"This file cannot be read: {_reason(error)}.", _MAY_READ)


def _reason(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "it leads nowhere"
    return reason[:1].lower() + reason[1:]


def _name(path: Path, root: Path) -> str:
    try:
        relative = path.relative_to(root).as_posix()
    except ValueError:
        relative = path.as_posix()
    # Bytes that are no UTF-8 in a file's name are spelt out.
    return relative.encode("utf-8", "backslashreplace").decode()


def _problem(found: ProjectFiles, code: str, name: str, message: str, hint: str) -> None:
    found.problems.append(Diagnostic(code, Severity.ERROR, message, hint, Span.at(name)))
