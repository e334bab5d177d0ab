"""A list has too few or too many items.

A pair such as `ci` has two numbers; lists such as `topics` have at least one item.

Why: Half an interval tells nobody anything.

Bad:

    topics: []

Good:

    topics: [desks]
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F12", Severity.ERROR, Subject.CLAIM)
