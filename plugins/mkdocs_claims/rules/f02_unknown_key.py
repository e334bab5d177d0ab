"""A key is not known here.

A key is misspelt, or stands in a place where the format has none of that name.

Why: A key that nobody reads is lost in silence, and with it what somebody wanted to say.

Fix: A key in other capitals or with other hyphens, and a misspelt one that is much like one key and
no other. A number that a comma split in two, where only one number can be meant.

Bad:

    summery: They may help a little.

Good:

    gaps: No trial lasted longer than a year.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F02", Severity.ERROR, Subject.CLAIM)
