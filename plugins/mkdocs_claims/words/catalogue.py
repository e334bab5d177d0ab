"""The catalogues: for each language one file of texts, and how it writes numbers and days."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from importlib.resources import files
from typing import Any, Literal

from ..model.site import Language
from ..reading.months import MONTH_NAMES

FORMS = frozenset(("zero", "one", "two", "few", "many", "other"))
"""What the forms of a text that depends on a number are called (Unicode's plural categories)."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language: its texts by their keys, and what its numbers and days look like."""

    language: Language
    direction: Literal["ltr", "rtl"]
    texts: Mapping[str, str]
    """By key, such as `verdict.supported`; a form of a text has its name as the last part."""
    decimal: str
    thousands: str
    day: str
    """How a day is written, with the places `{day}`, `{month}` and `{year}`."""
    months: tuple[str, ...]
    forms: tuple[str, ...]
    """The plural forms, in the order in which `form` counts them."""
    form: Callable[[int], int]
    """The place in `forms` of the form for a number."""


def stem(key: str) -> str:
    """A text's key without the name of the form."""
    head, _, last = key.rpartition(".")
    return head if last in FORMS else key


@cache
def catalogue_of(language: Language) -> Catalogue:
    """The catalogue of a language, read once. What it lacks, it has from the English one."""
    whole = _read(language)
    about = whole.pop("language")
    texts = dict(_flat(whole))
    if language is not Language.EN:
        known = {stem(key) for key in texts}
        english = catalogue_of(Language.EN).texts
        texts |= {key: text for key, text in english.items() if stem(key) not in known}
    return Catalogue(
        language,
        about["direction"],
        texts,
        about["decimal"],
        about["thousands"],
        about["day"],
        tuple(about.get("months", MONTH_NAMES)),
        tuple(about["forms"]),
        c2py(about["plural"]),
    )


def _read(language: Language) -> dict[str, Any]:
    file = files("mkdocs_claims") / "words" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8"))


def _flat(tables: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value
