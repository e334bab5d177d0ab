"""What a site says about its words: its language, and texts of its own."""

from __future__ import annotations

from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING

from ..model.site import Language
from .catalogue import catalogue_of
from .words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.site import Site


_OF_ONE_NUMBER = (".zero", ".one", ".two")


def words_of(site: Site | None) -> Words:
    """The words of a site; English where it does not say, or what it says cannot be read.

    Texts that do not fit are left out: a rule tells of them.
    """
    language = getattr(site, "language", Language.EN)
    own: Mapping[str, str] | None = getattr(site, "words", None)
    return _words(language, tuple(own.items()) if own is not None else ())


@lru_cache(maxsize=8)
def _words(language: Language, own: tuple[tuple[str, str], ...]) -> Words:
    catalogue = catalogue_of(language)
    fitting = {
        key: text
        for key, text in own
        if key in catalogue.texts and not misfit(catalogue.texts[key], text, key)
    }
    return Words.of(catalogue, fitting)


def misfit(original: str, text: str, key: str) -> str:
    """Why a text cannot stand for another, in plain words; empty where it can.

    It has the same places to fill in. A form for one number may leave the number out.
    """
    try:
        places = places_in(text)
    except ValueError:
        return "its braces do not match"
    wanted = places_in(original)
    if unknown := sorted(places - wanted):
        return f"there is nothing to stand for {_listed(unknown)}"
    optional = {"count"} if key.endswith(_OF_ONE_NUMBER) else set()
    if lost := sorted(wanted - places - optional):
        return f"it lacks {_listed(lost)}"
    return ""


def places_in(text: str) -> frozenset[str]:
    """The names in braces of a text.

    Raises:
        ValueError: The braces do not match, or hold more than a name.
    """
    found = set()
    for _, name, form, conversion in Formatter().parse(text):
        if name is None:
            continue
        if form or conversion or not name.isidentifier():
            message = f"{name!r} is no plain name."
            raise ValueError(message)
        found.add(name)
    return frozenset(found)


def _listed(names: list[str]) -> str:
    return " and ".join(f"`{{{name}}}`" for name in names)
