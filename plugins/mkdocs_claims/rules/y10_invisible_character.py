"""No invisible characters.

The text holds a control character, which cannot be seen. In the example `␇` is one.

Why: They come from copying out of a PDF, and break searches, links and other programs.

Fix: A stray byte order mark goes. Other characters stay, for they may stand in the place of a
letter that was lost.

Bad:

    gaps: No trial␇ lasted longer than a year.

Good:

    gaps: No trial lasted longer than a year.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y10", Severity.ERROR, Subject.YAML)
