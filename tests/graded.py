"""Claims and outcomes made in memory, for tests of the appraisal and of the GRADE rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from languages import ENGLISH
from mkdocs_claims.appraisal.appraise import Appraisal, appraise
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.effect import Baseline, Effect, Pooled, Thresholds
from mkdocs_claims.model.inline import Text, parse_inline
from mkdocs_claims.model.judgement import Certainty, Judgement, Upgrade
from mkdocs_claims.model.outcome import Outcome, Question, Search
from mkdocs_claims.model.scalars import CitationKey, Identifier, Plain
from mkdocs_claims.model.study import Study
from mkdocs_claims.model.words import (
    Design,
    Importance,
    Kind,
    MeasureOfEffect,
    Read,
    Says,
    Start,
    Verdict,
)
from mkdocs_claims.rules.catalogue import catalogue
from mkdocs_claims.rules.rule import ClaimRule, Context

if TYPE_CHECKING:
    from mkdocs_claims.library import Library
    from mkdocs_claims.model.site import Site

TODAY = date(2026, 11, 22)
WHY = "Nobody was blinded and a third of the people left early."
SEARCH = Search(where=(Plain("Example Index"),), terms=(Plain("standing desk"),), on=TODAY)


def text(written: str) -> Text:
    """Text with inline markup."""
    return parse_inline(written)[0]


def effect(
    measure: str,
    estimate: str | float,
    *ci: str | float,
    unit: str | None = None,
    of: str | None = None,
) -> Effect:
    """An effect with or without its interval."""
    ends = tuple(Decimal(str(end)) for end in ci)
    return Effect(
        measure=MeasureOfEffect(measure),
        estimate=Decimal(str(estimate)),
        ci=(ends[0], ends[1]) if ends else None,
        unit=Plain(unit) if unit else None,
        of=Plain(of) if of else None,
    )


def baseline(risk: str | float) -> Baseline:
    """A baseline of so many events per 1000."""
    origin = Plain("the control groups of the review")
    return Baseline(risk=Decimal(str(risk)), who=Plain("office workers"), origin=origin)


def pooled(of: Effect, studies: int | None = None, events: int | None = None) -> Pooled:
    """A pooled effect."""
    return Pooled(effect=of, cites=CitationKey("example2021"), studies=studies, events=events)


def thresholds(small: int, moderate: int, large: int) -> Thresholds:
    """Thresholds for the size of an effect."""
    return Thresholds(small=Decimal(small), moderate=Decimal(moderate), large=Decimal(large))


def certainty(
    start: str = "high", up: dict[str, int] | None = None, why: str | None = WHY, **down: int
) -> Certainty:
    """Judgements: levels off by domain (`risk_of_bias=1`), levels added by domain in `up`."""
    reason = text(why) if why is not None else None
    judgements = {
        name: Judgement(down=down.get(name, 0), why=reason if down.get(name) else None)
        for name in (
            "risk_of_bias",
            "inconsistency",
            "indirectness",
            "imprecision",
            "publication_bias",
        )
    }
    upgrades = {name: Upgrade(up=levels, why=text(WHY)) for name, levels in (up or {}).items()}
    return Certainty(
        start=Start(start),
        risk_of_bias=judgements["risk_of_bias"],
        inconsistency=judgements["inconsistency"],
        indirectness=judgements["indirectness"],
        imprecision=judgements["imprecision"],
        publication_bias=judgements["publication_bias"],
        large_effect=upgrades.get("large_effect"),
        dose_response=upgrades.get("dose_response"),
        plausible_confounding=upgrades.get("plausible_confounding"),
    )


def study(design: str = "randomised-trial", reports: Effect | None = None) -> Study:
    """A study of 100 people that reports an effect, or none."""
    return Study(
        cites=CitationKey("example2021"),
        design=Design(design),
        participants=100,
        population=text("office workers"),
        finding=text("Something was found."),
        says=Says.NEITHER,
        effect=reports,
        read=Read.ABSTRACT,
    )


OUTCOME = Outcome(name=Plain("back pain"), importance=Importance.CRITICAL, studies=(study(),))


def claim(*outcomes: Outcome, kind: str = "intervention", answer: str = "We do not know.") -> Claim:
    """A claim about standing desks with these outcomes, each with its path."""
    return Claim(
        id="example",
        file="claims/example.yml",
        format=1,
        statement=text("Standing desks ease back pain."),
        topics=(Identifier("desks"),),
        kind=Kind(kind),
        verdict=Verdict.UNSUPPORTED,
        because=text("Few people were studied."),
        answer=text(answer),
        question=Question(
            population=text("office workers"),
            intervention=text("standing desks"),
            comparator=text("ordinary desks"),
        ),
        outcomes=tuple(
            replace(outcome, path=("outcomes", index)) for index, outcome in enumerate(outcomes)
        ),
        gaps=text("No trial was long."),
        searched=SEARCH,
        reviewed=TODAY,
    )


@dataclass(frozen=True)
class _Shelf:
    """As much of a library as the GRADE rules look at."""

    claims: dict[str, Claim]
    appraisals: dict[str, tuple[Appraisal, ...]]
    site: Site | None = None
    partial_site: None = None


def codes_of(*claims: Claim) -> set[str]:
    """The codes of the GRADE rules that find something in these claims."""
    shelf = _Shelf(
        {each.id: each for each in claims},
        {each.id: tuple(appraise(each, one, ENGLISH) for one in each.outcomes) for each in claims},
    )
    context = Context(cast("Library", shelf), TODAY)
    rules = [rule for code, rule in catalogue().rules.items() if code.startswith("C")]
    return {
        rule.code
        for rule in rules
        if isinstance(rule, ClaimRule) and any(any(rule.check(each, context)) for each in claims)
    }


FALLS = replace(OUTCOME, name=Plain("falls"))


def found(
    *outcomes: Outcome, kind: str = "intervention", answer: str = "Nobody knows."
) -> set[str]:
    """The codes of the GRADE rules that find something in a claim with these outcomes."""
    return codes_of(claim(*outcomes, kind=kind, answer=answer))


def outcome_of(judged: Certainty | None = None, *designs: str, **changes: Any) -> Outcome:
    """An outcome with these judgements and with one study of each of these designs."""
    studies = tuple(study(design) for design in designs) or OUTCOME.studies
    return replace(OUTCOME, **{"certainty": judged, "studies": studies, **changes})


def reasoned(domain: str, why: str, down: int = 1) -> Certainty:
    """Judgements of which one (`risk_of_bias`) has this reason."""
    judgement: Any = Judgement(down=down, why=text(why))
    return replace(certainty(), **{domain: judgement})
