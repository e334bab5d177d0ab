"""A key has no value.

There is a key with nothing behind it.

Why: Nobody can tell whether something is not known, not applicable or not yet written.

Bad:

    gaps:

Good:

    gaps: No trial lasted longer than a year.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F09", Severity.ERROR, Subject.CLAIM)
