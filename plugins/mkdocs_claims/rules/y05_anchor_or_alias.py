"""No anchors and aliases.

The file uses `&name` or `*name`, by which YAML repeats what stands elsewhere.

Why: Whoever changes the one place changes the other without seeing it. Text that begins with `*`
or `&` needs quotes.

Bad:

    because: &reason The trials were small.
    answer: *reason

Good:

    because: The trials were small.
    answer: Nobody has tested it well.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y05", Severity.ERROR, Subject.YAML)
