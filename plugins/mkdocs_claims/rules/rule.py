"""What a rule is: a code, how grave it is, what it looks at, and the check itself.

Each rule is a module of this package whose docstring is its documentation (see `documentation`)
and whose constant `RULE` is one of the classes below. `catalogue` gathers them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ..appraisal.appraise import appraise

if TYPE_CHECKING:
    from datetime import date

    from ..appraisal.appraise import Appraisal
    from ..diagnostics import Fix, Related, Severity, Span
    from ..library import Library
    from ..model.article import Article
    from ..model.claim import Claim
    from ..model.outcome import Outcome
    from ..model.site import Site
    from ..reading.nodes import Path
    from ..references.reference import Reference


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: where, what is wrong, what to do. The code is its rule's."""

    at: Path | Span
    """A path inside the file of the claim or article, or a span of any file."""
    message: str
    """What is wrong, in one sentence that names the file's own words."""
    hint: str
    """What to do about it, in one sentence."""
    on_key: bool = False
    """Point at the key of the path's last step instead of its value."""
    related: tuple[Related, ...] = ()
    file: str = ""
    """The file in which the path leads somewhere; without it the file of the rule's subject."""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may look at besides its own subject."""

    library: Library
    today: date

    @property
    def site(self) -> Site | None:
        """What holds for every claim; of a file not read as a whole, what could be read of it.

        A check that asks it for what could not be read ends there.
        """
        return self.library.site or self.library.partial_site

    def appraisal(self, claim: Claim, outcome: Outcome) -> Appraisal:
        """The computed level, absolute effects and sentence of an outcome of `claim`."""
        if self.library.claims.get(claim.id) is not claim:
            return appraise(claim, outcome, self.library.words)
        return self.library.appraisals[claim.id][claim.outcomes.index(outcome)]


class Subject(StrEnum):
    """What a rule's examples are, and so what the rule is about."""

    YAML = "yaml"
    """Any YAML file: examples are whole files."""
    CLAIM = "claim"
    """A claim: examples are keys that replace those of the example claim."""
    ARTICLE = "article"
    """A source: examples are keys that replace those of the example source."""
    SITE = "site"
    """site.yml: examples are keys that replace those of the example site."""
    FILES = "files"
    """The names and places of files: examples are lists of all files of a project."""
    BIBLIOGRAPHY = "bibliography"
    """refs.bib: examples are whole entries."""
    PAGE = "page"
    """A page in Markdown: examples are whole pages."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A code with its meaning. On its own: a rule that the readers apply while they read."""

    code: str
    severity: Severity
    subject: Subject


@dataclass(frozen=True, slots=True)
class ClaimRule(Rule):
    """A rule that looks at one claim at a time."""

    check: Callable[[Claim, Context], Iterator[Finding]]
    local: bool = False
    """Whether a claim with a part left out can only have fewer findings, never others.

    Of a claim that could not be read as a whole such a rule is told the parts that could.
    """


@dataclass(frozen=True, slots=True)
class ArticleRule(Rule):
    """A rule that looks at one source at a time."""

    check: Callable[[Article, Context], Iterator[Finding]]
    local: bool = False
    """As for a claim."""


@dataclass(frozen=True, slots=True)
class ReferenceRule(Rule):
    """A rule that looks at one reference at a time."""

    check: Callable[[Reference, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class LibraryRule(Rule):
    """A rule that looks at everything together; its findings carry spans, or a file and a path."""

    check: Callable[[Library, Context], Iterator[Finding]]
