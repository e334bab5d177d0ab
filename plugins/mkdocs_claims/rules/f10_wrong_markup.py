"""Text uses markup that it cannot.

Texts take emphasis, links, subscript, superscript and citations such as `[@key]`, and nothing
else.

Why: The same text becomes a page, a table and data for other programs, and must read well in all
of them.

Bad:

    gaps: No trial was <b>long</b>.

Good:

    gaps: No trial was *long*.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F10", Severity.ERROR, Subject.CLAIM)
