"""A word is not one of those that can stand here.

Keys such as `verdict`, `kind` and `design` take one word out of a short list.

Why: Each of the words has a meaning that readers can look up; a new one would have none.

Fix: A word in other capitals, with other hyphens or spaces, or spelt with a z.

Bad:

    verdict: exaggerated

Good:

    verdict: overstated
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F04", Severity.ERROR, Subject.CLAIM)
