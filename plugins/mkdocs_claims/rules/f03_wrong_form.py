"""A value has the wrong form.

Text stands where a list or keys with values belong, or the other way round.

Why: What was meant cannot be told from it.

Bad:

    searched: the Example Index

Good:

    searched: {where: [Example Index]}
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F03", Severity.ERROR, Subject.CLAIM)
