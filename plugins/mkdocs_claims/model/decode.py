"""Nodes become records: every key checked, every problem told with its place.

A wrong value does not stop the reading; the record is then a partial one (see `partial`), and
everything else that is wrong in the file is said in the same run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from ..diagnostics import Diagnostic, Edit, Fix, Severity, Span
from ..reading.nodes import Entry, Mapping, Node, Path, Place, Scalar, Sequence
from ..reading.places import place_inside
from ..reading.yaml_hyphens import items_swallowed, no_list_for_lack_of_spaces
from .judgement import Certainty
from .keys import keys_of_format
from .list_hints import example_of, hint_for_list, in_one_text, there_are
from .look_alikes import did_you_mean, nearest
from .meant import key_meant, word_meant
from .misplaced_keys import COMPUTED_LEVEL, FIVE_DOMAINS, misplaced_key
from .misplaced_lines import homes_of, is_item_of, place_of, unindented
from .number_slips import GROUPED, joined_numbers, round_brackets, split_number
from .partial import blank_record, partial_record
from .record import FieldShape, Record, Word, fields_of
from .scalars import DECIMAL, Plain, Trouble, read_scalar
from .word_slips import other_key, other_word
from .words import Level

if TYPE_CHECKING:
    from ..reading.source import SourceFile

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Decoder:
    """Reads the records of one file and gathers what is wrong."""

    source: SourceFile
    problems: list[Diagnostic] = field(default_factory=list)
    incomplete: bool = False
    """True once a value had to be left out, so that the record cannot be judged as a whole."""

    def record(self, of: type[R], node: Node, path: Path = (), *, example: str = "") -> R | None:
        """Read a mapping as a record of type `of`; None when it is none, or another's.

        With `incomplete` set, it or a record inside it is a partial one.
        """
        if not isinstance(node, Mapping):
            self._no_record(of, node, example)
            return None
        if belongs_in := is_item_of(of, node):
            message = (
                f"These are the keys of an item of `{belongs_in}`, but they do not stand in it."
            )
            hint = f"Indent this item like the others under `{belongs_in}:`."
            self._error("F02", message, hint, node.entries[0].key.place)
            return None
        fields = fields_of(of)
        node, lost = self._indented(node, fields)
        by_key = {entry.key.value: entry for entry in node.entries}
        lost |= self._unknown_keys(of, node, fields)
        values: dict[str, Any] = {"path": path}
        unread: list[str] = []
        for each in fields:
            entry = by_key.get(each.key)
            value = None
            if entry is not None and not (each.shape.length and each.key in lost):
                value = self._value(each, entry.value, (*path, each.key))
            elif entry is None and each.required and each.key not in lost:
                self._missing(of, each, node)
            elif each.key not in lost:
                continue
            if value is None or each.key in lost:
                self.incomplete = True
                value = _blank(each, (*path, each.key))
            if value is None:
                unread.append(each.name)
            else:
                values[each.name] = value
        return partial_record(of, values, unread) if unread else of(**values)

    def _value(self, each: FieldShape, node: Node, path: Path) -> Any:
        shape = each.shape
        if shape.keyed:
            return self._keyed(each, node, path)
        if not shape.many and shape.length is None:
            return self._one(each, node, path)
        if not isinstance(node, Sequence):
            if lost := no_list_for_lack_of_spaces(self.source, node):
                self.problems.append(lost)
            else:
                self._wrong_form(node, "a list", hint_for_list(each, node))
            return None
        if shape.length is not None and len(node.items) != shape.length:
            message = f"`{each.key}` needs {shape.length} values; {there_are(len(node.items))}."
            hint = f"Write it like this: {in_one_text(node, shape.length) or each.notes.example}"
            if joined := joined_numbers(node.items, shape.length):
                hint = f"The decimal mark is a point. Write it like this: {joined}"
            self._error("F12", message, hint, node.place)
            return None
        if not self._right_number(each, node):
            return None
        if swallowed := tuple(items_swallowed(self.source, node, sure=shape.of is not Plain)):
            self.problems += swallowed
            return None
        values = tuple(
            self._one(each, item, (*path, index)) for index, item in enumerate(node.items)
        )
        return None if None in values else values

    def _keyed(self, each: FieldShape, node: Node, path: Path) -> Any:
        if not isinstance(node, Mapping):
            self._wrong_form(node, "keys with values", f"Write it like this: {each.notes.example}")
            return None
        values = {
            entry.key.value: self._one(each, entry.value, (*path, entry.key.value))
            for entry in node.entries
        }
        return None if None in values.values() else MappingProxyType(values)

    def _right_number(self, each: FieldShape, node: Sequence) -> bool:
        notes = each.notes
        count = len(node.items)
        if count < notes.at_least:
            message = f"`{each.key}` needs at least {notes.at_least}; {there_are(count)}."
        elif notes.at_most is not None and count > notes.at_most:
            message = f"`{each.key}` takes at most {notes.at_most}; there are {count}."
        else:
            return True
        self._error("F12", message, f"Write it like this: {notes.example}", node.place)
        return False

    def _one(self, each: FieldShape, node: Node, path: Path) -> Any:
        of = each.shape.of
        if isinstance(of, type) and issubclass(of, Record):
            return self.record(of, node, path, example=example_of(each))
        if not isinstance(node, Scalar):
            self._wrong_form(node, "one value", f"Write it like this: {each.notes.example}")
            return None
        if isinstance(of, type) and issubclass(of, Word):
            return self._word(of, node)
        value, troubles = read_scalar(of, node, each.notes)
        for trouble in troubles:
            place = self._place(node, trouble)
            self._error(trouble.code, trouble.message, trouble.hint, place, trouble.meant)
        return value

    def _word(self, of: type[Word], node: Scalar) -> Word | None:
        words = [str(word) for word in of]
        if node.value in words:
            return of(node.value)
        known = ", ".join(f"`{word}`" for word in words)
        other = other_word(of, node.value)
        hint = f"Did you mean `{other}`? " if other else did_you_mean(node.value, words)
        message = f"`{node.value}` is not one of the words that can stand here."
        meant = word_meant(node.value, words)
        self._error("F04", message, f"{hint}The words are {known}.", node.place, meant)
        return None

    def _unknown_keys(
        self, of: type[Record], node: Mapping, fields: tuple[FieldShape, ...]
    ) -> set[str]:
        """Say which keys are not known; the known keys whose values were lost that way."""
        by_key = {each.key: each for each in fields}
        present = {entry.key.value for entry in node.entries}
        taken = set(present)
        lost: set[str] = set()
        before: Entry | None = None
        for entry in node.entries:
            key = entry.key.value
            if key not in by_key:
                meant = self._unknown_key(of, by_key, entry, before, taken)
                if meant not in present or (before is not None and meant == before.key.value):
                    lost.add(meant)
            before = entry
        return lost

    def _unknown_key(
        self,
        of: type[Record],
        by_key: dict[str, FieldShape],
        entry: Entry,
        before: Entry | None,
        taken: set[str],
    ) -> str:
        """Say that a key is not known; the one that was meant or cut short, or else nothing.

        `taken` are the keys that stand in the mapping, those included that a fix will put there.
        """
        key, place = entry.key.value, entry.key.place
        cut = before.key.value if before is not None else ""
        whole = cut in by_key and by_key[cut].shape.of is int
        if before is not None and (number := split_number(before, entry, whole=whole)):
            mark = "" if whole else "; the decimal mark is a point"
            start = before.value.place
            place = Place(start.line, start.column, place.end_line, place.end_column)
            sure = re.fullmatch(DECIMAL, number) and (not whole or len(key) == GROUPED)
            message, hint = f"The comma splits this number{mark}.", f"Write {number}."
            self._error("F02", message, hint, place, number if sure else None)
            return cut
        if before is not None and (interval := round_brackets(before, entry)):
            start = before.value.place
            place = Place(start.line, start.column, place.end_line, place.end_column)
            message = "An interval stands in square brackets."
            self._error("F02", message, f"Write `{cut}: {interval}`.", place)
            return cut
        if (misplaced := misplaced_key(of, key)) is not None:
            self._error(misplaced.code, misplaced.message, misplaced.hint, place)
            return ""
        if " " in key and isinstance(entry.value, Scalar) and not entry.value.value:
            message = "The text before this comma ends here, because of the braces around it."
            hint = "Put the text in quotes, or write it on lines of its own without braces."
            self._error("F02", message, hint, place)
            return cut
        keys = list(by_key)
        known = ", ".join(f"`{each}`" for each in keys)
        other = other_key(of, key)
        guess = f"Did you mean `{other}`? " if other else did_you_mean(key, keys)
        homes = " or ".join(f"`{each}`" for each in homes_of(of, key))
        belongs = f"It belongs into {homes}." if homes else ""
        hint = belongs or guess or f"The keys that can stand here are {known}."
        meant = None if other or key in keys_of_format() else key_meant(key, keys, taken)
        taken.add(meant or "")
        if of is Certainty:
            message = f"`{key}` is not a domain of GRADE, nor another key that can stand here."
            self._error("C05", message, f"{guess}{FIVE_DOMAINS}", place, meant)
        else:
            self._error("F02", f"There is no key `{key}` here.", hint.strip(), place, meant)
        return other or nearest(key, keys) or ""

    def _no_record(self, of: type[Record], node: Node, example: str) -> None:
        if of is Certainty and isinstance(node, Scalar) and nearest(node.value, list(Level)):
            self._error("C11", COMPUTED_LEVEL.message, COMPUTED_LEVEL.hint, node.place)
            return
        keys = ", ".join(f"`{each.key}`" for each in fields_of(of) if each.required)
        hint = example or f"Give it the keys {keys or 'it needs'}."
        self._wrong_form(node, "keys with values", hint)

    def _indented(self, node: Mapping, fields: tuple[FieldShape, ...]) -> tuple[Mapping, set[str]]:
        """The mapping without the blocks that lack their indent, and the keys they belong to."""
        blocks = tuple(unindented(node, fields))
        out: set[Place] = set()
        for block in blocks:
            hint = "Put two more spaces before each of these lines."
            self._error("F02", block.message, hint, place_of(block.entries))
            out |= {each.key.place for each in block.entries}
        parents = {block.parent for block in blocks}
        entries = (
            each
            for each in node.entries
            if each.key.place not in out and each.key.value not in parents
        )
        return (Mapping(tuple(entries), node.place) if blocks else node), parents

    def _missing(self, of: type[Record], each: FieldShape, node: Mapping) -> None:
        place = node.entries[0].key.place if node.entries else node.place
        name = of.__name__.lower()
        message = f"This {name} has no `{each.key}`: {first_sentence(each.notes.meaning)}"
        self._error("F01", message, f"Add it, such as `{each.key}: {each.notes.example}`", place)

    def _wrong_form(self, node: Node, wanted: str, hint: str) -> None:
        if isinstance(node, Scalar) and not node.value and not node.quoted:
            hint = "Write it, or delete the key."
            self._error("F09", "There is nothing here.", hint, node.place)
            return
        found = {
            Scalar: "is text",
            Sequence: "is a list",
            Mapping: "are keys with values",
        }[type(node)]
        message = f"There {found} here where {wanted} should stand."
        self._error("F03", message, hint, node.place)

    def _place(self, node: Scalar, trouble: Trouble) -> Place:
        if not trouble.length:
            return node.place
        return place_inside(self.source, node, trouble.offset, trouble.length)

    def _error(
        self, code: str, message: str, hint: str, place: Place, meant: str | None = None
    ) -> None:
        """Report an error; `meant` is what can safely be written at its place."""
        span = Span(self.source.name, *place)
        fix = None
        if meant is not None and place.line == place.end_line:
            fix = Fix(f"Write `{meant}`.", (Edit(span, meant),))
        self.problems.append(Diagnostic(code, Severity.ERROR, message, hint, span, fix=fix))


def _blank(each: FieldShape, path: Path) -> Record | None:
    """What stands for a required record of which nothing can be read; None for all else."""
    of = each.shape.of
    whole = each.shape.many or each.shape.length is not None
    if whole or not each.required or not (isinstance(of, type) and issubclass(of, Record)):
        return None
    return blank_record(of, path)


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    head, stop, _ = text.partition(". ")
    return head + "." if stop else text
