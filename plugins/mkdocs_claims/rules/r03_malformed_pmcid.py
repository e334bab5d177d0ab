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

from ..diagnostics import Edit, Fix, Severity
from ..references.identifiers import pmcid_problem
from .field_fixes import field_fix
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


_WRITTEN = r"(?:PMCID:?\s*|https?://[a-z.]+/(?:pmc/)?articles/)?PMC([1-9][0-9]*)/?"


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a PubMed Central number that cannot be one."""
    wrong = pmcid_problem(reference.pmcid) if reference.pmcid else None
    if wrong is not None:
        yield Finding(
            span_of_field(context.library, reference.key, "pmcid", "pmc", "eprint"),
            f"{wrong[0].upper()}{wrong[1:]}.",
            "Copy it from the work's page in PubMed Central.",
            fix=_fix(reference, context),
        )


def _fix(reference: Reference, context: Context) -> Fix | None:
    def problem(digits: str) -> str | None:
        return pmcid_problem(f"PMC{digits}")

    fix = field_fix(context.library, reference.key, "pmcid", _WRITTEN, problem)
    if fix is None:
        return None
    written = f"PMC{fix.edits[0].text}"
    return Fix(f"Write `{written}`.", (Edit(fix.edits[0].span, written),))


RULE = ReferenceRule("R03", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
