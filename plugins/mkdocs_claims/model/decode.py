"""Nodes become records: every key checked, every problem told with its place.

A wrong value does not stop the reading; the record is then incomplete and is not passed on, but
everything else that is wrong in the file has been said in the same run.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from ..diagnostics import Diagnostic, Severity, Span
from ..reading.nodes import Mapping, Node, Path, Place, Scalar, Sequence
from .judgement import Certainty
from .outcome import Outcome
from .record import FieldShape, Record, Word, fields_of
from .scalars import Trouble, read_scalar

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

    def record(self, of: type[R], node: Node, path: Path = ()) -> R | None:
        """Read a mapping as a record of type `of`; None when a required field cannot be read."""
        if not isinstance(node, Mapping):
            keys = ", ".join(f"`{each.key}`" for each in fields_of(of) if each.required)
            self._wrong_form(node, "keys with values", f"Give it the keys {keys or 'it needs'}.")
            return None
        fields = fields_of(of)
        by_key = {entry.key.value: entry for entry in node.entries}
        self._unknown_keys(of, node, fields)
        values: dict[str, Any] = {"path": path}
        whole = True
        for each in fields:
            entry = by_key.get(each.key)
            if entry is None:
                if each.required:
                    whole = False
                    self._missing(of, each, node)
                continue
            value = self._value(each, entry.value, (*path, each.key))
            if value is None:
                self.incomplete = True
                whole = whole and not each.required
            else:
                values[each.name] = value
        if not whole:
            self.incomplete = True
            return None
        return of(**values)

    def _value(self, each: FieldShape, node: Node, path: Path) -> Any:
        shape = each.shape
        if not shape.many and shape.length is None:
            return self._one(each, node, path)
        if not isinstance(node, Sequence):
            hint = "Write a hyphen before each item, or put square brackets around them."
            self._wrong_form(node, "a list", hint)
            return None
        if shape.length is not None and len(node.items) != shape.length:
            message = f"`{each.key}` needs {shape.length} values; there are {len(node.items)}."
            self._error("F12", message, f"Write it like this: {each.notes.example}", node.place)
            return None
        if not self._right_number(each, node):
            return None
        values = tuple(
            self._one(each, item, (*path, index)) for index, item in enumerate(node.items)
        )
        if None in values:
            self.incomplete = True
            if shape.length is not None:
                return None
        return tuple(value for value in values if value is not None)

    def _right_number(self, each: FieldShape, node: Sequence) -> bool:
        notes = each.notes
        count = len(node.items)
        if count < notes.at_least:
            message = f"`{each.key}` needs at least {notes.at_least}; there are {count}."
        elif notes.at_most is not None and count > notes.at_most:
            message = f"`{each.key}` takes at most {notes.at_most}; there are {count}."
        else:
            return True
        self._error("F12", message, f"Write it like this: {notes.example}", node.place)
        return False

    def _one(self, each: FieldShape, node: Node, path: Path) -> Any:
        of = each.shape.of
        if isinstance(of, type) and issubclass(of, Record):
            return self.record(of, node, path)
        if not isinstance(node, Scalar):
            self._wrong_form(node, "one value", f"Write it like this: {each.notes.example}")
            return None
        if isinstance(of, type) and issubclass(of, Word):
            return self._word(of, node)
        value, troubles = read_scalar(of, node, each.notes)
        for trouble in troubles:
            self._error(trouble.code, trouble.message, trouble.hint, self._place(node, trouble))
        return value

    def _word(self, of: type[Word], node: Scalar) -> Word | None:
        words = [str(word) for word in of]
        if node.value in words:
            return of(node.value)
        known = ", ".join(f"`{word}`" for word in words)
        self._error(
            "F04",
            f"`{node.value}` is not one of the words that can stand here.",
            f"{did_you_mean(node.value, words)}The words are {known}.",
            node.place,
        )
        return None

    def _unknown_keys(
        self, of: type[Record], node: Mapping, fields: tuple[FieldShape, ...]
    ) -> None:
        keys = [each.key for each in fields]
        for entry in node.entries:
            key = entry.key.value
            if key in keys:
                continue
            misplaced = misplaced_key(of, key)
            if misplaced is not None:
                self._error(misplaced.code, misplaced.message, misplaced.hint, entry.key.place)
                continue
            if " " in key and isinstance(entry.value, Scalar) and not entry.value.value:
                message = "The text before this comma ends here, because of the braces around it."
                hint = "Put the text in quotes, or write it on lines of its own without braces."
                self._error("F02", message, hint, entry.key.place)
                continue
            known = ", ".join(f"`{each}`" for each in keys)
            hint = did_you_mean(key, keys) or f"The keys that can stand here are {known}."
            message = f"There is no key `{key}` here."
            code = "F02"
            if of is Certainty:
                code = "C05"
                message = f"`{key}` is not a domain of GRADE, nor another key that can stand here."
                hint = f"{did_you_mean(key, keys)}{FIVE_DOMAINS}"
            self._error(code, message, hint.strip(), entry.key.place)

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
        found = {Scalar: "text", Sequence: "a list", Mapping: "keys with values"}[type(node)]
        message = f"There is {found} here where {wanted} should stand."
        self._error("F03", message, hint, node.place)

    def _place(self, node: Scalar, trouble: Trouble) -> Place:
        if not trouble.length:
            return node.place
        return place_inside(self.source, node, trouble.offset, trouble.length)

    def _error(self, code: str, message: str, hint: str, place: Place) -> None:
        span = Span(self.source.name, *place)
        self.problems.append(Diagnostic(code, Severity.ERROR, message, hint, span))


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A key that people write in a place where the format has none on purpose."""

    code: str
    message: str
    hint: str


