"""Runs every rule over a library and gives its findings their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from ..diagnostics import Diagnostic, Severity, Span
from ..model.article import Article
from ..model.claim import Claim
from ..model.partial import holds, unread_part, without
from ..model.walk import citations_of
from ..reading.nodes import Mapping, Path, find
from ..reading.yaml_reader import read_yaml
from .catalogue import catalogue
from .rule import ClaimRule, Context, Finding, LibraryRule, Rule

if TYPE_CHECKING:
    from datetime import date

    from ..library import Library
    from ..model.claim import Answered

C = TypeVar("C", Claim, Article)
C_contra = TypeVar("C_contra", Claim, Article, contravariant=True)

_ADVICE = Severity.ADVICE
MOST_PARTS_LEFT_OUT = 50
"""How often a rule is asked again about a file of which parts could not be read."""


class _RuleOn(Protocol[C_contra]):
    """A rule that looks at one record at a time."""

    @property
    def local(self) -> bool: ...

    def check(self, record: C_contra, context: Context, /) -> Iterator[Finding]: ...


def run_rules(library: Library, today: date, *, advice: bool = True) -> Iterator[Diagnostic]:
    """What the rules find in a library, warnings that were answered left out.

    Without `advice`, claims are not held against the rules that only advise.
    """
    rules = catalogue()
    context = Context(library, today)
    places = _Places(library)
    claim_rules = [rule for rule in rules.claim_rules if advice or rule.severity is not _ADVICE]
    yield from _about_claims(library, context, places, claim_rules)
    yield from _about_articles(library, context, places)
    yield from _about_references(library, context, places)
    for library_rule in rules.library_rules:
        for finding in _findings_on_library(library_rule, context):
            yield places.diagnostic(library_rule, "", finding)


def _about_claims(
    library: Library, context: Context, places: _Places, rules: Sequence[ClaimRule]
) -> Iterator[Diagnostic]:
    partial = (read.partial for read in library.files.values() if read.partial is not None)
    for claim in (*library.claims.values(), *(each for each in partial if isinstance(each, Claim))):
        for rule in rules:
            for finding in findings_on_parts(rule, claim, context):
                if not _may_be_answered(rule, claim, finding, library):
                    yield places.diagnostic(rule, claim.file, finding)


def _about_articles(library: Library, context: Context, places: _Places) -> Iterator[Diagnostic]:
    partial = (read.partial for read in library.files.values() if read.partial is not None)
    articles = (each for each in partial if isinstance(each, Article))
    for article in (*library.articles.values(), *articles):
        for rule in catalogue().article_rules:
            for finding in findings_on_parts(rule, article, context):
                yield places.diagnostic(rule, article.file, finding)


def findings_on_parts(rule: _RuleOn[C], record: C, context: Context) -> tuple[Finding, ...]:
    """What a rule finds in a claim or source of which some values may not have been read.

    A check that asks for what could not be read ends there: what it found before that holds, as
    it cannot depend on it. A rule that is `local` is asked again without the part in question.
    """
    try:
        return tuple(rule.check(record, context))
    except AttributeError as error:
        if unread_part(error) is None:
            raise
    found: dict[Finding, None] = {}
    rest: C | None = record
    for _ in range(MOST_PARTS_LEFT_OUT):
        if rest is None:
            break
        try:
            for finding in rule.check(rest, context):
                found[finding] = None
            break
        except AttributeError as error:
            part = unread_part(error)
            if part is None:
                raise
            rest = without(rest, part.path) if rule.local and holds(rest, part) else None
    return tuple(found)


def _findings_on_library(rule: LibraryRule, context: Context) -> Iterator[Finding]:
    """What a rule finds; it ends where it asks for what could not be read."""
    try:
        yield from rule.check(context.library, context)
    except AttributeError as error:
        if unread_part(error) is None:
            raise


def _may_be_answered(rule: Rule, claim: Claim, finding: Finding, library: Library) -> bool:
    try:
        return is_answered(rule, claim, finding, library)
    except AttributeError as error:
        if unread_part(error) is None:
            raise
        return True


def _about_references(library: Library, context: Context, places: _Places) -> Iterator[Diagnostic]:
    # Only what is cited is decoded; what nobody cites is a finding of its own.
    bibliography = library.bibliography
    for key in _cited(library):
        if key not in bibliography:
            continue
        yield from bibliography.diagnostics(key)
        for rule in catalogue().reference_rules:
            for finding in rule.check(bibliography[key], context):
                yield places.diagnostic(rule, bibliography.source.name, finding)


def _cited(library: Library) -> Iterable[str]:
    """The keys that claims cite, those included that could not be read as a whole."""
    partial = (each.partial for each in library.files.values())
    claims = [each for each in partial if isinstance(each, Claim)]
    if not claims:
        return library.cited_by
    more = {citation.key for claim in claims for citation in citations_of(claim)}
    return sorted({*library.cited_by, *more})


def is_answered(rule: Rule, claim: Claim, finding: Finding, library: Library) -> bool:
    """Whether a written reason lets a warning stand, in the claim or for the whole site.

    Errors cannot be answered.
    """
    if rule.severity is Severity.ERROR:
        return False
    for_site = library.site.answered if library.site is not None else ()
    return any(fits(each, rule, claim, finding) for each in (*claim.answered, *for_site))


def fits(answered: Answered, rule: Rule, claim: Claim, finding: Finding) -> bool:
    """Whether an entry of `answered` is about this finding."""
    if answered.rule != rule.code:
        return False
    if answered.outcome is None:
        return True
    if isinstance(finding.at, Span):
        return False
    match finding.at:
        case ("outcomes", int(index), *_):
            return claim.outcomes[index].name == answered.outcome
        case _:
            return False


@dataclass(slots=True)
class _Places:
    """Finds the places of paths; a file is read again only when something is wrong in it."""

    library: Library
    file: str = ""
    node: Mapping | None = None
    """The nodes of `file`, the last one that was asked for: findings come file by file."""

    def diagnostic(self, rule: Rule, file: str, finding: Finding) -> Diagnostic:
        span = (
            finding.at if isinstance(finding.at, Span) else self.span(finding.file or file, finding)
        )
        return Diagnostic(
            rule.code,
            rule.severity,
            finding.message,
            finding.hint,
            span,
            finding.related,
            finding.fix,
        )

    def span(self, file: str, finding: Finding) -> Span:
        path: Path = finding.at if isinstance(finding.at, tuple) else ()
        if file != self.file:
            self.file, self.node = file, read_yaml(self.library.files[file].source)[0]
        if self.node is None:
            return Span.at(file)
        return find(self.node, path, key=finding.on_key).span(file)
