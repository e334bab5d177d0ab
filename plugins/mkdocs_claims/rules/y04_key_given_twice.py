"""A key stands once.

A mapping has the same key twice.

Why: Programs keep one of the two without a word, and not all the same one.

Bad:

    verdict: overstated
    verdict: supported

Good:

    verdict: overstated
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y04", Severity.ERROR, Subject.YAML)
