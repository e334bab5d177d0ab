"""A PubMed Central number has its form.

`pmcid` does not look like `PMC1234567`.

Why: The link that is made of it would lead nowhere, or to another work.

Fix: An address or `PMCID` before the number goes, and `PMC` is put in capitals. A number that
stands alone stays: it may be one of PubMed.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      pmcid   = {1234567},
      url     = {https://www.example.org/trial},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      pmcid   = {PMC1234567},
      url     = {https://www.example.org/trial},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..references.identifiers import pmcid_problem
from .field_fixes import Identifier, malformed
from .rule import ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context, Finding

_PMCID = Identifier(
    ("pmcid", "pmc", "eprint"),
    pmcid_problem,
    r"(?:PMCID:?\s*|https?://[a-z.]+/(?:pmc/)?articles/)?PMC([1-9][0-9]*)/?",
    "PMC",
)


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a PubMed Central number that cannot be one."""
    return malformed(
        context.library,
        reference.key,
        _PMCID,
        reference.pmcid,
        "Copy it from the work's page in PubMed Central.",
    )


RULE = ReferenceRule("R03", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
