"""A PubMed number has its form.

`pmid` holds something other than up to eight digits.

Why: The link that is made of it would lead nowhere, or to another work.

Fix: An address or `PMID` before the number goes.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      pmid    = {PMID 12},
      url     = {https://www.example.org/trial},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      pmid    = {12},
      url     = {https://www.example.org/trial},
    }
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..references.identifiers import pmcid_problem, pmid_problem
from .field_fixes import Identifier, malformed
from .rule import ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context, Finding

_WRITTEN = r"(?:PMID:?\s*|https?://(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov/)([0-9]+)/?"
_PMID = Identifier(
    ("pmid", "eprint"),
    pmid_problem,
    _WRITTEN,
)


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a PubMed number that cannot be one."""
    hint = _hint(reference.pmid)
    return malformed(context.library, reference.key, _PMID, reference.pmid, hint)


def _hint(written: str) -> str:
    if pmcid_problem(written) is None:
        return f"It is a number of PubMed Central: write `pmcid = {{{written}}}`."
    digits = re.fullmatch(_WRITTEN, written, re.IGNORECASE)
    if digits is not None and pmid_problem(digits[1]) is None:
        return f"Write `pmid = {{{digits[1]}}}`."
    return "Copy the number from the work's page in PubMed."


RULE = ReferenceRule("R02", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
