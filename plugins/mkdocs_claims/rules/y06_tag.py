"""No tags.

The file uses `!name`, by which YAML gives a value a type.

Why: What a value is follows from its key. Text that begins with `!` needs quotes.

Bad:

    statement: !important Standing desks ease back pain.

Good:

    statement: Standing desks ease back pain.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y06", Severity.ERROR, Subject.YAML)
