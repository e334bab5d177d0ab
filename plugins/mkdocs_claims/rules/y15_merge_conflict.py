"""No marks of a merge conflict.

A file has a line that begins with `<<<<<<<`. Two people changed the same lines, and Git wrote both
versions into the file for somebody to choose.

Why: Nobody has chosen yet; either version alone may be right, both together are not.

Bad:

    <<<<<<< HEAD
    gaps: No trial lasted longer than a year.
    =======
    gaps: No trial lasted longer than two years.
    >>>>>>> another-branch

Good:

    gaps: No trial lasted longer than a year.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y15", Severity.ERROR, Subject.YAML)
