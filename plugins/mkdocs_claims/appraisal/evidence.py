"""What kind of evidence stands behind an outcome, and how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.words import Design

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.effect import Effect
    from ..model.outcome import Outcome
    from ..model.study import Study

ABOUT_PEOPLE = frozenset(
    {
        Design.SYSTEMATIC_REVIEW,
        Design.RANDOMISED_TRIAL,
        Design.NON_RANDOMISED_TRIAL,
        Design.COHORT,
        Design.CASE_CONTROL,
        Design.CROSS_SECTIONAL,
        Design.CASE_SERIES,
        Design.CASE_REPORT,
        Design.PHARMACOKINETIC,
    }
)
"""Designs that study people."""
NOT_STUDIES = frozenset({Design.GUIDELINE, Design.NARRATIVE_REVIEW, Design.REGULATORY})
"""Designs that report what others found or decided."""


def studies_of_people(outcome: Outcome) -> tuple[Study, ...]:
    """The studies of an outcome that were done in people."""
    return tuple(study for study in outcome.studies if study.design in ABOUT_PEOPLE)


def number_of_studies(outcome: Outcome) -> int | None:
    """How many studies an outcome rests on; None where a review does not say how many it holds."""
    counted = [study for study in outcome.studies if study.design not in NOT_STUDIES]
    reviews = [study for study in counted if study.design is Design.SYSTEMATIC_REVIEW]
    pooled = outcome.pooled.studies if outcome.pooled is not None else None
    in_reviews = [study.studies for study in reviews]
    known = [number for number in (pooled, *in_reviews) if number is not None]
    if None in in_reviews and not known:
        return None
    return max(0, *known, len(counted) - len(reviews))


def number_of_participants(outcome: Outcome) -> int | None:
    """How many people an outcome rests on.

    The pooled number; else the largest review's, or the sum over the other studies where that is
    more. None where no study says.
    """
    if outcome.pooled is not None and outcome.pooled.participants is not None:
        return outcome.pooled.participants
    people = studies_of_people(outcome)
    in_reviews = [
        study.participants or 0 for study in people if study.design is Design.SYSTEMATIC_REVIEW
    ]
    in_others = [
        study.participants or 0 for study in people if study.design is not Design.SYSTEMATIC_REVIEW
    ]
    return max(max(in_reviews, default=0), sum(in_others)) or None


def every_effect(outcome: Outcome) -> Iterator[Effect]:
    """The pooled effect and all effects of the studies."""
    if outcome.pooled is not None:
        yield outcome.pooled.effect
    for study in outcome.studies:
        yield from effects_of(study)


def effects_of(study: Study) -> Iterator[Effect]:
    """The effects that a study reports."""
    if study.effect is not None:
        yield study.effect
    yield from study.more_effects
