"""An entry has a known type.

The word behind `@` is not a type of entry that is known, and the work is shown as a miscellaneous
one.

Why: The type decides what is printed of a work and in what order.

Bad:

    @artikel{example2023,
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

RULE = Rule("B09", Severity.WARNING, Subject.BIBLIOGRAPHY)
