"""Two files have the same name.

A file's name is the id of the claim or source in it, whatever folder it is in; two files share
one.

Why: The id is the claim's address for good. Two pages cannot have one address.

Bad:

    claims/desks/standing-desks.yml
    claims/sitting/standing-desks.yml
    refs.bib

Good:

    claims/desks/standing-desks.yml
    claims/sitting/sitting-less.yml
    refs.bib
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F13", Severity.ERROR, Subject.FILES)
