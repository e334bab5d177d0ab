"""A BibTeX file becomes entries, each problem with its place.

One broken entry never hides another: reading goes on at the next `@` that starts a line.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from ..diagnostics import Diagnostic, Related, Severity, Span, in_order
from .bibtex_blocks import AnyBlock, EntryBlock, FailedBlock, FieldBlock, StrayBlock, StringBlock
from .bibtex_blocks import split_blocks as _split_blocks
from .bibtex_entry import Entry, RawField
from .bibtex_slips import bare_text, field_slip, stray_reference
from .bibtex_values import NO_COMMA, Macros, Value, ValueTrouble
from .source import SourceFile

BIB_SIZE_LIMIT = 20_000_000
"""Bytes, and code points, above which a bibliography is refused."""


def read_bibtex(source: SourceFile) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Read a bibliography. Never raises.

    Returns:
        The entries in the order of the file, of equal keys the first only, and the diagnostics
        B01 (cannot be read), B02 (key used twice), B03 (bad key), B04 (undefined macro) and
        B05 (field given twice), all errors.
    """
    if len(source.text) > BIB_SIZE_LIMIT:
        message = f"This bibliography is longer than {BIB_SIZE_LIMIT:,} characters."
        hint = "Split it, or look for something pasted in by mistake."
        span = Span.at(source.name)
        return (), (Diagnostic("B01", Severity.ERROR, message, hint, span),)
    return _Reader(source).read()


KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*")
"""What the key of an entry may look like."""
_FIELD_NAME = re.compile(r"[^\s\"#%'(),={}@\\]+")
_LOST_ENTRY = re.compile(r"^[ \t]*@[ \t]*[^\s@{}()]*\s*[{(]", re.MULTILINE)

_NO_AT_SIGN = re.compile(r"^[ \t]*([A-Za-z]+[ \t]*\{[ \t]*[^\s@{}(),=]+[ \t]*,)", re.MULTILINE)


