"""The numbers that the claims print, each with the work that it comes from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_claims.library import Library
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.effect import Effect
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.study import Study
from mkdocs_claims.model.walk import texts_of

# Digits that are part of a name (CYP2D6, 7-hydroxymitragynine, 5-HT) are no numbers.
_NUMBER = re.compile(
    r"(?<![\w.,^-])"
    r"(\d{1,3}(?:[,\N{NO-BREAK SPACE} ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?!\d|[A-Za-z]|-(?:hydroxy|OH|HT|MT|acetyl))"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number that a claim prints."""

    claim: str
    where: str
    number: str


def numbers_in(text: str) -> set[str]:
    """The numbers of a text, without what groups their thousands."""
    return {re.sub(r"[^\d.]", "", found) for found in _NUMBER.findall(text)}


def by_work(library: Library) -> dict[str, set[Printed]]:
    """For each work that a study cites, every number that is printed as the study's own."""
    found: defaultdict[str, set[Printed]] = defaultdict(set)
    for claim in library.claims.values():
        for outcome in claim.outcomes:
            for study in outcome.studies:
                for number in _of_study(study):
                    found[study.cites].add(Printed(claim.id, outcome.name, number))
            for key, number in _of_outcome(outcome):
                found[key].add(Printed(claim.id, outcome.name, number))
    return dict(found)


def elsewhere(claim: Claim) -> set[str]:
    """The numbers of a claim's own words: its answer, its summaries, its judgements."""
    own = set()
    for path, text in texts_of(claim):
        if "studies" not in path and path[0] not in ("searched", "answered"):
            own |= numbers_in(text.plain)
    return own


def _of_study(study: Study) -> Iterator[str]:
    texts = (study.population, study.compared, study.finding, study.indirect, study.note)
    for text in texts:
        if text is not None:
            yield from numbers_in(text.plain)
    if study.risk_of_bias is not None:
        yield from numbers_in(study.risk_of_bias.why.plain)
    for effect in (study.effect, *study.more_effects):
        if effect is not None:
            yield from _of_effect(effect)
    counts = [study.participants, study.studies]
    for arm in study.arms:
        counts += [arm.participants, arm.events]
    yield from (str(count) for count in counts if count is not None)


def _of_effect(effect: Effect) -> Iterator[str]:
    yield str(abs(effect.estimate))
    yield from (str(abs(end)) for end in effect.ci or ())
    yield from numbers_in(effect.of or "")


def _of_outcome(outcome: Outcome) -> Iterator[tuple[str, str]]:
    if outcome.pooled is not None:
        pooled = outcome.pooled
        for number in _of_effect(pooled.effect):
            yield pooled.cites, number
        for count in (pooled.studies, pooled.participants, pooled.events, pooled.i_squared):
            if count is not None:
                yield pooled.cites, str(count)
    for baseline in outcome.baselines:
        if baseline.cites is not None:
            yield baseline.cites, str(baseline.risk)
