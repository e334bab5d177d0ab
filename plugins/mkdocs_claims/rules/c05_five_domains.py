"""There are five domains for rating down.

They are risk of bias, inconsistency, indirectness, imprecision and publication bias. Each stands in
`certainty`, also where there is no concern, and there is no sixth. The reader applies this rule.

Why: A domain that is left out looks as if it had been forgotten, and a domain of one's own counts
some fault a second time.

Fix: A domain in other capitals or with other hyphens, or misspelt.

Bad:

    outcomes:
      - certainty:
          sample-size: {down: 1, why: The trials were small.}

Good:

    outcomes:
      - certainty:
          imprecision: {down: 1, why: The trials were small.}
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("C05", Severity.ERROR, Subject.CLAIM)
