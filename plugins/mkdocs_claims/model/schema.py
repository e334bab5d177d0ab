"""The declarations of the format become a JSON Schema, for editors and other programs.

The schema keeps to what readers of draft-07 understand. It says less than the reader does: what one
value has to do with another is the work of the rules. A few words of it are for editors, and other
readers pass over them: `enumDescriptions`, `markdownDescription`, `patternErrorMessage`, and
`defaultSnippets`. There is no `examples`, because editors write an example into the file as if it
were the value, and an invented number among evidence is the last thing that a claim needs.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from .article import Article
from .claim import Claim
from .inline import Text
from .record import FieldShape, Record, Word, fields_of
from .scalars import DATE, pattern_of
from .site import Site

Json = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
SCHEMAS: dict[str, type[Record]] = {"claim": Claim, "source": Article, "site": Site}
"""The kinds of file that have a schema."""
_NUMBERS = (Decimal, int)


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


def schema_text(kind: str) -> str:
    """The schema of a kind of file as the text of a JSON file."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"


def schema_file(kind: str) -> str:
    """The name of the file in which the schema of a kind of file stands."""
    return f"{kind}.schema.json"


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
    about: Json = {"title": each.key, **_described(each)}
    default = _default(each)
    if default is not None:
        about["default"] = default
    if each.shape.keyed:
        return {**about, "type": "object", "additionalProperties": one}
    if each.shape.of in _NUMBERS and (each.shape.many or each.shape.length is not None):
        # Editors that see the type of an item at once write 0 for it (see `_snippet`).
        one = {"allOf": [one]}
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
    if "$ref" not in one:
        return {**about, **_snippet(each), **one}
    # Draft-07 ignores what stands beside a `$ref`.
    return {**about, **_snippet(each), "type": "object", "allOf": [one]}


def _one(each: FieldShape, definitions: Json) -> Json:
    of = each.shape.of
    if _is_record(of):
        if of.__name__ not in definitions:
            definitions[of.__name__] = {}
            definitions[of.__name__] = _record(of, definitions)
        return {"$ref": f"#/definitions/{of.__name__}"}
    if isinstance(of, type) and issubclass(of, Word):
        meanings = of.meanings()
        explained = [meanings[word] for word in of if word in meanings]
        words: Json = {"type": "string", "enum": [str(word) for word in of]}
        return {**words, "enumDescriptions": explained} if explained else words
    if of in _NUMBERS:
        bounds = {"minimum": each.notes.minimum, "maximum": each.notes.maximum}
        kind = "integer" if of is int else "number"
        return {"type": kind, **{name: at for name, at in bounds.items() if at is not None}}
    if of is date:
        day = {"type": "string", "format": "date", "pattern": f"^{DATE}$"}
        return {**day, "patternErrorMessage": "Write a day, such as `2026-11-22`."}
    pattern, in_words = pattern_of(of, each.notes) or ("", "something here")
    return {
        "type": "string",
        "pattern": f"^(?:{pattern})$" if pattern else r"\S",
        "patternErrorMessage": f"Write {in_words}.",
    }


def _described(each: FieldShape) -> Json:
    """What a field means, for every reader; and for editors that explain words by themselves."""
    of = each.shape.of
    said = [each.notes.meaning]
    if of is Text:
        said.append("Takes *emphasis*, [links](https://example.org) and citations such as [@key].")
    if "..." not in each.notes.example:
        said.append(f"Example: {each.key}: {each.notes.example}")
    if not (isinstance(of, type) and issubclass(of, Word) and of.meanings()):
        return {"description": "\n".join(said)}
    meanings = (f"{word}: {meaning}" for word, meaning in of.meanings().items())
    return {
        "description": "\n".join([*said, *meanings]),
        "markdownDescription": "\n\n".join(said),
    }


def _snippet(each: FieldShape) -> Json:
    """What an editor writes for the value: the keys that it needs, or an empty place for a number.

    Without it some editors write 0, which can be taken for a number that somebody has read.
    """
    of = each.shape.of
    if of in _NUMBERS:
        return {"defaultSnippets": [{"label": f"{each.key}: a number", "body": "$1"}]}
    if not _is_record(of):
        return {}
    body = _body(of)
    return {"defaultSnippets": [{"label": words_of(of.__name__), "body": body}]} if body else {}


def _body(of: type[Record]) -> Json:
    """The keys that a record needs, each with an empty place that editors go to in turn."""
    places = count(1)

    def place(each: FieldShape) -> Json | list[str] | str:
        if _is_record(each.shape.of):
            return keys(each.shape.of)
        several = each.shape.many or each.shape.length is not None
        return [f"${next(places)}"] if several else f"${next(places)}"

    def keys(record: type[Record]) -> Json:
        return {each.key: place(each) for each in fields_of(record) if each.required}

    return keys(of)


def _is_record(of: Any) -> bool:
    return isinstance(of, type) and issubclass(of, Record)


def _default(each: FieldShape) -> object:
    shape = each.shape
    if each.required or each.default is None or shape.many or shape.keyed or shape.length:
        return None
    if isinstance(each.default, Decimal):
        return _number(str(each.default))
    return str(each.default) if isinstance(each.default, Word) else each.default


def _number(written: str) -> int | float:
    return float(written) if "." in written else int(written)
