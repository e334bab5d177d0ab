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
from .field_fixes import field_fix
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


_WRITTEN = r"(?:https?://orcid\.org/|ORCID:?\s*)([0-9X-]+)/?"
"""What people write around an ORCID iD, and an ORCID iD itself."""


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find an ORCID iD that cannot be one."""
    written = context.library.bibliography.entries[reference.key].text("orcid")
    for each in written.split(",") if written else ():
        wrong = orcid_problem(each.strip())
        if wrong is not None:
            yield Finding(
                span_of_field(context.library, reference.key, "orcid"),
                f"{wrong[0].upper()}{wrong[1:]}.",
                "Copy it from the author's ORCID page, without the address.",
                fix=field_fix(context.library, reference.key, "orcid", _WRITTEN, orcid_problem),
            )


RULE = ReferenceRule("R05", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
