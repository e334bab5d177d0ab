"""There are four levels, and they are computed.

The levels are high, moderate, low and very low. Pages show each as a symbol and a word together:
⊕⊕⊕⊕ High, ⊕⊕⊕◯ Moderate, ⊕⊕◯◯ Low, ⊕◯◯◯ Very low. A level is never written into a file: it follows
from the judgements. The reader refuses keys such as `level` and `final`.

Why: Published tables hold levels that do not follow from their own footnotes, and symbols that say
something else than the word beside them. What is computed once cannot disagree with itself.

Bad:

    outcomes:
      - certainty:
          level: low

Good:

    outcomes:
      - certainty:
          start: high
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("C11", Severity.ERROR, Subject.CLAIM)
