"""The words of a site: its language's texts with the site's own in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from .labels import Labels, labels_in

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from .catalogue import Catalogue


_APART = 10_000
"""Four digits are read at a glance, and texts write them together: `per 1000 people`."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What is written, and how numbers and days are written, on one site."""

    catalogue: Catalogue
    texts: Mapping[str, str]
    labels: Labels
    _marks: Mapping[int, str]

    @classmethod
    def of(cls, catalogue: Catalogue, instead: Mapping[str, str]) -> Words:
        """The words of a catalogue, with other texts in the place of some."""
        texts = {**catalogue.texts, **instead}
        signs = {",": catalogue.thousands, ".": catalogue.decimal, "-": "\N{MINUS SIGN}"}
        return cls(catalogue, texts, labels_in(texts), str.maketrans(signs))

    @property
    def language(self) -> str:
        """The language as HTML names it: `en`."""
        return str(self.catalogue.language)

    def __call__(self, key: str, **values: object) -> str:
        """The text of this key with `values` in its places."""
        text = self.texts[key]
        return text.format(**values) if values else text

    def counted(self, key: str, count: int, **values: object) -> str:
        """The form of a text that fits a number, with that number as `{count}`."""
        form = self.catalogue.forms[self.catalogue.form(count)]
        return self.form(key, form).format(count=self.number(count), **values)

    def counted_markup(self, key: str, count: int, **values: object) -> Markup:
        """As `counted`, with HTML among the values."""
        form = self.form(key, self.catalogue.forms[self.catalogue.form(count)])
        return _filled(form, {"count": self.number(count), **values})

    def form(self, key: str, name: str) -> str:
        """This form of a text; `other` where the text does not have it."""
        found = self.texts.get(f"{key}.{name}")
        return found if found is not None else self.texts[f"{key}.other"]

    def markup(self, key: str, **values: object) -> Markup:
        """The text of this key as HTML; `values` are escaped unless they are HTML themselves."""
        return _filled(self.texts[key], values)

    def number(self, value: Decimal | int) -> str:
        """A number with the digits it has and a proper minus sign; thousands apart if many."""
        written = f"{value:,}"
        return self.digits(written if not -_APART < value < _APART else written.replace(",", ""))

    def digits(self, written: str) -> str:
        """A number as Python writes it, `-1,234.5`, with the language's own signs."""
        return written.translate(self._marks)

    def day(self, value: date) -> str:
        """A date as readers write it: `22 November 2026`."""
        month = self.catalogue.months[value.month - 1]
        return self.catalogue.day.format(day=value.day, month=month, year=value.year)


def _filled(text: str, values: Mapping[str, object]) -> Markup:
    # Several times faster than Markup.format, which looks at each value's own way to be formatted.
    escaped = {name: escape(value) for name, value in values.items()}
    return Markup(str(escape(text)).format(**escaped))  # noqa: S704 - every piece was escaped
