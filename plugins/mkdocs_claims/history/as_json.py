"""Changes as JSON for programs.

The shape is versioned by its key `format`; keys may be added within a version, never taken away.
Wherever something is there only before or only after, the other side is null.

- `format`: 1
- `base`, `head`: what was compared, as given
- `found`: whether anything changed
- `summary`: sentences for people
- `files`: the most important first; each has
    - `kind`: `claim`, `source` or `site`
    - `fate`: `added`, `removed`, `renamed`, `changed`, `broken` (can no longer be read), `mended`
      (could not be read before) or `unreadable` (neither)
    - `id`, `old_id`, `file`, `old_file`, `title`
    - `changes`: the most important first; each has
        - `kind`: `statement`, `verdict`, `certainty`, `absolute-effect`, `number`, `study`,
          `judgement`, `text` or `detail`
        - `where`: the parts of the file that lead there: the outcome, the study's key
        - `what`, `before`, `after`: in words
        - `reasons`: each with `about`, `before` and `after`
- `references`: retractions first; each has `key`, `fate`, `retracted` (whether a notice of
  retraction was added or changed), `words`, `cited_by` and `changes`
- `problems`: `new`, `mended` and `old`, each a list of problems with `code`, `severity`, `message`,
  `hint`, `file`, `line` and `column`; places of mended ones are those of before
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .summary import summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..diagnostics import Diagnostic
    from .changes import Change, Changes

FORMAT = 1

Json = dict[str, object]


def report(changes: Changes, base: str, head: str) -> str:
    """One object, as the docstring of this module tells. Only ASCII is written."""
    whole: Json = {
        "format": FORMAT,
        "base": base,
        "head": head,
        "found": changes.found,
        "summary": list(summary(changes)),
        "files": [
            {
                "kind": str(each.kind),
                "fate": str(each.fate),
                "id": each.id,
                "old_id": each.old_id,
                "file": each.file,
                "old_file": each.old_file,
                "title": each.title,
                "changes": _changes(each.changes),
            }
            for each in changes.files
        ],
        "references": [
            {
                "key": each.key,
                "fate": str(each.fate),
                "retracted": each.retracted,
                "words": each.words,
                "cited_by": list(each.cited_by),
                "changes": _changes(each.changes),
            }
            for each in changes.references
        ],
        "problems": {
            "new": _problems(changes.new_problems),
            "mended": _problems(changes.mended),
            "old": _problems(changes.old_problems),
        },
    }
    return json.dumps(whole, indent=2) + "\n"


def _changes(changes: Sequence[Change]) -> list[Json]:
    return [
        {
            "kind": str(each.kind),
            "where": list(each.where),
            "what": each.what,
            "before": each.before,
            "after": each.after,
            "reasons": [
                {"about": reason.about, "before": reason.before, "after": reason.after}
                for reason in each.reasons
            ],
        }
        for each in changes
    ]


def _problems(problems: Sequence[Diagnostic]) -> list[Json]:
    return [
        {
            "code": each.code,
            "severity": str(each.severity),
            "message": each.message,
            "hint": each.hint,
            "file": each.span.file,
            "line": each.span.line,
            "column": each.span.column,
        }
        for each in problems
    ]
