"""A day is not written as one.

Days are year, month and day, with hyphens, and exist.

Why: `03/04/2026` is in March for some and in April for others.

Fix: The year first with other marks or without zeros, such as `2026/3/9`.

Bad:

    reviewed: 9 March 2026

Good:

    reviewed: 2026-03-09
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F06", Severity.ERROR, Subject.CLAIM)
