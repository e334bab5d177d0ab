"""No comment behind text.

Text without quotes is followed by a space and `#` on its line, or a value begins with `#`. A
comment behind a single word, behind quotes or on a line of its own may stay.

Why: YAML drops everything from ` #` to the end of the line as a comment, without a word.

Bad:

    gaps: Nobody has repeated trial #3, which was the longest.

Good:

    gaps: "Nobody has repeated trial #3, which was the longest."
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y14", Severity.ERROR, Subject.YAML)
