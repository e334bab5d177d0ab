"""The pages that the program writes about itself: its format and its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..rules.catalogue import catalogue
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


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule as its page shows it."""

    code: str
    severity: str
    title: str
    what: tuple[str, ...]
    why: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules whose codes share a letter."""

    anchor: str
    title: str
    rules: tuple[RuleEntry, ...]


def render_rules(_composer: Composer, _page: str) -> RenderedPage:
    """Render the page of all rules."""
    groups = tuple(
        RuleGroup(
            f"rules-{letter.lower()}",
            title,
            tuple(_rule(code) for code in catalogue().rules if code.startswith(letter)),
        )
        for letter, title in GROUPS.items()
    )
    html = template("rules.html").render(groups=groups)
    headings = tuple(Heading(group.anchor, group.title) for group in groups)
    titles = " ".join(rule.title for group in groups for rule in group.rules)
    search = Markup("<h1>Rules</h1><p>{}</p>").format(titles)
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
        words.bad,
        words.good,
    )
