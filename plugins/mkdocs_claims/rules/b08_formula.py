r"""Text without formulas.

Text holds a formula between dollar signs, and is shown as it is.

Why: Readers would see LaTeX. Most formulas in titles can be written as plain signs.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {A trial with $\sum_{i} x_i$},
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

RULE = Rule("B08", Severity.WARNING, Subject.BIBLIOGRAPHY)
