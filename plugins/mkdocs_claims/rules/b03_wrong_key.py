"""An entry has a key that can be cited.

An entry has no key, or one with spaces or other marks in it.

Why: The key becomes part of an address, and of citations in texts.

Bad:

    @article{example 2024,
      author  = {Example, Ben},
      title   = {An invented trial},
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

RULE = Rule("B03", Severity.ERROR, Subject.BIBLIOGRAPHY)
