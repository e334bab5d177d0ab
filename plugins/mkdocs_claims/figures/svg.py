"""Elements of SVG: text and attributes are escaped, numbers are rounded, colours have names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from markupsafe import Markup, escape


class Paint(Enum):
    """A colour by what it means: the property that holds it on a page, and its value on paper."""

    INK = ("", "#1f2328")
    QUIET = ("--claims-quiet", "#57606a")
    LINE = ("--claims-line", "#d0d4d9")
    GOOD = ("--claims-good", "#1a6b3c")
    CARE = ("--claims-care", "#8a5300")
    BAD = ("--claims-bad", "#a3262a")
    OPEN = ("--claims-open", "#4f4a8c")
    NONE = ("--claims-none", "#57606a")

    @property
    def on_page(self) -> str:
        """The colour as a page's styles decide, so that it fits light, dark and print."""
        name, value = self.value
        return f"var({name}, {value})" if name else "currentColor"

    @property
    def in_file(self) -> str:
        """The colour itself, for a file that stands alone."""
        return str(self.value[1])


Value = str | int | float | Decimal | Paint | None

_SPECIAL = re.compile("[^\t\n\r !#-%(-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Quotes, `&`, `<`, `>` and what `_NOT_XML` finds: most text of a figure holds none of them."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes and what it holds."""

    tag: str
    attributes: Mapping[str, Value]
    children: tuple[Element | str, ...] = ()

    def write(self, *, alone: bool = False) -> Markup:
        """The element as text: for a page, or with resolved colours for a file `alone`."""
        parts: list[str] = []
        self._write(parts, alone=alone)
        return Markup("".join(parts))  # noqa: S704 - every piece was escaped

    def __html__(self) -> str:
        """For templates."""
        return self.write()

    def _write(self, parts: list[str], *, alone: bool) -> None:
        parts.append(f"<{self.tag}")
        for name, value in self.attributes.items():
            if value is not None:
                parts.append(f' {name}="{_attribute(value, alone=alone)}"')
        if not self.children:
            parts.append("/>")
            return
        parts.append(">")
        for child in self.children:
            if isinstance(child, Element):
                child._write(parts, alone=alone)  # noqa: SLF001 - of its own class
            else:
                parts.append(_escaped(child))
        parts.append(f"</{self.tag}>")


def element(tag: str, *children: Element | str, **attributes: Value) -> Element:
    """An element; `class_` stands for `class` and `stroke_width` for `stroke-width`.

    An attribute that is None is left out.
    """
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return Element(tag, named, children)


def short(value: float | Decimal) -> str:
    """A length rounded to one decimal: `12`, `3.5`."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _attribute(value: str | float | Decimal | Paint, *, alone: bool) -> str:
    if isinstance(value, Paint):
        return value.in_file if alone else value.on_page
    return _escaped(value) if isinstance(value, str) else short(value)


def _escaped(text: str) -> str:
    if not _SPECIAL.search(text):
        return text
    # Some control characters cannot stand in XML at all, escaped or not.
    return str(escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)))