MISPLACED = {
    key: Misplaced(
        "C01",
        "Certainty is rated for each outcome, never for a study or a whole page.",
        "Move it into the outcome that it rates, beside its `studies`.",
    )
    for key in ("certainty", "grade")
}

COMPUTED = {
    **dict.fromkeys(
        ("level", "final", "quality", "rating"),
        Misplaced(
            "C11",
            "The level of certainty is computed from the judgements, never written.",
            "Delete this key; to change the level, change a judgement and its reason.",
        ),
    ),
    **dict.fromkeys(
        ("absolute", "absolute-effect", "difference", "risk-difference", "with", "without"),
        Misplaced(
            "C25",
            "Absolute effects are computed from `pooled` and `baselines`, never written.",
            "Delete this key; give the relative effect in `pooled` and the risk in `baselines`.",
        ),
    ),
    **dict.fromkeys(
        ("sentence", "plain-sentence", "wording"),
        Misplaced(
            "C30",
            "The sentence on an outcome is made from its certainty and its size, never written.",
            "Delete this key; `conclusion` says which way the outcome goes.",
        ),
    ),
}
"""Keys that people write in an outcome or its `certainty` for what the program works out."""

FIVE_DOMAINS = (
    "The five domains are `risk-of-bias`, `inconsistency`, `indirectness`, `imprecision` and "
    "`publication-bias`."
)


def misplaced_key(of: type[Record], key: str) -> Misplaced | None:
    """What to say of a key that does not belong into a record of type `of`, if it is known."""
    if of in (Outcome, Certainty) and key in COMPUTED:
        return COMPUTED[key]
    return MISPLACED.get(key)


def place_inside(source: SourceFile, node: Scalar, offset: int, length: int) -> Place:
    """The place of `length` characters at `offset` of a scalar's value.

    Folding and escapes make a value differ from what is written, so the stretch is looked for in
    the lines of the scalar; the whole scalar is the answer when it cannot be found.
    """
    wanted = node.value[offset : offset + length].split("\n", 1)[0]
    before = node.value[:offset].count(wanted) if wanted else 0
    for number in range(node.place.line, node.place.end_line + 1):
        line = source.line(number)
        start = node.place.column - 1 if number == node.place.line else 0
        at = line.find(wanted, start) if wanted else -1
        while at >= 0:
            if before == 0:
                return Place(number, at + 1, number, at + 1 + len(wanted))
            before -= 1
            at = line.find(wanted, at + 1)
    return node.place


def did_you_mean(written: str, known: list[str]) -> str:
    """`Did you mean ...? ` when one of the known words is near, else nothing."""
    near = difflib.get_close_matches(written.lower().replace("_", "-"), known, n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`? " if near else ""


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    head, stop, _ = text.partition(". ")
    return head + "." if stop else text
