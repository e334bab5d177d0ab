"""A key that must be there is missing.

A claim, a study or another part of a file lacks a key that it cannot do without.

Why: A page with a hole in it would look finished. The message says what the key means and what it
may look like.

Bad:

    verdict: ~remove

Good:

    verdict: overstated
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F01", Severity.ERROR, Subject.CLAIM)
