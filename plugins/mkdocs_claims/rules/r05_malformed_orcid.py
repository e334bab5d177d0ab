"""An ORCID iD has its form.

`orcid` holds something that is no ORCID iD, or one whose check digit does not fit. Several stand
with commas between them.

Why: The link that is made of it would lead to nobody, or to somebody else.

Fix: An address before the iD goes, where there is one iD.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
      orcid   = {0000-0002-1825-0098},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      doi     = {10.5555/example.2023.8},
      orcid   = {0000-0002-1825-0097},
    }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..references.identifiers import orcid_problem
from .field_fixes import Identifier, malformed
from .rule import ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context, Finding

_ORCID = Identifier(("orcid",), orcid_problem, r"(?:https?://orcid\.org/|ORCID:?\s*)([0-9X-]+)/?")


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find an ORCID iD that cannot be one."""
    written = context.library.bibliography.entries[reference.key].text("orcid")
    for each in written.split(",") if written else ():
        yield from malformed(
            context.library,
            reference.key,
            _ORCID,
            each.strip(),
            "Copy it from the author's ORCID page, without the address.",
        )


RULE = ReferenceRule("R05", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
