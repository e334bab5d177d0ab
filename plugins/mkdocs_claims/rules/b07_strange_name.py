"""A name can be taken apart.

A list of names has an empty name, too many commas, or another mark between names than `and`.

Why: The wrong part of a name would be printed as the family name.

Bad:

    @article{example2023,
      author  = {Example, Ben and and Sample, Otto},
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

RULE = Rule("B07", Severity.WARNING, Subject.BIBLIOGRAPHY)
