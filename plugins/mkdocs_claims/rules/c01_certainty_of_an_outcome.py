"""Certainty is rated for each outcome and comparison.

`certainty` stands in an outcome, beside the studies that it rates. It cannot stand in a study or at
the top of a claim; the reader refuses it there. Each outcome is rated once: see S25 for two of one
name.

Why: The same studies can answer one question well and another badly. A level for a whole page, or
for one study, hides which result it is about.

Bad:

    certainty:
      start: high

Good:

    outcomes:
      - certainty:
          start: high
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("C01", Severity.ERROR, Subject.CLAIM)
