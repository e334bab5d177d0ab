"""Spaces, not tabs.

A line begins with a tab, or a tab stands where YAML wants spaces. In the example `→` is a tab.
No-break spaces, which come from copying out of a page or a letter, cannot indent a line either.

Why: Tabs look different in every editor, no-break spaces look like spaces, and YAML takes neither.

Fix: No-break spaces before a key or an item become plain ones. A tab stays: nobody knows how
wide it was meant to be.

Bad:

    question:
    →population: office workers
    →intervention: standing desks
    →comparator: chairs

Good:

    question:
      population: office workers
      intervention: standing desks
      comparator: chairs
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y08", Severity.ERROR, Subject.YAML)
