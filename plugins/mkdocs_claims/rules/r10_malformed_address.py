"""An address has its form.

`url` does not begin with `https://` or `http://`, or has a space in it.

Why: No link can be made of it, and the work would be shown without one.

Bad:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      url     = {www.example.org/trial},
    }

Good:

    @article{example2023,
      author  = {Example, Ben},
      title   = {An invented trial},
      journal = {Journal of Examples},
      year    = {2023},
      url     = {https://www.example.org/trial},
    }
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.scalars import ADDRESS
from .places import span_of_field
from .rule import Finding, ReferenceRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..references.reference import Reference
    from .rule import Context


def check(reference: Reference, context: Context) -> Iterator[Finding]:
    """Find an address that no link can be made of."""
    url = reference.url
    if not url or re.fullmatch(ADDRESS, url, re.IGNORECASE):
        return
    hint = "Copy it from the browser's address line; it begins with https://."
    if re.fullmatch(ADDRESS, f"https://{url}") and "." in url.partition("/")[0]:
        hint = f"Write `url = {{https://{url}}}`."
    yield Finding(
        span_of_field(context.library, reference.key, "url", "howpublished"),
        f"`{url}` is not a web address; one begins with https:// or http://.",
        hint,
    )


RULE = ReferenceRule("R10", Severity.ERROR, Subject.BIBLIOGRAPHY, check)
