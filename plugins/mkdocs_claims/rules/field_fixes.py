"""Identifiers in a bibliography that cannot be ones, and what of that can be mended safely."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics import Edit, Fix
from .places import span_of_field
from .rule import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library


class Identifier(NamedTuple):
    """A sort of identifier."""

    fields: tuple[str, ...]
    """The fields that it is read from; the first is its own."""
    problem: Callable[[str], str | None]
    """Says why a text cannot be one; None if it can."""
    written: str
    """What people write around one, with group 1 for itself."""
    start: str = ""
    """What one begins with besides group 1."""


def malformed(
    library: Library, key: str, identifier: Identifier, text: str, hint: str
) -> Iterator[Finding]:
    """Find an identifier of the entry `key` that cannot be one; an empty text is none at all."""
    wrong = identifier.problem(text) if text else None
    if wrong is not None:
        yield Finding(
            span_of_field(library, key, *identifier.fields),
            f"{wrong[0].upper()}{wrong[1:]}.",
            hint,
            fix=_fix(library, key, identifier),
        )


def _fix(library: Library, key: str, identifier: Identifier) -> Fix | None:
    """The fix that leaves of a field what group 1 of `written` matches.

    None where that does not fit, where what is left would be refused again, or where the field's
    text does not stand in the file as it was read.
    """
    bibliography = library.bibliography
    field = bibliography.entries[key].fields.get(identifier.fields[0])
    if field is None or not field.literal or "\n" in field.text:
        return None
    found = re.fullmatch(identifier.written, field.text.strip(), re.IGNORECASE)
    bare = f"{identifier.start}{found[1]}" if found is not None else ""
    if not bare or identifier.problem(bare) is not None:
        return None
    span = field.span(bibliography.source.name, 0, len(field.text))
    return Fix(f"Write `{bare}`.", (Edit(span, bare),))
