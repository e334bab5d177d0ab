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
    for claim in library.claims.values():
        for claim_rule in rules.claim_rules:
            for finding in claim_rule.check(claim, context):
                if not is_answered(claim_rule, claim, finding, library):
                    yield places.diagnostic(claim_rule, claim.file, finding)
    for article in library.articles.values():
        for article_rule in _unanswered(rules.article_rules, library):
            for finding in article_rule.check(article, context):
                yield places.diagnostic(article_rule, article.file, finding)
    # Only what is cited is decoded; what nobody cites is a finding of its own.
    bibliography = library.bibliography
    for key in library.cited_by:
        if key not in bibliography:
            continue
        yield from bibliography.diagnostics(key)
        for reference_rule in _unanswered(rules.reference_rules, library):
            for finding in reference_rule.check(bibliography[key], context):
                yield places.diagnostic(reference_rule, bibliography.source.name, finding)
    for library_rule in _unanswered(rules.library_rules, library):
        for finding in library_rule.check(library, context):
            yield places.diagnostic(library_rule, "", finding)


def _unanswered(rules: tuple[R, ...], library: Library) -> Iterator[R]:
    """Rules about sources, references and the whole can be answered for the whole site only."""
    answered = library.site.answered if library.site is not None else ()
    codes = {each.rule for each in answered if each.outcome is None}
    return (rule for rule in rules if rule.severity is Severity.ERROR or rule.code not in codes)


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
    if isinstance(finding.at, Span) or finding.at[:1] != ("outcomes",) or len(finding.at) < 2:
        return False
    index = finding.at[1]
    return isinstance(index, int) and claim.outcomes[index].name == answered.outcome


@dataclass(slots=True)
class _Places:
    """Finds the places of paths; a file's nodes are read again only when something is wrong in it."""

    library: Library
    nodes: dict[str, Mapping | None] = field(default_factory=dict)

    def diagnostic(self, rule: Rule, file: str, finding: Finding) -> Diagnostic:
        span = finding.at if isinstance(finding.at, Span) else self.span(finding.file or file, finding)
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


