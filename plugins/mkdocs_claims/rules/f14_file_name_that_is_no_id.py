"""A file's name can be an address.

The name of a claim's or a source's file has a capital, a space or a mark in it.

Why: The name becomes the page's address, which others write down and share.

Bad:

    claims/desks/Standing Desks.yml
    refs.bib

Good:

    claims/desks/standing-desks.yml
    refs.bib
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F14", Severity.ERROR, Subject.FILES)
