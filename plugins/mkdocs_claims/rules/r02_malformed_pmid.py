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
from .field_fixes import field_fix
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


_WRITTEN = r"(?:PMID:?\s*|https?://(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov/)([0-9]+)/?"
"""What people write around a PubMed number, and a PubMed number itself."""


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a PubMed number that cannot be one."""
    wrong = pmid_problem(reference.pmid) if reference.pmid else None
    if wrong is not None:
        yield Finding(
            span_of_field(context.library, reference.key, "pmid", "eprint"),
            f"{wrong[0].upper()}{wrong[1:]}.",
            _hint(reference.pmid),
            fix=field_fix(context.library, reference.key, "pmid", _WRITTEN, pmid_problem),
        )


def _hint(written: str) -> str:
    if pmcid_problem(written) is None:
        return f"It is a number of PubMed Central: write `pmcid = {{{written}}}`."
    digits = re.fullmatch(_WRITTEN, written, re.IGNORECASE)
    if digits is not None and pmid_problem(digits[1]) is None:
        return f"Write `pmid = {{{digits[1]}}}`."
    return "Copy the number from the work's page in PubMed."


RULE = ReferenceRule("R02", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
