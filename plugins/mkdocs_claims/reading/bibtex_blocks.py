r"""A BibTeX file is cut into blocks, each with its exact place.

`bibtexparser` does the cutting. It takes the second backslash of `\\` for an escape of the brace
after it, which swallows fields without a word; and it gives lines only, which drift at a backslash
before a line end. So it is given a text in which such backslashes are hidden behind another
character, and each block is found again by its own text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)


class FieldBlock(NamedTuple):
    """`name = value`, both as written, with the offset of each."""

    name: str
    name_at: int
    raw: str
    raw_at: int
    simple: str | None
    """The text inside when it is a plain `{...}` and the name is a sound one."""


class EntryBlock(NamedTuple):
    """An entry whose brackets are sound."""

    type: str
    key: str
    at: int
    key_at: int
    fields: Iterator[FieldBlock]
    """Made while they are read, once: a long bibliography holds a hundred thousand."""


class StringBlock(NamedTuple):
    """A macro definition."""

    name: str
    raw: str
    at: int
    raw_at: int


class FailedBlock(NamedTuple):
    """A block that was given up."""

    at: int
    key: str
    """What stands where a key is expected; may be empty."""
    reason: str
    """The parser's words."""
    gave_up_at: int


class StrayBlock(NamedTuple):
    """Text between blocks, which BibTeX takes for a comment."""

    text: str
    at: int


AnyBlock = EntryBlock | StringBlock | FailedBlock | StrayBlock


def split_blocks(text: str) -> Iterator[AnyBlock]:
    """The blocks of a file in their order, comments and preambles left out. Never raises."""
    hidden, cover = _hide_backslashes(text)
    with _silent_parser():
        blocks = parse_string(hidden, parse_stack=[]).blocks
    at = 0
    for block in blocks:
        raw = block.raw or ""
        found = hidden.find(raw, at)
        at = found if found >= 0 else at
        placed = _placed(block, at, hidden, text, cover)
        if placed is not None:
            yield placed
        # a block that was given up may end with the start of the next one
        tail = _NEXT_BLOCK.search(raw) if isinstance(placed, FailedBlock) else None
        at += max(tail.start() if tail else len(raw), 1)


_PAIRS_BEFORE_MARK = re.compile(r'(?<!\\)(?:\\\\)+(?=[{}",=)])')
_NEXT_BLOCK = re.compile(r"(?<!\A)@\w*[ \t]*\Z")
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF


def _hide_backslashes(text: str) -> tuple[str, str]:
    if "\\\\" not in text:
        return text, ""
    used = set(text)
    private = map(chr, range(_FIRST_PRIVATE, _LAST_PRIVATE))
    cover = next((sign for sign in private if sign not in used), "/")
    return _PAIRS_BEFORE_MARK.sub(lambda found: cover * len(found.group()), text), cover


@contextmanager
def _silent_parser() -> Iterator[None]:
    """Keep the parser from logging what is reported as diagnostics anyway."""
    logger = logging.getLogger("bibtexparser.splitter")

    def refuse(_record: logging.LogRecord) -> bool:
        return False

    logger.addFilter(refuse)
    try:
        yield
    finally:
        logger.removeFilter(refuse)


def _placed(block: Block, at: int, hidden: str, text: str, cover: str) -> AnyBlock | None:
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        inner = block.ignore_error_block
        block = inner if inner is not None else block
    if isinstance(block, Entry):
        return _entry(block, at, hidden, text, cover)
    if isinstance(block, String):
        name_at = hidden.find(block.key, _after_opening(hidden, at))
        raw_at = _skip(_EQUALS, hidden, name_at + len(block.key))
        return StringBlock(block.key, text[raw_at : raw_at + len(block.value)], at, raw_at)
    if isinstance(block, ImplicitComment):
        return StrayBlock(text[at : at + len(block.raw or "")], at)
    if isinstance(block, ParsingFailedBlock):
        return _failed(block, at, text)
    return None


def _entry(block: Entry, at: int, hidden: str, text: str, cover: str) -> EntryBlock:
    key_at = _after_opening(hidden, at)
    end = key_at + len(block.key)
    fields = _fields(block, end, hidden, text, cover)
    return EntryBlock(block.entry_type, text[key_at:end], at, key_at, fields)


def _fields(
    block: Entry, position: int, hidden: str, text: str, cover: str
) -> Iterator[FieldBlock]:
    for field in block.fields:
        key, value = field.key, field.value
        found = _FIELD.match(hidden, position)
        if found is not None and found[1] == key:
            name_at, raw_at, simple = found.start(1), found.end(2), found[3]
        else:
            name_at = _skip(_COMMA, hidden, position)
            raw_at = _skip(_EQUALS, hidden, name_at + len(key))
            simple = None
        position = raw_at + len(value)
        if simple is not None and len(simple) + 2 == len(value) and not _holds(cover, key, value):
            yield FieldBlock(key, name_at, value, raw_at, simple)
        else:
            yield FieldBlock(
                text[name_at : name_at + len(key)], name_at, text[raw_at:position], raw_at, None
            )


def _holds(cover: str, key: str, value: str) -> bool:
    return bool(cover) and (cover in value or cover in key)


def _failed(block: ParsingFailedBlock, at: int, text: str) -> FailedBlock:
    key_at = _after_opening(text, at)
    found = _KEY.match(text, key_at)
    reason = str(getattr(block.error, "abort_reason", "") or "")
    end = getattr(block.error, "end_index", None)
    # the parser counts from a line end it puts before the text
    gave_up_at = len(text) if end is None else end - (0 if "block start" in reason else 1)
    gave_up_at = max(at, min(gave_up_at, len(text)))
    return FailedBlock(at, found.group() if found else "", reason, gave_up_at)


_OPENING = re.compile(r"@\w*[ \t]*[{(]\s*")
_KEY = re.compile(r"[^\s,{}()=\"@#]+")
_FIELD = re.compile(r"\s*,\s*([^\s\"#%'(),={}@\\]+)(\s*=\s*)(?:\{([^{}\\]*)\})?")
_COMMA = re.compile(r"\s*,\s*")
_EQUALS = re.compile(r"\s*=\s*")


def _after_opening(text: str, at: int) -> int:
    return _skip(_OPENING, text, at)


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
