"""There is a bibliography.

The project has no file of references.

Why: Claims cite its entries; without it nothing can be looked up.

Bad:

    claims/desks/standing-desks.yml

Good:

    claims/desks/standing-desks.yml
    refs.bib
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F16", Severity.ERROR, Subject.FILES)
