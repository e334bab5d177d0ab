"""A date of publication can be read.

`date`, `year` or `month` holds something that is no date.

Why: The works of a page are told apart by their years.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {MMXXIII},
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

RULE = Rule("B11", Severity.WARNING, Subject.BIBLIOGRAPHY)
