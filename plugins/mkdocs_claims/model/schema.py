"""The declarations of the format become a JSON Schema, for editors and other programs.

The schema keeps to what readers of draft-07 understand. It says less than the reader does: what one
value has to do with another is the work of the rules.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ..reading.nodes import Mapping, Node, Scalar, Sequence
from ..reading.source import SourceFile
from ..reading.yaml_reader import read_yaml
from .article import Article
from .claim import Claim
from .inline import Text
from .record import FieldShape, Record, Word, fields_of, key_of
from .scalars import DATE, pattern_of
from .site import Site

Json = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
SCHEMAS: dict[str, type[Record]] = {"claim": Claim, "source": Article, "site": Site}
"""The kinds of file that have a schema."""


def schema_of(kind: str) -> Json:
    """The schema of a kind of file, one of `SCHEMAS`."""
    top = SCHEMAS[kind]
    definitions: Json = {}
    whole = _record(top, definitions)
    return {
        "$schema": DRAFT,
        "$id": f"urn:mkdocs-claims:format:1:{kind}",
        **whole,
        "definitions": dict(sorted(definitions.items())),
    }


def words_of(name: str) -> str:
    """A class's name as words: `RiskOfBias` is `Risk of bias`."""
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in name).strip()
    return spaced[:1].upper() + spaced[1:]


def meaning_of(record: type[Record | Word]) -> str:
    """What a record or a set of words is, from its docstring."""
    return " ".join((record.__doc__ or "").split())


def _record(of: type[Record], definitions: Json) -> Json:
    fields = fields_of(of)
    return {
        "title": words_of(of.__name__),
        "description": meaning_of(of),
        "type": "object",
        "properties": {each.key: _field(each, definitions) for each in fields},
        "required": [each.key for each in fields if each.required],
        "additionalProperties": False,
    }


def _field(each: FieldShape, definitions: Json) -> Json:
    one = _one(each, definitions)
    about: Json = {"title": each.key, "description": _description(each)}
    example = example_of(each)
    if example is not None:
        about["examples"] = [example]
    default = _default(each)
    if default is not None:
        about["default"] = default
    if each.shape.keyed:
        return {**about, "type": "object", "additionalProperties": one}
    if each.shape.length is not None:
        exactly = {"minItems": each.shape.length, "maxItems": each.shape.length}
        return {**about, "type": "array", "items": one, **exactly}
    if each.shape.many:
        whole: Json = {**about, "type": "array", "items": one}
        if each.notes.at_least:
            whole["minItems"] = each.notes.at_least
        if each.notes.at_most is not None:
            whole["maxItems"] = each.notes.at_most
        return whole
    # Draft-07 ignores what stands beside a `$ref`.
    return {**about, **({"allOf": [one]} if "$ref" in one else one)}


def _one(each: FieldShape, definitions: Json) -> Json:
    of = each.shape.of
    if isinstance(of, type) and issubclass(of, Record):
        if of.__name__ not in definitions:
            definitions[of.__name__] = {}
            definitions[of.__name__] = _record(of, definitions)
        return {"$ref": f"#/definitions/{of.__name__}"}
    if isinstance(of, type) and issubclass(of, Word):
        return {"type": "string", "enum": [str(word) for word in of]}
    if of is Decimal or of is int:
        bounds = {"minimum": each.notes.minimum, "maximum": each.notes.maximum}
        kind = "integer" if of is int else "number"
        return {"type": kind, **{name: at for name, at in bounds.items() if at is not None}}
    if of is date:
        return {"type": "string", "format": "date", "pattern": f"^{DATE}$"}
    pattern = each.notes.pattern or pattern_of(of)
    return {"type": "string", "pattern": f"^(?:{pattern})$" if pattern else r"\S"}


def _description(each: FieldShape) -> str:
    of = each.shape.of
    said = [each.notes.meaning]
    if isinstance(of, type) and issubclass(of, Word):
        said.extend(f"{word}: {meaning}" for word, meaning in of.meanings().items())
    if of is Text:
        said.append("Takes *emphasis*, [links](https://example.org) and citations such as [@key].")
    return "\n".join(said)


def _default(each: FieldShape) -> object:
    shape = each.shape
    if each.required or each.default is None or shape.many or shape.keyed or shape.length:
        return None
    if isinstance(each.default, Decimal):
        return _number(str(each.default))
    return str(each.default) if isinstance(each.default, Word) else each.default


def example_of(each: FieldShape) -> object:
    """A field's example as JSON would hold it; None where it is only hinted at (`[...]`)."""
    if "..." in each.notes.example:
        return None
    node, _ = read_yaml(SourceFile("example", f"{each.key}: {each.notes.example}\n"))
    return _value(node.entries[0].value, each) if node is not None else None


def _value(node: Node, each: FieldShape) -> object:
    if isinstance(node, Sequence):
        return [_value(item, each) for item in node.items]
    if isinstance(node, Mapping) and each.shape.keyed:
        return {entry.key.value: _plain(entry.value) for entry in node.entries}
    if isinstance(node, Mapping):
        fields = {key_of(one.name): one for one in fields_of(each.shape.of)}
        return {
            entry.key.value: _value(entry.value, fields[entry.key.value]) for entry in node.entries
        }
    return _number(node.value) if each.shape.of in (Decimal, int) else node.value


def _plain(node: Node) -> object:
    return node.value if isinstance(node, Scalar) else None


def _number(written: str) -> int | float:
    return float(written) if "." in written else int(written)
