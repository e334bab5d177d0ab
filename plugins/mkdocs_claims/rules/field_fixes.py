"""Safe fixes of identifiers in a bibliography: what is written around them goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..library import Library


def field_fix(
    library: Library, key: str, name: str, pattern: str, problem: Callable[[str], str | None]
) -> Fix | None:
    """The fix that leaves of a field what group 1 of `pattern` matches.

    None where the pattern does not fit, where what is left would be refused by `problem` again, or
    where the field's text does not stand in the file as it was read.
    """
    bibliography = library.bibliography
    field = bibliography.entries[key].fields.get(name)
    if field is None or not field.literal or "\n" in field.text:
        return None
    found = re.fullmatch(pattern, field.text.strip(), re.IGNORECASE)
    if found is None or problem(found[1]) is not None:
        return None
    span = field.span(bibliography.source.name, 0, len(field.text))
    return Fix(f"Write `{found[1]}`.", (Edit(span, found[1]),))
