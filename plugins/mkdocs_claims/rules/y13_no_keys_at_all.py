"""A file holds keys with values.

The file is empty, or holds a list or mere text.

Why: There is nothing in it that could be looked at.

Bad:

    - Standing desks ease back pain.

Good:

    statement: Standing desks ease back pain.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y13", Severity.ERROR, Subject.YAML)
