"""What a comparison of two libraries finds, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..diagnostics import Diagnostic


class ChangeKind(StrEnum):
    """What sort of thing changed. The order of the members is the order of importance."""

    STATEMENT = "statement"
    VERDICT = "verdict"
    CERTAINTY = "certainty"
    EFFECT = "absolute-effect"
    NUMBER = "number"
    STUDY = "study"
    JUDGEMENT = "judgement"
    TEXT = "text"
    DETAIL = "detail"

    @property
    def rank(self) -> int:
        """0 for what matters most."""
        return tuple(ChangeKind).index(self)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something changed: a reason that the files give, before and after."""

    about: str
    """What it is a reason for: `because` for a verdict, else the domain, as in `imprecision`."""
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. None stands for what is not there."""

    kind: ChangeKind
    where: tuple[str, ...]
    """In which part of the file, from the outside in: the outcome's name, the study's key."""
    what: str
    """What it is, in words: `participants`, `risk of bias: overall`."""
    before: str | None
    after: str | None
    reasons: tuple[Reason, ...] = ()


class Fate(StrEnum):
    """What became of a file or a work."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    """It has another id, and with it another address."""
    CHANGED = "changed"
    BROKEN = "broken"
    """It could be read before and no longer can."""
    MENDED = "mended"
    """It could not be read before and now can, so that nothing can be compared."""
    UNREADABLE = "unreadable"
    """It could not be read before, was changed, and still cannot be read."""


class FileKind(StrEnum):
    """What a file holds."""

    CLAIM = "claim"
    SOURCE = "source"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class FileChanges:
    """What changed in one claim, source or site's own file."""

    kind: FileKind
    fate: Fate
    id: str | None
    """Its id; None where it is no longer there."""
    old_id: str | None
    """Its id before; None where it was not there."""
    file: str | None
    """The file's name; None where it is no longer there."""
    old_file: str | None
    """The file's name before; None where it was not there."""
    title: str
    """The statement of a claim, the title of a source."""
    changes: tuple[Change, ...] = ()
    """The most important first."""

    @property
    def shown_file(self) -> str:
        """The file's name for people: the one it had where it is no longer there."""
        return self.file or self.old_file or ""


@dataclass(frozen=True, slots=True)
class ReferenceChanges:
    """What changed in one work of the bibliography."""

    key: str
    fate: Fate
    words: str
    """The work in a line: authors, title, year."""
    cited_by: tuple[str, ...]
    """The ids of the claims that cite it; those of before where it was removed."""
    changes: tuple[Change, ...] = ()
    retracted: bool = False
    """Whether a notice of retraction was added or changed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed from one library to another."""

    files: tuple[FileChanges, ...]
    """The most important first."""
    references: tuple[ReferenceChanges, ...]
    """Retractions first, then by key."""
    new_problems: tuple[Diagnostic, ...]
    """Problems that were not there before, with their places now; errors first."""
    mended: tuple[Diagnostic, ...]
    """Problems that are gone, with their places before."""
    old_problems: tuple[Diagnostic, ...]
    """Problems that were there before and still are, with their places now."""

    @property
    def found(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.files or self.references or self.new_problems or self.mended)

    def count(self, kind: ChangeKind) -> int:
        """How many changes of a kind there are in files that are there before and after."""
        return sum(
            change.kind is kind
            for file in self.files
            if file.fate in (Fate.CHANGED, Fate.RENAMED)
            for change in file.changes
        )
