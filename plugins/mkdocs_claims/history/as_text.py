"""Changes as text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reporters.plain import visible
from .changes import ChangeKind
from .summary import heading, place, problems_in_words, state, summary
from .words import Mark, shortened, word_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..diagnostics import Diagnostic
    from .changes import Change, Changes, FileChanges, ReferenceChanges

_ARROW = "\N{RIGHTWARDS ARROW}"
_MARKS = {Mark.KEPT: ("", ""), Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}


def report(changes: Changes, base: str, head: str) -> str:
    """Everything that changed, the most important first.

    Args:
        changes: What changed.
        base: What it changed from, as people call it.
        head: What it changed to.
    """
    blocks = [[f"From {visible(base)} to {visible(head)}:", *summary(changes)]]
    blocks.extend(list(_file(each)) for each in changes.files)
    if changes.references:
        works = [line for each in changes.references for line in _reference(each)]
        blocks.append(["References", *works])
    if changes.new_problems:
        said = f"New problems: {problems_in_words(changes.new_problems)}"
        blocks.append([said, *_problems(changes.new_problems)])
    if changes.mended:
        blocks.append(["Mended", *_problems(changes.mended)])
    if changes.old_problems:
        blocks.append([f"There before and still there: {problems_in_words(changes.old_problems)}."])
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _file(file: FileChanges) -> Iterator[str]:
    yield visible(file.title)
    yield f"  {visible(file.shown_file)}"
    if said := state(file):
        yield f"  {visible(said)}"
    for change in file.changes:
        yield from _change(change, "  ")


def _change(change: Change, margin: str) -> Iterator[str]:
    yield f"{margin}{visible(place(change))}: {_both(change)}"
    for each in change.reasons:
        yield f"{margin}  {each.about}: {_words(each.before, each.after)}"


def _both(change: Change) -> str:
    if change.kind is ChangeKind.TEXT:
        return _words(change.before, change.after)
    if change.before is None:
        return f"new: {visible(change.after or '')}"
    if change.after is None:
        return f"gone: {visible(change.before)}"
    return f"{visible(change.before)} {_ARROW} {visible(change.after)}"


def _words(before: str | None, after: str | None) -> str:
    if before is None or after is None:
        return f"{'new' if before is None else 'gone'}: {visible(after or before or '')}"
    if before == after:
        return f"not changed: {visible(after)}"
    pieces = shortened(word_diff(before, after))
    marked = (f"{_MARKS[mark][0]}{words}{_MARKS[mark][1]}" for mark, words in pieces)
    return visible(" ".join(marked))


def _reference(reference: ReferenceChanges) -> Iterator[str]:
    said = f"{heading(reference)}: {reference.key}. {reference.words}"
    yield f"  {visible(said)}"
    if reference.cited_by:
        yield f"    cited by {', '.join(reference.cited_by)}"
    for change in reference.changes:
        yield from _change(change, "    ")


def _problems(problems: tuple[Diagnostic, ...]) -> Iterator[str]:
    for each in problems:
        span = each.span
        said = f"{each.severity} {each.code} {visible(each.message)}"
        yield f"  {visible(span.file)}:{span.line}:{span.column}: {said}"
