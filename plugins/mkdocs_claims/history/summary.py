"""What changed in a sentence or two, and the headings that every form of a report shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from .changes import ChangeKind, Fate, FileKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..diagnostics import Diagnostic
    from .changes import Change, Changes, FileChanges, ReferenceChanges

NOTHING = "Nothing changes for readers."

_KINDS = {
    ChangeKind.STATEMENT: ("statement", "statements"),
    ChangeKind.VERDICT: ("verdict", "verdicts"),
    ChangeKind.CERTAINTY: ("level of certainty", "levels of certainty"),
    ChangeKind.EFFECT: ("absolute effect", "absolute effects"),
    ChangeKind.NUMBER: ("number", "numbers"),
    ChangeKind.STUDY: ("study", "studies"),
    ChangeKind.JUDGEMENT: ("judgement", "judgements"),
    ChangeKind.TEXT: ("text", "texts"),
    ChangeKind.DETAIL: ("detail", "details"),
}
_FILES = {
    FileKind.CLAIM: ("claim", "claims"),
    FileKind.SOURCE: ("source", "sources"),
    FileKind.SITE: ("file of the site", "files of the site"),
}
_FATES = {
    Fate.ADDED: ("is new", "are new"),
    Fate.REMOVED: ("is gone", "are gone"),
    Fate.RENAMED: ("has a new address", "have new addresses"),
    Fate.CHANGED: ("changes", "change"),
    Fate.BROKEN: ("can no longer be read", "can no longer be read"),
    Fate.MENDED: ("can be read again", "can be read again"),
    Fate.UNREADABLE: ("cannot be read", "cannot be read"),
}
_STATES = {
    Fate.ADDED: "New.",
    Fate.REMOVED: "Removed.",
    Fate.BROKEN: "It can no longer be read, so nothing can be said about what changes in it.",
    Fate.MENDED: "It could not be read before and now can, so nothing can be compared.",
    Fate.UNREADABLE: "It cannot be read, so nothing can be said about what is in it.",
}


def summary(changes: Changes) -> tuple[str, ...]:
    """What changed, in sentences: files, what sort of things, works, problems."""
    if not changes.found:
        return (NOTHING,)
    sentences = [*_of_files(changes), *_of_kinds(changes), *_of_works(changes.references)]
    if changes.new_problems:
        sentences.append(f"{_capital(problems_in_words(changes.new_problems))} are new.")
    if changes.mended:
        sentences.append(f"{_counted(len(changes.mended), 'problem', 'problems')} mended.")
    return tuple(sentences)


def problems_in_words(problems: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are, such as `1 error and 2 warnings`."""
    errors = sum(each.severity is Severity.ERROR for each in problems)
    parts = [(errors, "error", "errors"), (len(problems) - errors, "warning", "warnings")]
    return " and ".join(_counted(*each) for each in parts if each[0])


def state(file: FileChanges) -> str:
    """What became of a file, in a sentence; empty where it is there before and after."""
    if file.fate is Fate.RENAMED:
        return f"Renamed: `{file.old_id}` is now `{file.id}`, and its address changes with it."
    return _STATES.get(file.fate, "")


def place(change: Change) -> str:
    """What changed and where, such as `back pain, example2021: participants`."""
    where = ", ".join(change.where)
    if not change.what:
        return where
    return f"{where}: {change.what}" if where else change.what


def heading(reference: ReferenceChanges) -> str:
    """What became of a work."""
    if reference.retracted:
        return "Retracted"
    return {Fate.ADDED: "New", Fate.REMOVED: "Removed"}.get(reference.fate, "Changed")


def _of_files(changes: Changes) -> list[str]:
    said = []
    for kind, nouns in _FILES.items():
        for fate, verbs in _FATES.items():
            number = sum(each.kind is kind and each.fate is fate for each in changes.files)
            if number:
                said.append(f"{_counted(number, *nouns)} {verbs[number > 1]}")
    return [f"{_capital(', '.join(said))}."] if said else []


def _of_kinds(changes: Changes) -> list[str]:
    counts = ((changes.count(kind), *nouns) for kind, nouns in _KINDS.items())
    said = [_counted(*each) for each in counts if each[0]]
    return [f"Changed in them: {', '.join(said)}."] if said else []


def _of_works(references: Sequence[ReferenceChanges]) -> list[str]:
    said = []
    for name in ("Retracted", "New", "Removed", "Changed"):
        number = sum(heading(each) == name for each in references)
        if number:
            said.append(f"{number:,} {name.lower()}")
    return [f"References: {', '.join(said)}."] if said else []


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
