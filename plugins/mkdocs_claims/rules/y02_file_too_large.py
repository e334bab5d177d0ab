"""A file is not too large.

The file is larger than a claim can be. In the example the list goes on for a million letters.

Why: Something was pasted into it by mistake, and reading it would hold up everything else.

Bad:

    topics: [desks, desks, …]

Good:

    topics: [desks]
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y02", Severity.ERROR, Subject.YAML)
