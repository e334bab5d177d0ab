"""Text that looks like something else stands in quotes.

A plain number, `true`, `null` or `~` stands where text belongs.

Why: Programs that read YAML disagree on what such words are; in quotes they are text for all of
them.

Fix: The value is put in quotes.

Bad:

    outcomes:
      - followup: 12

Good:

    outcomes:
      - followup: "12"
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F11", Severity.ERROR, Subject.CLAIM)
