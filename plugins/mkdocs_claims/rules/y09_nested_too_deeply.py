"""Lists and keys lie a few levels deep.

More than 32 lists or mappings lie inside one another.

Why: No claim needs more than eight; so many are a slip of the keyboard or an attack.

Bad:

    gaps: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Good:

    gaps: No trial lasted longer than a year.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y09", Severity.ERROR, Subject.YAML)
