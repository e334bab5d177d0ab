"""What libyaml says of broken YAML, in words that say what to do.

libyaml and PyYAML's own parser word the same faults differently; both are understood.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic
from .nodes import Scalar
from .yaml_alignment import beside, goes_on_with_list, head_of_item, item_above, odd_one
from .yaml_fence import fence_around
from .yaml_hyphens import ITEM, WITH_KEYS, no_space_after_hyphen
from .yaml_refusals import space_after_colon
from .yaml_slips import bullet_of, hint_for_colon, hint_without_colon, key_alone
from .yaml_stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import MarkedYAMLError

    from .nodes import Node
    from .source import SourceFile
    from .yaml_alignment import Misplaced


def syntax_problem(source: SourceFile, error: MarkedYAMLError, last: Node | None) -> Diagnostic:
    """The diagnostic for the error that ended the reading.

    Args:
        source: the file.
        error: what the YAML parser raised.
        last: the node that was read last, if it lies in the same list or mapping.

    Returns:
        Y03, or the code of a fault that has its own: Y06 (tag), Y08 (tab), Y11 (directive, second
        document), Y12 (no key).
    """
    stop = Stop.of(source, error, last)
    if fence := fence_around(source, stop.line, stop.opened[0]):
        return fence
    if stop.character == "\t":
        return _tab(stop)
    if (hyphen := _lost_space(stop)) is not None:
        return no_space_after_hyphen(source, *hyphen)
    for words, explain in _EXPLANATIONS:
        if words in stop.words:
            return explain(stop)
    return _unknown(stop)


_AFTER_A_LINE = (
    "mapping values are not allowed",
    "could not find expected ':'",
    "sequence entries are not allowed",
    "expected key",
    "'-' indicator",
    "expected <block end>",
)
"""Words of errors that a wrong beginning of this line or the one above can make."""


def _lost_space(stop: Stop) -> tuple[int, int] | None:
    """Line and column of the hyphen whose missing space made the reading end."""
    if not any(words in stop.words for words in _AFTER_A_LINE):
        return None
    first = stop.opened[0] if "could not find" in stop.words else stop.line
    lines = ((first, ITEM), (stop.line, WITH_KEYS), (_line_above(stop)[0], WITH_KEYS))
    for number, pattern in lines:
        hyphen = pattern.match(stop.source.line(number))
        # Without keys it may be text, unless items of a list stand in its column.
        if hyphen and (pattern is WITH_KEYS or goes_on_with_list(stop.source.lines, number)):
            return number, hyphen.start(1) + 1
    return None


_LINE_UP = "Line it up with the lines it belongs with: keys of one block begin in one column."


def _tab(stop: Stop) -> Diagnostic:
    further = [
        str(number)
        for number, line in enumerate(stop.source.lines, 1)
        if number > stop.line and "\t" in line[: len(line) - len(line.lstrip())]
    ]
    hint = "Replace it by spaces."
    if further:
        shown = ", ".join(further[:8]) + (", …" if further[8:] else "")
        hint = f"Replace it by spaces; look at these lines too: {shown}."
    return stop.here("There is a tab here, where YAML wants spaces.", hint, "Y08")


def _colon(stop: Stop) -> Diagnostic:
    before = stop.before
    key = before.lstrip(" -")
    if ": " in key or "{" in key or "[" in key:
        message = "There is another colon here, in text without quotes."
        return stop.here(message, hint_for_colon(stop.text, stop.column))
    number, above = _line_above(stop)
    column = len(before) - len(key) + 1
    if ": " in above.lstrip(" -"):
        goes_on = "If it goes on with the text above, put that whole text in quotes."
        if odd := odd_one(stop.source.lines, number, stop.line):
            more = f" {goes_on}" if odd.line == stop.line else ""
            return _moved(stop, odd, more)
        message = f"This line is indented under line {number}, whose key has its value already."
        return stop.at(stop.line, column, message, f"{_LINE_UP} {goes_on}")
    message = "This colon makes a key of what stands before it, but no key can stand here."
    hint = "Write each line as `key: value`; put text that holds a colon in quotes."
    return stop.here(message, hint)


def _moved(stop: Stop, odd: Misplaced, more: str = "") -> Diagnostic:
    message = f"This line stands {odd.side} for line {odd.beside}."
    hint = f"{odd.remedy}; keys of one block begin in one column.{more}"
    return stop.at(odd.line, odd.column, message, hint)


def _colon_in_brackets(stop: Stop) -> Diagnostic:
    message = "A colon stands here inside brackets, without a space behind it."
    return stop.here(message, "Put a space after the colon, or the text in quotes.")


def _line_above(stop: Stop) -> tuple[int, str]:
    for number in range(stop.line - 1, 0, -1):
        line = stop.source.line(number)
        if line.strip() and not line.lstrip().startswith("#"):
            return number, line
    return 0, ""


def _no_colon(stop: Stop) -> Diagnostic:
    line, column = stop.opened
    text = stop.source.line(line)[column - 1 :].strip()
    before, colon, after = text.partition(":")
    if before and colon and after and not after.startswith((" ", "/")) and " " not in before:
        message = f"There is no space after the colon of `{before[:40]}`."
        if after[0].isspace():
            message = f"What follows the colon of `{before[:40]}` only looks like a space."
        problem = stop.at(line, column, message, f"Write `{before[:40]}: ` with a space.")
        return replace(problem, fix=space_after_colon(stop.source, line, before))
    message = "This line is not written as `key: value`."
    return stop.at(line, column, message, hint_without_colon(text))


def _list_on_key_line(stop: Stop) -> Diagnostic:
    message = "A list cannot begin on the line of its key."
    hint = "Begin the list on the next line; if this is text that starts with `-`, quote it."
    return stop.here(message, hint)


def _open_quote(stop: Stop) -> Diagnostic:
    message = "The quote that opens here is never closed."
    return stop.at_opening(message, "Put the same quote mark at the end of the text.")


def _escape(stop: Stop) -> Diagnostic:
    column = stop.text.rfind("\\", 0, stop.column) + 1 or stop.column
    message = "This backslash means nothing that YAML knows in double quotes."
    hint = "Use single quotes '…' round the text, or write the backslash twice."
    return stop.at(stop.line, column, message, hint)


def _first_character(stop: Stop) -> Diagnostic:
    line, column = stop.opened if stop.words.startswith(_OPENED) else (stop.line, stop.column)
    text = stop.source.line(line)
    character = text[column - 1 : column]
    if not character:
        message = "The file ends here, inside brackets."
        return stop.here(message, "Close what is open with `]` or `}`.")
    alone = key_alone(text, column) if character == "@" else ""
    if alone:
        message = "The key of a work stands alone here; `[@key]` is for citations in a text."
        return stop.at(line, column, message, alone)
    if character == "@" and text[: column - 1].endswith("["):
        message = "Text that starts with a citation must stand in quotes."
        return stop.at(line, column - 1, message, "Put the whole text in quotes.")
    shown = "a backtick" if character == "`" else f"`{character}`"
    message = f"Text that starts with {shown} must stand in quotes."
    hint = "Put the whole text in quotes."
    if character == "*" and text[column : column + 1] == " ":
        hint = "Put the whole text in quotes; if this is a list, use `-` for each item."
    return stop.at(line, column, message, hint)


_OPENED = (
    "while scanning an anchor",
    "while scanning an alias",
    "while scanning a block scalar",
)


def _tag(stop: Stop) -> Diagnostic:
    message = "Text that starts with `!` is a YAML tag, which is not used here."
    return stop.at(*stop.opened, message, "Delete the tag; if it is text, put it in quotes.", "Y06")


def _directive(stop: Stop) -> Diagnostic:
    message = "A line that starts with `%` is a YAML directive, which is not used here."
    hint = "Delete the line; if it is text, put it in quotes."
    return stop.at(stop.opened[0], 1, message, hint, "Y11")


def _after_the_end(stop: Stop) -> Diagnostic:
    if any(line.startswith("...") for line in stop.source.lines[: stop.line - 1]):
        message = "The line `...` ends the document, and more follows it."
        return stop.here(message, "Delete the line `...`; a file holds one document.", "Y11")
    if not stop.before.strip():
        message = "This line starts further left than the first line of the file."
        return stop.here(message, "Let all the keys of the file begin in the first column.")
    return _misplaced(stop)


def _open_bracket(stop: Stop) -> Diagnostic:
    line, column = stop.opened
    bracket = stop.source.line(line)[column - 1 : column]
    closing = "]" if bracket == "[" else "}"
    if line != stop.line or not stop.character:
        message = f"The `{bracket}` that opens here is not closed, or a comma is missing inside."
        return stop.at_opening(message, f"Put `{closing}` at the end, and commas in between.")
    if stop.character == ":":
        return _colon(stop)
    message = f"A comma or `{closing}` is expected here."
    hint = f"Separate with commas and close with `{closing}`; quote text that holds brackets."
    return stop.here(message, hint)


def _misplaced(stop: Stop) -> Diagnostic:
    before = stop.before.rstrip()
    if not before:
        return _indentation(stop)
    if stop.character in ("]", "}"):
        message = f"This `{stop.character}` closes nothing."
        return stop.here(message, "Delete it; if it belongs to the text, quote the whole text.")
    if before.endswith(("'", '"')):
        return _after_quote(stop)
    if before.endswith(("]", "}")):
        message = f"Text follows the `{before[-1]}` that ends the list or mapping."
        hint = "Delete what follows; if all of it is text, put the whole text in quotes."
        return stop.here(message, hint)
    start = stop.last.place if isinstance(stop.last, Scalar) else None
    if start and stop.source.line(start.line)[start.column - 1 : start.column] == "*":
        message = "Text that starts with `*` must stand in quotes."
        return stop.at(start.line, start.column, message, "Put the whole text in quotes.")
    message = "This does not fit what stands before it."
    return stop.here(message, "Put text in quotes, and each key on its line.")


def _after_quote(stop: Stop) -> Diagnostic:
    last = stop.last
    if isinstance(last, Scalar) and last.quoted and last.place.line < stop.line:
        message = f"The quote that opens here ends only in line {stop.line}; more text follows it."
        hint = "Put the missing quote mark at the end of the text."
        return stop.at(last.place.line, last.place.column, message, hint)
    message = "Text follows the closing quote mark."
    hint = (
        "Write an apostrophe inside '…' twice, use the other kind of quotes round the whole text, "
        "or delete what follows."
    )
    return stop.here(message, hint)


def _indentation(stop: Stop) -> Diagnostic:
    if stop.character == ":":
        message = "There is no key before this colon."
        return stop.here(message, "Write the key before it, or put the text in quotes.", "Y12")
    if (stop.text[stop.column - 1 :] + " ").startswith("- "):
        if item := item_above(stop.source.lines, stop.line):
            message = f"This list item is not in line with the one in line {item.beside}."
            return stop.here(message, f"{item.remedy}, so that both `-` begin in one column.")
        message = "This list item is not in line with a list."
        hint = "Line its `-` up with the other items; indent the list under its key."
        return stop.here(message, hint)
    if "'-' indicator" in stop.words or "block collection" in stop.words:
        if bullet := bullet_of(stop.text):
            message = f"A list item begins with a hyphen, and `{bullet}` is none."
            return stop.here(message, "Type `- ` in its place: a hyphen and a space.")
        if head := head_of_item(stop.source.lines, stop.line):
            odd = odd_one(stop.source.lines, head, stop.line)
            return _moved(stop, odd or beside(stop.source.lines, head, stop.line))
        message = f"The list from line {stop.opened[0]} goes on here without a `-`."
        hint = "Begin each item with `- `, and indent the lines of an item under its first."
        return stop.here(message, hint)
    return stop.here("The indentation of this line fits no line above it.", _LINE_UP)


def _unknown(stop: Stop) -> Diagnostic:
    message = f"YAML cannot be read beyond here ({stop.words.removeprefix('None: ')})."
    hint = "Compare this line and the one above with a file that works; put text in quotes."
    return stop.here(message, hint)


_EXPLANATIONS: tuple[tuple[str, Callable[[Stop], Diagnostic]], ...] = (
    ("quoted scalar: found unexpected", _open_quote),
    ("quoted scalar", _escape),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("sequence entries are not allowed", _list_on_key_line),
    ("mapping keys are not allowed", _first_character),
    ("cannot start any token", _first_character),
    ("found unexpected ':'", _colon_in_brackets),
    ("scanning a block scalar", _first_character),
    ("scanning an a", _first_character),
    ("node content", _first_character),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
    ("tag", _tag),
    ("<document start>", _after_the_end),
    ("expected ',' or", _open_bracket),
    ("expected key", _misplaced),
    ("'-' indicator", _misplaced),
    ("expected <block end>", _misplaced),
)
"""Words of the parser's message and who explains them; the first that is found counts."""
