"""The site's own colours as a style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.record import fields_of
from ..model.site import Colours

if TYPE_CHECKING:
    from ..model.site import ColourSchemes

_DARK = (
    '@media screen {{\n[data-md-color-scheme="slate"] {{ {0} }}\n}}\n'
    "@media screen and (prefers-color-scheme: dark) {{\n"
    ":root:not(:has([data-md-color-scheme])) {{ {0} }}\n}}\n"
)
"""As in claims.css: Material's dark scheme, and that of the system where there is no Material."""


def colour_sheet(schemes: ColourSchemes) -> str:
    """Properties that stand for those of claims.css; each colour is checked when it is read."""
    light, dark = _properties(schemes.light), _properties(schemes.dark)
    sheet = f":root {{ {light} }}\n" if light else ""
    return sheet + (_DARK.format(dark) if dark else "")


def _properties(colours: Colours | None) -> str:
    if colours is None:
        return ""
    chosen = ((each.name, getattr(colours, each.name)) for each in fields_of(Colours))
    return " ".join(f"--claims-{name}: {colour};" for name, colour in chosen if colour is not None)
