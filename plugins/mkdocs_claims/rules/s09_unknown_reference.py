"""Every work that is cited stands in the bibliography.

A study, a pooled effect, a baseline, `background` or a `[@key]` in a text names a key that the
bibliography does not have.

Why: Without the entry a reader cannot find the work, and a misspelt key may stand for another one.

Fix: Capitals, where the bibliography has one key that is the same but for them.

Bad:

    outcomes:
      - studies:
          - cites: exampel2021

Good:

    outcomes:
      - studies:
          - cites: example2021
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Edit, Fix, Severity, Span
from ..model.claim import Claim
from ..model.walk import citations_of
from .places import empty_bibliography, span_in_text, unread_bibliography
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from ..references.bibliography import Bibliography
    from .rule import Context


_OPENING = r"^[ \t]*@?[ \t]*(?!(?i:comment)\b)[A-Za-z-]+\s*[{(]\s*"
"""What stands before the key of an entry, one without its `@` included."""


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find keys that the bibliography lacks, in claims, sources and the site's own file."""
    del context
    bibliography = library.bibliography
    if unread_bibliography(library):
        return
    if empty_bibliography(library):
        name = bibliography.source.name
        count = len(library.cited_by)
        works = "one work" if count == 1 else f"{count} works"
        message = f"`{name}` holds no entry, and the claims cite {works}."
        hint = "Put them there; or name the file that holds them, as `bibliography` in mkdocs.yml."
        yield Finding(Span.at(name), message, hint)
        return
    # Which claims cite what is known already; only those that cite something unknown are walked.
    in_claims = (ids for key, ids in library.cited_by.items() if key not in bibliography)
    suspects = {id_ for ids in in_claims for id_ in ids}
    for name, read in library.files.items():
        record = read.record or read.partial
        if record is None or (isinstance(read.record, Claim) and read.record.id not in suspects):
            continue
        said: set[tuple[object, str]] = set()
        for citation in citations_of(record):
            if citation.key in bibliography:
                continue
            # That an entry is broken need be said only once in a file: it is not the file's fault.
            line = _line_of_broken(bibliography, citation.key)
            place = (citation.path if line is None else (), citation.key)
            if place in said:
                continue
            said.add(place)
            mark = rf"@{re.escape(citation.key)}(?![\w]|[.:+/-]\w)" if citation.in_text else None
            span = span_in_text(library, name, citation.path, mark)
            yield Finding(
                span,
                *_message_and_hint(bibliography, citation.key, line),
                fix=_fix(library, span, citation.key) if line is None else None,
            )


def _message_and_hint(bibliography: Bibliography, key: str, line: int | None) -> tuple[str, str]:
    name = bibliography.source.name
    if line is not None:
        hint = f"Mend that entry first; it begins in line {line}, but something in it is broken."
        return f"The entry `{key}` in `{name}` could not be read.", hint
    near = bibliography.near(key)
    hint = f"Did you mean `{near}`?" if near else "Add the entry, or correct the key."
    return f"There is no entry `{key}` in `{name}`.", hint


def _line_of_broken(bibliography: Bibliography, key: str) -> int | None:
    """The line of an entry that stands in the file and could not be read."""
    text = bibliography.source.text
    # Spaces in a key are a fault of their own (B03).
    spaced = " ?".join(re.escape(each) for each in key)
    found = re.search(rf"{_OPENING}{spaced}(?![\w.:+/-])", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found is not None else None


def _fix(library: Library, span: Span, key: str) -> Fix | None:
    """The key of the bibliography that differs by capitals only, if there is just one."""
    same = [known for known in library.bibliography if known.casefold() == key.casefold()]
    line = library.files[span.file].source.line(span.line)
    at = line.find(key, span.column - 1)
    if len(same) != 1 or at < 0 or span.end_line != span.line:
        return None
    # Anything else there, such as a text that was folded, is not the key alone.
    if line[span.column - 1 : span.end_column - 1].strip("@'\"") != key:
        return None
    edit = Edit(Span.at(span.file, span.line, at + 1, len(key)), same[0])
    return Fix(f"Write `{same[0]}`.", (edit,))


RULE = LibraryRule("S09", Severity.ERROR, Subject.CLAIM, check)
