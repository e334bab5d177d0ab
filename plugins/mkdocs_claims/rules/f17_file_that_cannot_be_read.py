"""A file can be read.

A file or folder may not be read, is a link that leads out of the project, or is no ordinary file.

Why: What was left out without a word would seem to have been checked.

Bad:

    claims/desks/standing-desks.yml -> /home/somebody/standing-desks.yml
    refs.bib

Good:

    claims/desks/standing-desks.yml
    refs.bib
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F17", Severity.ERROR, Subject.FILES)
