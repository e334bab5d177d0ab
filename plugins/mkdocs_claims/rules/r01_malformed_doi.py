"""A DOI has its form.

`doi` is no DOI, has an address or `doi:` before it, or ends in a mark that belongs to a sentence.

Why: The link that is made of it would lead nowhere.

Fix: An address or `doi:` before the DOI goes.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555.example},
      url     = {https://www.example.org/trial},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
      url     = {https://www.example.org/trial},
    }
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..references.identifiers import bare_doi, doi_problem, pmid_problem
from .field_fixes import field_fix
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


_WRITTEN = r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)(10\..+)"
"""What people write around a DOI, and a DOI itself."""


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a DOI that cannot be one."""
    wrong = doi_problem(reference.doi) if reference.doi else None
    if wrong is not None:
        yield Finding(
            span_of_field(context.library, reference.key, "doi"),
            f"{wrong[0].upper()}{wrong[1:]}.",
            _hint(reference.doi),
            fix=field_fix(context.library, reference.key, "doi", _WRITTEN, doi_problem),
        )


def _hint(written: str) -> str:
    found = re.fullmatch(_WRITTEN, written, re.IGNORECASE)
    bare = (found[1] if found else bare_doi(written)).rstrip(".,;")
    if doi_problem(bare) is None:
        return f"Write `doi = {{{bare}}}`."
    if pmid_problem(written) is None:
        return f"If it is a PubMed number, write `pmid = {{{written}}}`."
    return "Copy it from the work's own page."


RULE = ReferenceRule("R01", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