class _Reader:
    def __init__(self, source: SourceFile) -> None:
        self._file = source.name
        self._text = source.text
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", source.text))]
        self._macros = Macros()
        self._macro_places: dict[str, tuple[str, Span]] = {}
        self._entries: list[Entry] = []
        self._first: dict[str, Entry] = {}
        self._found: list[Diagnostic] = []

    def read(self) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
        blocks = tuple(_split_blocks(self._text))
        for block in blocks:  # a macro may stand after the entries that use it
            if isinstance(block, StringBlock):
                self._string(block)
        before: AnyBlock | None = None
        for block in blocks:
            if isinstance(block, EntryBlock):
                self._entry(block)
            elif isinstance(block, FailedBlock):
                self._failed(block)
            elif isinstance(block, StrayBlock):
                self._stray(block, before)
            before = block
        return tuple(self._entries), in_order(self._found)

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _span(self, offset: int, length: int = 1) -> Span:
        return Span.at(self._file, *self._place(offset), length)

    def _error(self, code: str, message: str, hint: str, span: Span, *related: Related) -> None:
        self._found.append(Diagnostic(code, Severity.ERROR, message, hint, span, related))

    def _string(self, block: StringBlock) -> None:
        span = self._span(block.at, len("@string"))
        folded = block.name.lower()
        if folded in self._macro_places:
            name, first = self._macro_places[folded]
            message = f"The macro `{block.name}` is already defined on line {first.line}."
            hint = "Delete one of the two, or give it another name."
            self._error("B02", message, hint, span, Related(first, f"`{name}` is first here."))
            return
        self._macro_places[folded] = (block.name, span)
        for trouble in self._macros.define(block.name, block.raw):
            self._value_trouble(trouble, block.raw_at, f"The macro `{block.name}`")

    def _entry(self, block: EntryBlock) -> None:
        span = self._span(block.key_at, len(block.key))
        known = len(self._found)
        fields = self._fields(block)
        sound = not any(found.code == "B01" for found in self._found[known:])
        entry = Entry(block.key, block.type, fields, span, sound)
        first = self._first.get(block.key.lower())
        if not self._key_is_sound(block.key, span):
            return
        if first is None:
            self._first[block.key.lower()] = entry
            self._entries.append(entry)
            return
        message = f"The key `{entry.key}` is already used on line {first.span.line}."
        if first.key != entry.key:
            message = (
                f"The key `{entry.key}` differs only in capitals from `{first.key}` "
                f"on line {first.span.line}."
            )
        hint = "Delete one of the two entries, or give it another key."
        related = Related(first.span, f"`{first.key}` is first used here.")
        self._error("B02", message, hint, span, related)

    def _key_is_sound(self, key: str, span: Span) -> bool:
        if not key:
            self._error("B03", *_NO_KEY, span)
        elif not KEY.fullmatch(key):
            odd = next((sign for sign in key if not KEY.fullmatch("a" + sign)), key[0])
            what = "a space" if odd.isspace() else f"`{odd}`"
            message = f"The key `{' '.join(key.split())}` must not hold {what}."
            if odd == key[0] and KEY.fullmatch("a" + odd):
                message = f"The key `{key}` must start with a letter or a digit."
            hint = "Use letters from a to z, digits and - _ : . + / only, such as `smith2020`."
            plain = unicodedata.normalize("NFKD", "".join(key.split()))
            bare = plain.encode("ascii", "ignore").decode()
            if KEY.fullmatch(bare):
                hint = (
                    f"Write `{bare}`; a key has letters from a to z, digits and - _ : . + / only."
                )
            self._error("B03", message, hint, span)
        return bool(key)

    def _fields(self, block: EntryBlock) -> dict[str, RawField]:
        fields: dict[str, RawField] = {}
        places: dict[str, int] = {}
        starts = self._line_starts
        for field in block.fields:
            name = field.name.lower()
            text, start = field.simple, 1
            literal = text is not None
            if text is None:
                value = self._value(field, block.key)
                text, start, literal = value.text, value.start or 0, value.start is not None
                if not _FIELD_NAME.fullmatch(name):
                    self._bad_field_name(field, block.key)
                    continue
            if name in fields:
                self._twice(field, places[name], block.key)
                continue
            at = field.raw_at + start
            line = bisect_right(starts, at)
            fields[name] = RawField(text, line, at - starts[line - 1] + 1, literal)
            places[name] = field.name_at
        return fields

    def _value(self, field: FieldBlock, key: str) -> Value:
        value = self._macros.resolve(field.raw)
        whose = f"The field `{_shown(field.name)}` of `{key}`"
        if (bare := bare_text(field.name, field.raw, value.troubles)) is not None:
            span = self._span(field.raw_at, bare.length)
            self._error("B01", f"{whose} {bare.message}", bare.hint, span)
            return value
        for trouble in value.troubles:
            self._value_trouble(trouble, field.raw_at, whose)
        return value

    def _twice(self, field: FieldBlock, first_at: int, key: str) -> None:
        first = self._span(first_at, len(field.name))
        message = f"`{key}` has the field `{field.name}` twice; the first is on line {first.line}."
        hint = "Delete one of the two."
        span = self._span(field.name_at, len(field.name))
        self._error("B05", message, hint, span, Related(first, "It is first given here."))

    def _bad_field_name(self, field: FieldBlock, key: str) -> None:
        span = self._span(field.name_at, len(field.name.partition("\n")[0]))
        message = f"`{_shown(field.name)}` in `{key}` cannot be the name of a field."
        hint = "Write `name = {value},` with one word for the name and a comma at the end."
        self._error("B01", message, hint, span)

    def _value_trouble(self, trouble: ValueTrouble, raw_at: int, whose: str) -> None:
        if trouble.kind == "macro":
            message = f"{whose} uses `{trouble.text}`, which no @string defines."
            hint = (
                f"Write `{{{trouble.text}}}` in braces if it is text; otherwise define the macro."
            )
            span = self._span(raw_at + trouble.offset, len(trouble.text))
            self._error("B04", message, hint, span)
        else:
            hint = "Write `name = {value},` with as many closing braces as opening ones."
            at = raw_at + trouble.offset
            if trouble.text == NO_COMMA:
                hint = "Put a comma here, behind the value."
                at = raw_at + trouble.offset - len(self._gap_before(raw_at + trouble.offset))
            self._error("B01", f"{whose} {trouble.text}.", hint, self._span(at))

    def _gap_before(self, offset: int) -> str:
        before = self._text[max(0, offset - 200) : offset]
        return before[len(before.rstrip()) :]

    def _failed(self, block: FailedBlock) -> None:
        start, end = self._place(block.at)[0], self._place(block.gave_up_at)
        whose = f"The entry `{block.key}`" if block.key else "The block that starts here"
        length = len(self._text[block.at : block.at + 80].partition("\n")[0])
        entry = self._span(block.at, length)
        line_end = self._text.find("\n", block.gave_up_at)
        slip = field_slip(self._text[block.at : line_end if line_end >= 0 else None])
        if slip is not None:
            told = f"{whose} cannot be read: {slip.message}"
            at = self._span(block.at + slip.offset, slip.length)
            self._error("B01", told, slip.hint, at, Related(entry, "The entry begins here."))
            return
        if without := _KEY_FORGOTTEN.match(self._text[block.at : block.at + 200]):
            span = self._span(block.at, without.end())
            self._error("B03", *_NO_KEY, span)
            return
        message, hint = _failure(block.reason, whose, end[0])
        related = Related(Span.at(self._file, *end), f"Reading gave up here, from line {start}.")
        self._error("B01", message, hint, entry, related)

    def _lost_its_end(self, key: str) -> None:
        if self._entries and self._entries[-1].key == key:
            cut = self._entries[-1]._replace(sound=False)
            self._entries[-1] = self._first[key.lower()] = cut

    def _stray(self, block: StrayBlock, before: AnyBlock | None) -> None:
        # What is left of an entry that broke is told with that entry.
        rest = isinstance(before, FailedBlock) or block.text[0] in ",})"
        if block.text[0] in ",})" and isinstance(before, EntryBlock):
            message = f"Text after `{before.key}` belongs to no entry; a bracket closes too early."
            hint = "Look for a closing bracket too many in the entry above."
            related = Related(self._span(before.key_at, len(before.key)), "The entry is this one.")
            self._lost_its_end(before.key)
            self._error("B01", message, hint, self._span(block.at), related)
        known = len(self._found)
        for bare in _NO_AT_SIGN.finditer(block.text):
            message = f"`{_shown(bare[1])}` looks like an entry without its `@`."
            hint = f"Put `@` before it: `@{_shown(bare[1])}`."
            self._error("B01", message, hint, self._span(block.at + bare.start(1), len(bare[1])))
        for lost in _LOST_ENTRY.finditer(block.text):
            written = lost.group().strip()
            message = f"`{_shown(written)}` looks like an entry but cannot be read as one."
            hint = "Write it as `@article{key,`: one word, with the bracket on the same line."
            at = block.at + lost.start() + lost.group().index("@")
            self._error("B01", message, hint, self._span(at, len(written.partition("\n")[0])))
        if len(self._found) == known and not rest and (pasted := stray_reference(block.text)):
            span = self._span(block.at + pasted.offset, pasted.length)
            self._error("B01", pasted.message, pasted.hint, span)


