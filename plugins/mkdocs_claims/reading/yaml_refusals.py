"""What is said of YAML that can be read but is not used in claim files."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..diagnostics import Diagnostic, Edit, Fix, Related, Severity, Span
from .nodes import Entry, Node, Place, Scalar, Sequence
from .yaml_hyphens import begins_item, begins_line, no_space_after_hyphen

if TYPE_CHECKING:
    from .source import SourceFile

_BLOCK_WITH_DIGIT = re.compile("[|>][-+]?[0-9][-+]?")
NO_KEY = re.compile("<<|-[A-Za-z][a-z-]+")
"""Plain keys that are none: a merge key, and a list item without its space."""
_COMMENT = re.compile("[ \t]+#")
_ODD_INDENT = re.compile(
    "^[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])[^\\S\n]*", re.MULTILINE
)
_LIKE_STRUCTURE = re.compile(r"[a-z][a-z-]+:(?:\s|$)|-\s")
_ODD_LIMIT = 8
_A_BLOCK = 3
"""Keys given twice from which on they are a block that was pasted."""
_SHOWN = 60
"""Characters of the file's own text that a message repeats."""


def alias(source: SourceFile, name: str, place: Place) -> Diagnostic:
    """Y05 for `*name`."""
    message = f"`*{_short(name)}` is a YAML alias, which is not used here."
    hint = "Write the value out; if this is text that starts with `*`, put it in quotes."
    return _error("Y05", message, hint, place.span(source.name))


def properties(source: SourceFile, event: Any) -> tuple[Diagnostic, ...]:
    """Y05 for the anchor and Y06 for the tag that stand before a node."""
    line, column = event.start_mark.line + 1, event.start_mark.column
    text = source.line(line)
    found = []
    # A slice, because a hostile line may hold a hundred thousand anchors.
    for word in text[column : column + _SHOWN].split()[:2]:
        column = text.index(word, column)
        span = Span.at(source.name, line, column + 1, len(word))
        if word.startswith("!"):
            message = f"`{_short(word)}` is a YAML tag, which is not used here."
            hint = "Delete it; if this is text that starts with `!`, put it in quotes."
            found.append(_error("Y06", message, hint, span))
        elif word.startswith("&"):
            message = f"`{_short(word)}` is a YAML anchor, which is not used here."
            hint = "Delete it; if this is text that starts with `&`, put it in quotes."
            found.append(_error("Y05", message, hint, span))
        else:
            break
    return tuple(found)


def keys(source: SourceFile, nodes: list[Node], found: dict[str, Entry]) -> tuple[Diagnostic, ...]:
    """What is said of keys that cannot stand in a mapping that has `found`.

    Where a whole block repeats the mapping from its first key on, Y04 is said once, of the block.
    """
    twice = [each for each in nodes if isinstance(each, Scalar) and each.value in found]
    first = next(iter(found.values())).key if found else None
    many = len({each.value for each in twice})
    if many < _A_BLOCK or first is None or twice[0].value != first.value:
        return tuple(key(source, each, found) for each in nodes)
    others = tuple(key(source, each, found) for each in nodes if each not in twice)
    hint = "Delete what is too much, or join what the two hold."
    if first.place.column == 1:
        hint = "If this is another claim or source, give it a file of its own; else delete it."
    return (*others, _block_twice(source, first.place, twice[0], many, hint))


def item_without_hyphen(source: SourceFile, first: Place, start: Scalar, many: int) -> Diagnostic:
    """Y04 for the key `start`, which begins an item as the key at `first` begins that above.

    `many` keys stand in both.
    """
    name = _short(start.value)
    hint = (
        f"If a new list item begins here, write `- {name}`, with its `-` in line with the others."
    )
    return _block_twice(source, first, start, many, hint)


def _block_twice(
    source: SourceFile, first: Place, start: Scalar, many: int, hint: str
) -> Diagnostic:
    more = "1 more key" if many == 1 + 1 else f"{many - 1} more keys"
    message = f"From here on `{_short(start.value)}` and {more} stand twice."
    related = Related(first.span(source.name), "They stand here first.")
    return _error("Y04", message, hint, start.place.span(source.name), related)


def key(source: SourceFile, node: Node, found: dict[str, Entry]) -> Diagnostic:
    """Y03, Y04, Y07 or Y12 for a key that cannot stand in a mapping that has `found`."""
    span = Span.at(source.name, node.place.line, node.place.column)
    if not isinstance(node, Scalar):
        message = "A list or a mapping stands where a key is expected."
        hint = "Use plain text as the key; put text that starts with a bracket in quotes."
        return _error("Y12", message, hint, span)
    span = node.place.span(source.name)
    if first := found.get(node.value):
        message = f"The key `{_short(node.value)}` stands twice in the same block."
        related = Related(first.key.place.span(source.name), "It stands here first.")
        hint = "Delete one, or join what the two hold."
        if begins_item(source, first.key) and begins_line(source, node):
            name = _short(node.value)
            hint = (
                f"Delete one; if a new list item begins here, write `- {name}`, with its `-` in "
                "line with the others."
            )
        return _error("Y04", message, hint, span, related)
    if node.value.startswith("-"):
        return no_space_after_hyphen(source, span.line, span.column)
    if node.value:
        message = "`<<` is a YAML merge key, which is not used here."
        return _error("Y07", message, "Write out the keys that it stands for.", span)
    message = "There is no key before this colon."
    return _error("Y12", message, "Write the key before it, or put the text in quotes.", span)


