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
from .field_fixes import Identifier, malformed
from .rule import ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context, Finding

_WRITTEN = r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)(10\..+)"
_DOI = Identifier(("doi",), doi_problem, _WRITTEN)


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find a DOI that cannot be one."""
    hint = _hint(reference.doi)
    return malformed(context.library, reference.key, _DOI, reference.doi, hint)


def _hint(written: str) -> str:
    found = re.fullmatch(_WRITTEN, written, re.IGNORECASE)
    bare = (found[1] if found else bare_doi(written)).rstrip(".,;")
    if doi_problem(bare) is None:
        return f"Write `doi = {{{bare}}}`."
    if pmid_problem(written) is None:
        return f"If it is a PubMed number, write `pmid = {{{written}}}`."
    return "Copy it from the work's own page."


RULE = ReferenceRule("R01", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
