"""A key is plain text.

A list, a mapping or nothing stands where a key belongs.

Why: Such a key has no name that anybody could look for.

Bad:

    [desks, chairs]: compared

Good:

    question: {population: office workers, intervention: desks, comparator: chairs}
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y12", Severity.ERROR, Subject.YAML)
