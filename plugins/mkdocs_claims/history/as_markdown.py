"""Changes as Markdown for the summary of a pull request, in the order in which they matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reporters.markdown import code, escaped, in_code_marks
from .changes import ChangeKind
from .summary import heading, place, problems_in_words, state, summary
from .words import Mark, shortened, word_diff

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..diagnostics import Diagnostic
    from .changes import Change, Changes, FileChanges, ReferenceChanges

LIMIT = 60_000
"""Characters that a report has at most; forges refuse a comment of more than 65,536."""
MOST_LISTED = 50
"""Problems and works that are listed one by one."""

_BLANK_LINES = re.compile(r"\n{3,}")
_ARROW = "\N{RIGHTWARDS ARROW}"
_NOTHING = "\N{EM DASH}"
_TAGS = {Mark.REMOVED: "del", Mark.ADDED: "ins"}
_HEADLINES = {ChangeKind.STATEMENT, ChangeKind.VERDICT, ChangeKind.CERTAINTY}
_IN_TABLE = {ChangeKind.EFFECT, ChangeKind.NUMBER, ChangeKind.JUDGEMENT}


def report(changes: Changes, base: str, head: str, *, limit: int = LIMIT) -> str:
    """Everything that changed, for a reviewer who knows the subject and not Git.

    Verdicts and levels stand as sentences, numbers in a table, words folded away. What a file says
    is shown as it is and never becomes markup.

    Args:
        changes: What changed.
        base: What it changed from, as people call it.
        head: What it changed to.
        limit: The most characters; beyond it words are left out first, then whole files, and the
            end says how many.
    """
    start = f"## What changes\n\n{' '.join(map(in_code_marks, summary(changes)))}\n"
    end = "".join(
        f"\n{block}"
        for block in (
            _references(changes.references),
            _problems("New problems", changes.new_problems, opened=True),
            _problems("Mended problems", changes.mended, opened=False),
            _old_problems(changes.old_problems),
            f"<sub>From {escaped(base)} to {escaped(head)}.</sub>\n",
        )
        if block
    )
    return f"{start}{_files(changes.files, limit - len(start) - len(end))}{end}"


def _files(files: Sequence[FileChanges], room: int) -> str:
    blocks: list[str] = []
    for each in files:
        whole = "\n" + _file(each, folded=True)
        block = whole if len(whole) <= room else "\n" + _file(each, folded=False)
        if len(block) > room:
            left = len(files) - len(blocks)
            blocks.append(f"\n**{left:,} more not shown here;** `claims diff` shows all.\n")
            break
        blocks.append(block)
        room -= len(block)
    return "".join(blocks)


def _file(file: FileChanges, *, folded: bool) -> str:
    lines = [f"### {escaped(file.title)}", "", code(file.shown_file), ""]
    if said := state(file):
        lines.extend([in_code_marks(said), ""])
    lines.extend(line for each in file.changes if each.kind in _HEADLINES for line in _item(each))
    rows = [each for each in file.changes if each.kind in _IN_TABLE]
    if rows:
        lines.extend(["", "| What | Before | Now |", "| --- | --- | --- |", *map(_row, rows)])
    studies = [each for each in file.changes if each.kind is ChangeKind.STUDY]
    if studies:
        lines.extend(["", *(line for each in studies for line in _item(each))])
    rest = [each for each in file.changes if each.kind in (ChangeKind.TEXT, ChangeKind.DETAIL)]
    if rest and folded:
        inside = [line for each in rest for line in _item(each)]
        lines.extend(["", *_folded(f"Words and details ({len(rest):,})", inside, opened=False)])
    elif rest:
        lines.extend(["", f"Words and details: {len(rest):,}, too long to be shown here."])
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)) + "\n"


def _item(change: Change) -> Iterator[str]:
    strong = change.kind in _HEADLINES
    name = escaped(_capital(place(change)))
    if change.before is not None and change.after is not None and change.kind in _HEADLINES:
        arrow = f"{escaped(change.before)} {_ARROW} {escaped(change.after)}"
        said = arrow if change.kind is not ChangeKind.STATEMENT else _both(change)
    else:
        said = _both(change)
    yield f"- **{name}:** {said}" if not strong else f"- **{name}:** **{said}**"
    for each in change.reasons:
        yield f"  - {escaped(each.about)}: {_words(each.before, each.after)}"


def _both(change: Change) -> str:
    if change.kind in (ChangeKind.TEXT, ChangeKind.STATEMENT):
        return _words(change.before, change.after)
    if change.before is None:
        return f"new: {escaped(change.after or '')}"
    if change.after is None:
        return f"gone: {escaped(change.before)}"
    return f"{escaped(change.before)} {_ARROW} {escaped(change.after)}"


def _words(before: str | None, after: str | None) -> str:
    if before is None:
        return f"<ins>{escaped(after or '')}</ins>"
    if after is None:
        return f"<del>{escaped(before)}</del>"
    if before == after:
        return f"not changed: {escaped(after)}"
    return " ".join(_marked(mark, words) for mark, words in shortened(word_diff(before, after)))


def _marked(mark: Mark, words: str) -> str:
    tag = _TAGS.get(mark)
    return f"<{tag}>{escaped(words)}</{tag}>" if tag is not None else escaped(words)


def _row(change: Change) -> str:
    cells = (change.before, change.after)
    before, after = (escaped(each) if each is not None else _NOTHING for each in cells)
    return f"| {escaped(_capital(place(change)))} | {before} | {after} |"


def _references(references: Sequence[ReferenceChanges]) -> str:
    if not references:
        return ""
    lines = ["### References", ""]
    for each in references[:MOST_LISTED]:
        lines.append(f"- **{heading(each)}:** {code(each.key)} {escaped(each.words)}")
        if each.cited_by:
            lines.append(f"  - cited by {', '.join(map(code, each.cited_by))}")
        lines.extend(
            f"  - {escaped(change.what)}: {_words(change.before, change.after)}"
            for change in each.changes
        )
    lines.extend(_more(len(references)))
    return "\n".join(lines) + "\n"


def _problems(name: str, problems: Sequence[Diagnostic], *, opened: bool) -> str:
    if not problems:
        return ""
    lines = []
    for each in problems[:MOST_LISTED]:
        where = code(f"{each.span.file}:{each.span.line}")
        lines.append(f"- {where} {each.severity} {each.code}: {in_code_marks(each.message)}")
        if opened:
            lines.append(f"  - {in_code_marks(each.hint)}")
    lines.extend(_more(len(problems)))
    title = f"{name}: {problems_in_words(problems)}"
    return "\n".join(_folded(title, lines, opened=opened)) + "\n"


def _old_problems(problems: Sequence[Diagnostic]) -> str:
    if not problems:
        return ""
    return f"There before and still there: {problems_in_words(problems)}.\n"


def _folded(title: str, lines: Sequence[str], *, opened: bool) -> list[str]:
    start = "<details open>" if opened else "<details>"
    return [f"{start}<summary>{title}</summary>", "", *lines, "", "</details>"]


def _more(number: int) -> list[str]:
    return [f"- and {number - MOST_LISTED:,} more"] if number > MOST_LISTED else []


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
