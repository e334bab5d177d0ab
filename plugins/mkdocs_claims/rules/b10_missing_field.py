"""An entry has what its type needs.

An entry lacks a title, an author or another field that works of its type have.

Why: A reference without it cannot be found by readers.

Bad:

    @article{example2023,
      author  = {Example, Ben},
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

RULE = Rule("B10", Severity.ERROR, Subject.BIBLIOGRAPHY)
