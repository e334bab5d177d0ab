"""A number lies outside what can be.

A number is smaller or larger than the key allows.

Why: A risk of 2400 in 1000 people, or a study with fewer than no people, was copied wrongly.

Bad:

    outcomes:
      - {}
      - baselines:
          - risk: 2400

Good:

    outcomes:
      - {}
      - baselines:
          - risk: 240
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F07", Severity.ERROR, Subject.CLAIM)
