"""The site's own colours can be read.

A colour in `colours` of site.yml stands out from the page, or from the ground of the short answer,
by less than 4.5 to 1.

Why: Many readers see less contrast than the one who chose the colour, and a verdict that cannot be
read is none.

Bad:

    colours:
      light: {care: "#e0a030"}

Good:

    colours:
      light: {care: "#8a5300"}
      dark: {care: "#f0b35a"}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.contrast import GROUNDS, READABLE, contrast
from ..model.record import fields_of
from ..model.site import Colours
from .rule import Finding, LibraryRule, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library
    from .rule import Context


def check(library: Library, context: Context) -> Iterator[Finding]:
    """Find colours with too little contrast."""
    schemes = context.site.colours if context.site is not None else None
    if schemes is None:
        return
    for scheme, grounds in GROUNDS.items():
        chosen = getattr(schemes, scheme, None)
        for name in [each.name for each in fields_of(Colours)] if chosen is not None else ():
            colour = getattr(chosen, name, None)
            if colour is None:
                continue
            least = min(contrast(colour, ground) for ground in grounds)
            if least < READABLE:
                yield Finding(
                    ("colours", scheme, name),
                    f"`{colour}` has a contrast of {least:.1f} to 1, and words need 4.5 to 1.",
                    "Choose a darker one." if scheme == "light" else "Choose a lighter one.",
                    file=library.site_file,
                )


RULE = LibraryRule("S29", Severity.ERROR, Subject.SITE, check)
