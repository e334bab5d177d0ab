"""The templates, escaping by default."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

if TYPE_CHECKING:
    from ..words.words import Words


@lru_cache(maxsize=8)
def _environment(words: Words) -> Environment:
    environment = Environment(
        loader=PackageLoader("mkdocs_claims", "pages/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # A global, because macros that are imported see no other names of the page.
    environment.globals["words"] = words
    return environment


def template(name: str, words: Words) -> Template:
    """A template of this package, which writes in these `words`.

    An undefined name in it is an error, never an empty string.
    """
    return _environment(words).get_template(name)