def space_after_colon(source: SourceFile, line: int, key: str) -> Fix | None:
    """The fix of `verdict:overstated`, where what stands before the colon looks like a key.

    Spaces that YAML does not take for spaces, such as a no-break space, go.
    """
    if not re.fullmatch(r"[a-z][a-z-]+", key):
        return None
    text = source.line(line)
    column = text.index(f"{key}:") + len(key) + 1
    odd = len(text[column:]) - len(text[column:].lstrip())
    edit = Edit(Span.at(source.name, line, column, 1 + odd), ": ")
    return Fix(f"Write `{key}: ` with a space.", (edit,))


def text_cut_short(
    source: SourceFile, place: Place, value: str, *, goes_on: bool = False
) -> tuple[Diagnostic, ...]:
    """Y14 for a comment right behind a plain `value`, if text may have been lost with it.

    After one word (`kind: fact  # why`) a comment is a comment; `#` with a digit behind it is a
    number that somebody wrote, and where the text `goes_on` below, the comment stands inside it.
    """
    line = source.line(place.end_line)
    found = _COMMENT.match(line, place.end_column - 1)
    if found is None:
        return ()
    counts = line[found.end() : found.end() + 1].isdigit()
    if value and not (goes_on or counts or " " in value or "\n" in value):
        return ()
    message = "Everything after ` #` is dropped as a comment."
    if not value:
        message = "Everything after ` #` is dropped as a comment, so there is nothing here."
    hint = "Put the text in quotes, or put the comment on a line of its own."
    span = Span.at(source.name, place.end_line, found.end(), len(line) - found.end() + 1)
    return (_error("Y14", message, hint, span),)


def odd_indents(source: SourceFile, *, broken_at: int | None) -> tuple[Diagnostic, ...]:
    """Y08 for lines indented with no-break spaces or their like, the first few.

    Of a file whose reading broke, those down to line `broken_at`; of one that could be read, those
    that look like a key or a list item.
    """
    if source.text.isascii():
        return ()
    found: list[Diagnostic] = []
    for indent in _ODD_INDENT.finditer(source.text):
        span = source.span_of(indent.start(1))
        if broken_at is None and not _LIKE_STRUCTURE.match(source.text, indent.end()):
            continue
        if len(found) == _ODD_LIMIT or (broken_at is not None and span.line > broken_at):
            break
        message = "This line is indented with a no-break space, which only looks like a space."
        hint = "Delete what stands before the text of this line, and type plain spaces."
        problem = _error("Y08", message, hint, span)
        if _LIKE_STRUCTURE.match(source.text, indent.end()):
            problem = replace(problem, fix=_plain_spaces(source, span, indent.group()))
        found.append(problem)
    return tuple(found)


def _plain_spaces(source: SourceFile, span: Span, indent: str) -> Fix | None:
    """Plain spaces for spaces of the same width; of other widths nobody knows how many."""
    if not set(indent) <= set(" \u00a0\u202f"):
        return None
    whole = Span.at(source.name, span.line, 1, len(indent))
    return Fix("Write plain spaces.", (Edit(whole, " " * len(indent)),))


def depth(source: SourceFile, event: Any, limit: int) -> Diagnostic:
    """Y09 for the list or mapping that is one too deep."""
    message = f"Lists and mappings are nested more than {limit} deep here."
    hint = "Look for brackets that are never closed, or write the data flatter."
    return _error("Y09", message, hint, _at(source, event.start_mark))


def block_with_digit(source: SourceFile, place: Place) -> tuple[Diagnostic, ...]:
    """Y03 for `>5`, which looks like a value: YAML would drop it and read the lines below."""
    header = _BLOCK_WITH_DIGIT.match(source.line(place.line), place.column - 1)
    if header is None:
        return ()
    written = header.group()
    message = f"YAML does not read `{written}` as a value; it begins a block of text."
    hint = f"Put it in quotes, or write `{written[0]}` without a digit before a block of text."
    span = Span.at(source.name, place.line, place.column, len(written))
    return (_error("Y03", message, hint, span),)


def second_document(source: SourceFile, event: Any) -> Diagnostic:
    """Y11 for a second `---`."""
    message = "A second document begins here; a file holds one."
    hint = "Delete the line `---`, or make two files."
    return _error("Y11", message, hint, _at(source, event.start_mark, 3))


def directive(source: SourceFile, event: Any) -> Diagnostic:
    """Y11 for `%YAML` or `%TAG`."""
    message = "A line that starts with `%` is a YAML directive, which is not used here."
    return _error("Y11", message, "Delete the line.", _at(source, event.start_mark))


def top(source: SourceFile, node: Node | None) -> Diagnostic:
    """Y13 for a file that holds nothing, a list or text."""
    message = "The file is empty."
    hint = "Write each line as `key: value`."
    if isinstance(node, Sequence):
        message = "The file holds a list where `key: value` lines are expected."
        hint = "Begin with a key; one file holds one thing, not a list of them."
    elif isinstance(node, Scalar) and node.value:
        message = "The file holds text where `key: value` lines are expected."
        hint = "Write each line as `key: value`, with a space after the colon."
    line, column = (node.place.line, node.place.column) if node and node[0] else (1, 1)
    return _error("Y13", message, hint, Span.at(source.name, line, column))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _at(source: SourceFile, mark: Any, length: int = 1) -> Span:
    return Span.at(source.name, mark.line + 1, mark.column + 1, length)


def _error(code: str, message: str, hint: str, span: Span, *related: Related) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, hint, span, related)
