"""A folder of claims holds claims.

The folder of the claims has more than 50,000 files.

Why: Some other folder was named by mistake, and reading it would take all day.

Bad:

    claims/1.yml
    claims/2.yml
    …
    claims/50001.yml
    refs.bib

Good:

    claims/desks/standing-desks.yml
    refs.bib
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F18", Severity.ERROR, Subject.FILES)
