r"""LaTeX commands are known.

Text holds a LaTeX command that is not known, and is shown as it is.

Why: Readers would see the command instead of the sign.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial of \deskname{X}},
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

RULE = Rule("B06", Severity.WARNING, Subject.BIBLIOGRAPHY)
