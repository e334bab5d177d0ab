"""The file is YAML.

The file breaks the rules of YAML: a colon inside text without quotes, a bracket or quote that is
not closed, lines that are not lined up.

Why: From there on nothing can be read for certain.

Fix: A space is put behind a hyphen or a colon where it alone is missing, and a file that was copied
with three backticks above and below it loses those lines.

Bad:

    statement: Standing desks: a cure for back pain

Good:

    statement: "Standing desks: a cure for back pain"
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y03", Severity.ERROR, Subject.YAML)
