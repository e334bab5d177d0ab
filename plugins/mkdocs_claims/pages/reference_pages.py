"""The pages that the program writes about itself: its format and its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..model.reference_page import RecordReference, format_reference
from ..model.schema import SCHEMAS
from ..rules.catalogue import catalogue
from .asset_files import schema_address
from .environment import template
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from .composer import Composer

GROUPS = {
    "C": "Certainty: the rules of GRADE",
    "S": "Statements, verdicts and studies",
    "R": "References",
    "F": "The format of claim files",
    "Y": "YAML",
    "B": "BibTeX",
}


FORMATS = {"claim": "A claim file", "source": "A source file", "site": "The site file"}


@dataclass(frozen=True, slots=True)
class FormatGroup:
    """The records of one kind of file that no earlier kind has."""

    anchor: str
    title: str
    schema: str
    """The address of its JSON Schema."""
    records: tuple[RecordReference, ...]


def render_format(composer: Composer, page: str) -> RenderedPage:
    """Render the reference of the format, made from its declarations."""
    groups = []
    seen: set[str] = set()
    for kind in SCHEMAS:
        records = tuple(each for each in format_reference(kind) if each.anchor not in seen)
        seen.update(each.anchor for each in records)
        schema = composer.addresses.file_link(page, schema_address(kind))
        groups.append(FormatGroup(f"format-{kind}", FORMATS[kind], schema, records))
    html = template("format.html", composer.words).render(groups=groups)
    headings = tuple(Heading(group.anchor, group.title) for group in groups)
    search = tuple(
        " ".join(field.key for field in record.fields)
        for group in groups
        for record in group.records
    )
    return RenderedPage(Markup(html), headings, search, frozenset(seen))  # noqa: S704


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule as its page shows it."""

    code: str
    severity: str
    title: str
    what: tuple[str, ...]
    why: str
    fix: str
    """What `claims check --fix` mends; empty for nothing."""
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules whose codes share a letter."""

    anchor: str
    title: str
    rules: tuple[RuleEntry, ...]


def render_rules(composer: Composer, _page: str) -> RenderedPage:
    """Render the page of all rules."""
    groups = tuple(
        RuleGroup(
            f"rules-{letter.lower()}",
            title,
            tuple(_rule(code) for code in catalogue().rules if code.startswith(letter)),
        )
        for letter, title in GROUPS.items()
    )
    html = template("rules.html", composer.words).render(groups=groups)
    headings = tuple(Heading(group.anchor, group.title) for group in groups)
    search = tuple(f"{rule.code} {rule.title}" for group in groups for rule in group.rules)
    anchors = frozenset(catalogue().rules)
    return RenderedPage(Markup(html), headings, search, anchors)  # noqa: S704


def _rule(code: str) -> RuleEntry:
    words = catalogue().documentation(code)
    return RuleEntry(
        code,
        str(catalogue().rules[code].severity),
        words.title,
        tuple(" ".join(part.split()) for part in words.what.split("\n\n")),
        " ".join(words.why.split()),
        " ".join(words.fix.split()),
        words.bad,
        words.good,
    )
