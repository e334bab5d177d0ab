"""The old site stays until the new one is whole: it is built beside it and put in its place."""

from __future__ import annotations

import logging
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .pages.asset_files import AssetFile

_LOGGERS = ("mkdocs", "properdocs")


class _Warnings(logging.Handler):
    """Counts what would stop a strict build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one record."""
        del record
        self.count += 1


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder beside the site in which the new site is built."""

    site: Path
    """Where the site belongs."""
    folder: Path
    """Where it is being built."""
    strict: bool
    """Whether a warning stops the build, so that the old site must stay."""
    _warnings: _Warnings

    @classmethod
    def begin(cls, site: Path, *, strict: bool) -> Staging:
        """Make the folder anew; what an interrupted build left is removed."""
        site = site.resolve()
        folder = site.with_name(f".{site.name}.building")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        warnings = _Warnings()
        for name in _LOGGERS:
            logging.getLogger(name).addHandler(warnings)
        return cls(site, folder, strict, warnings)

    def finish(self) -> None:
        """Put the new site in the place of the old one, unless a warning has stopped the build.

        Hidden entries of the old site, such as a `.git`, are kept, as MkDocs itself keeps them.
        """
        self._stop_counting()
        if self.strict and self._warnings.count:
            shutil.rmtree(self.folder, ignore_errors=True)
            return
        if not self.site.exists():
            self.folder.rename(self.site)
            return
        old = self.site.with_name(f".{self.site.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        self.site.rename(old)
        self.folder.rename(self.site)
        for hidden in old.glob(".*"):
            if not (self.site / hidden.name).exists():
                hidden.rename(self.site / hidden.name)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was built; the old site is as it was."""
        self._stop_counting()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _stop_counting(self) -> None:
        for name in _LOGGERS:
            logging.getLogger(name).removeHandler(self._warnings)


def refusal(site: Path, project: Path, parts: Mapping[str, Path]) -> str | None:
    """Why a build may not replace the folder `site`; None where it may.

    Args:
        site: The folder in which the site is to stand.
        project: The project's folder.
        parts: The folders of its parts, by what they hold. The site may lie in one that the whole
            project lies in.
    """
    lost = _lost(site.resolve(), project.resolve(), parts)
    if lost is None:
        return None
    return (
        f"`site_dir` is {site}, and a build replaces all that is there: {lost} would be lost. "
        "Give the site a folder of its own, such as `site_dir: site`."
    )


def _lost(site: Path, project: Path, parts: Mapping[str, Path]) -> str | None:
    if project.is_relative_to(site):
        return "the whole project"
    for held, folder in parts.items():
        part = folder.resolve()
        inside = site.is_relative_to(part) and not project.is_relative_to(part)
        if inside or part.is_relative_to(site):
            return held
    return None


def write_files(files: Iterable[AssetFile], folder: Path) -> None:
    """Write files of the site below `folder`, one by one as they are made."""
    made: set[Path] = set()
    for file in files:
        path = folder / file.name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(file.data)
