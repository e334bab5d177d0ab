"""One document in a file.

A second document begins with `---`, or a line is a YAML directive.

Why: A file is one claim; what follows would be lost.

Bad:

    kind: intervention
    ---
    kind: prognosis

Good:

    kind: intervention
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y11", Severity.ERROR, Subject.YAML)
