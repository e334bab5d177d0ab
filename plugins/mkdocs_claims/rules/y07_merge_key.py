"""No merge keys.

The file uses `<<`, by which YAML copies keys from elsewhere.

Why: What a study says must stand in the study.

Bad:

    <<: {kind: intervention}

Good:

    kind: intervention
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y07", Severity.ERROR, Subject.YAML)
