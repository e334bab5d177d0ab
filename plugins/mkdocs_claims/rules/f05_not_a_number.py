"""A number is not written as one.

Numbers are digits, with a point as the decimal mark, without quotes, signs or words. Whole
numbers have no decimal part.

Why: `1,250`, `0.5%` and `about 50` mean different things to different readers and programs.

Fix: Quotes go, another minus sign becomes a hyphen, `.5` becomes `0.5`, `3,1` becomes `3.1`, and
spaces that group digits go. A comma goes only where it groups the digits of a whole number.

Bad:

    outcomes:
      - studies:
          - participants: about 800

Good:

    outcomes:
      - studies:
          - participants: 812
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F05", Severity.ERROR, Subject.CLAIM)
