"""Diagnostics as JSON for programs.

The shape is versioned by its key `format`; keys may be added within a version, never taken away.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from ..diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..diagnostics import Diagnostic, Fix, Span
    from ..reading.source import SourceFile

FORMAT = 1


def report(diagnostics: Sequence[Diagnostic], sources: Mapping[str, SourceFile]) -> str:
    """One object: `format`, `counts` by severity, and `diagnostics` in their order.

    The `fix` of a diagnostic is null, or a description and the edits that mend the problem: each a
    stretch of a file and the `text` that is to stand in its place.

    Lines and columns count from 1, in code points; ends are exclusive. Only ASCII is written.
    """
    count = Counter(each.severity for each in diagnostics)
    whole = {
        "format": FORMAT,
        "counts": {str(severity): count[severity] for severity in Severity},
        "diagnostics": [
            {
                "code": each.code,
                "severity": str(each.severity),
                "message": each.message,
                "hint": each.hint,
                **_place(each.span),
                "text": sources[each.span.file].line(each.span.line)
                if each.span.file in sources
                else "",
                "fix": _fix(each.fix),
                "related": [
                    {"message": related.message, **_place(related.span)} for related in each.related
                ],
            }
            for each in diagnostics
        ],
    }
    return json.dumps(whole, indent=2) + "\n"


def _fix(fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    edits = [{**_place(edit.span), "text": edit.text} for edit in fix.edits]
    return {"description": fix.description, "edits": edits}


def _place(span: Span) -> dict[str, str | int]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
