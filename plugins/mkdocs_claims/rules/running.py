"""Runs every rule over a library and gives its findings their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from ..diagnostics import Diagnostic, Severity, Span
from ..reading.nodes import Mapping, Path, find
from ..reading.yaml_reader import read_yaml
from .catalogue import catalogue
from .rule import Context, Finding, Rule

if TYPE_CHECKING:
    from datetime import date

    from ..library import Library
    from ..model.claim import Answered, Claim

R = TypeVar("R", bound=Rule)


def run_rules(library: Library, today: date) -> Iterator[Diagnostic]:
    """What the rules find in a library, warnings that were answered left out."""
    rules = catalogue()
    context = Context(library, today)
    places = _Places(library)
    yield from _about_claims(library, context, places)
    for article in library.articles.values():
        for article_rule in rules.article_rules:
            for finding in article_rule.check(article, context):
                yield places.diagnostic(article_rule, article.file, finding)
    yield from _about_references(library, context, places)
    for library_rule in rules.library_rules:
        for finding in library_rule.check(library, context):
            yield places.diagnostic(library_rule, "", finding)


def _about_claims(library: Library, context: Context, places: _Places) -> Iterator[Diagnostic]:
    for claim in library.claims.values():
        for rule in catalogue().claim_rules:
            for finding in rule.check(claim, context):
                if not is_answered(rule, claim, finding, library):
                    yield places.diagnostic(rule, claim.file, finding)


def _about_references(library: Library, context: Context, places: _Places) -> Iterator[Diagnostic]:
    # Only what is cited is decoded; what nobody cites is a finding of its own.
    bibliography = library.bibliography
    for key in library.cited_by:
        if key not in bibliography:
            continue
        yield from bibliography.diagnostics(key)
        for rule in catalogue().reference_rules:
            for finding in rule.check(bibliography[key], context):
                yield places.diagnostic(rule, bibliography.source.name, finding)


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
    nodes: dict[str, Mapping | None] = field(default_factory=dict)

    def diagnostic(self, rule: Rule, file: str, finding: Finding) -> Diagnostic:
        span = (
            finding.at if isinstance(finding.at, Span) else self.span(finding.file or file, finding)
        )
        return Diagnostic(
            rule.code, rule.severity, finding.message, finding.hint, span, finding.related
        )

    def span(self, file: str, finding: Finding) -> Span:
        path: Path = finding.at if isinstance(finding.at, tuple) else ()
        if file not in self.nodes:
            self.nodes[file] = read_yaml(self.library.files[file].source)[0]
        node = self.nodes[file]
        if node is None:
            return Span.at(file)
        return find(node, path, key=finding.on_key).span(file)