_NO_KEY = (
    "This entry has no key.",
    "Put a key and a comma after the bracket, such as `@article{smith2020,`.",
)
_KEY_FORGOTTEN = re.compile(r"@[ \t]*[A-Za-z-]+[ \t]*[{(](?=\s*[A-Za-z-]+\s*=)")
"""The beginning of an entry whose first field stands where its key should."""
_LONGEST_SHOWN = 60


def _shown(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST_SHOWN else folded[:_LONGEST_SHOWN] + "…"


def _failure(reason: str, whose: str, line: int) -> tuple[str, str]:
    """Message and hint for the parser's reason to give a block up."""
    if "end of file" in reason:
        message = f"{whose} is not closed before the end of the file."
        return message, "Look for a missing closing brace or quotation mark in it."
    if "block start" in reason or "found `@" in reason or "found @" in reason:
        message = f"{whose} is not closed before line {line}, where another entry starts."
        return message, "Look for a missing closing brace or quotation mark in it."
    if "comma after entry key" in reason:
        message = f"{whose} has no comma after its key."
        return message, "Put a comma there, such as `@article{smith2020,`."
    if "end of the entry" in reason:
        message = f"{whose} ends with a word that has no value."
        return message, "Write `name = {value}`, or delete the word."
    if "Expected a `=`" in reason:
        message = f"{whose} cannot be read beyond line {line}: an equals sign is missing there."
        return message, "Write `name = {value},` for each field."
    return f"{whose} cannot be read beyond line {line}.", "Compare it with an entry that works."
