"""A file in the claims folder is not read.

A file has another ending than `.yml`, such as `.yaml`, `.YML`, `.txt` or `.docx`. Notes may lie
beside the claims in files that end in `.md`.

Why: Somebody wrote a claim, and no page appears.

Bad:

    claims/desks/standing-desks.yaml
    refs.bib

Good:

    claims/desks/standing-desks.yml
    refs.bib
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F15", Severity.ERROR, Subject.FILES)
