"""An entry can be read.

An entry, a field or a macro is not closed, or breaks the rules of BibTeX in another way.

Why: What follows may belong to it or not; a work may be lost.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial,
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
    }
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("B01", Severity.ERROR, Subject.BIBLIOGRAPHY)
