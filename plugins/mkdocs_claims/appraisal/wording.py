"""The sentence that says what an outcome's evidence shows, no surer than its certainty (rule C30).

The words follow the table of informative statements of Santesso and others 2020 (GRADE guidelines
26), as the ACIP's GRADE handbook reprints it (chapter 11, table 16): plain for high certainty,
`probably` for moderate, `may` for low, and for very low only that the evidence is very uncertain.
`Large`, `slightly` and `little to no difference` come from declared thresholds (rule C31).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.words import Better, Direction, Kind, Level, Size
from .grammar import capitalised, is_plural, without_full_stop
from .magnitude import MEASURED, good_direction, outcome_direction

if TYPE_CHECKING:
    from ..model.claim import Claim
    from ..model.inline import Text
    from ..model.outcome import Outcome

LEVEL_WORDS = {
    Level.HIGH: "high certainty",
    Level.MODERATE: "moderate certainty",
    Level.LOW: "low certainty",
    Level.VERY_LOW: "very low certainty",
}


def sentence_for(claim: Claim, outcome: Outcome, level: Level | None, size: Size | None) -> str:
    """The plain sentence of an outcome.

    Args:
        claim: The claim, for its kind and its question.
        outcome: The outcome; its own question goes before the claim's, part by part.
        level: The certainty; None where it was not rated.
        size: The size of the effect; None where no threshold says it.

    Returns:
        One sentence in British English, without markup.
    """
    if level is None and outcome.nothing_found is not None:
        return _nothing_found(claim, outcome)
    if claim.kind is not Kind.INTERVENTION:
        return _summary(outcome, level)
    if level is None:
        return _not_rated(claim, outcome)
    if level is Level.VERY_LOW:
        return f"The evidence is very uncertain about {_effect_on(claim, outcome)}."
    return _of_intervention(claim, outcome, level, size)


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb with the forms that sentences need."""

    plain: str
    """After `may`, and for plural subjects: `reduce`."""
    third: str
    """For singular subjects: `reduces`."""
    noun: str
    """With its preposition: `reduction in`."""


_GOOD = re.compile(
    r"\b(?:quality|function(?:ing)?|well-?being|mood|health|sleep|ability|memory|attention)\b",
    re.IGNORECASE,
)
"""Good things that are often scored so that lower is better."""

_REDUCE = _Verb("reduce", "reduces", "reduction in")
_INCREASE = _Verb("increase", "increases", "increase in")
_IMPROVE = _Verb("improve", "improves", "improvement in")
_WORSEN = _Verb("worsen", "worsens", "worsening of")
_RESULT = _Verb("result", "results", "")


def _of_intervention(claim: Claim, outcome: Outcome, level: Level, size: Size | None) -> str:
    subject, name = _intervention(claim, outcome), without_full_stop(outcome.name)
    direction = outcome_direction(outcome)
    compared = _compared(claim, outcome)
    if direction in (None, Direction.UNCLEAR):
        either = "improves or worsens" if _is_scale(outcome) else "reduces or increases"
        if is_plural(subject):
            either = "improve or worsen" if _is_scale(outcome) else "reduce or increase"
        certainty = LEVEL_WORDS[level]
        return f"It is unclear whether {subject} {either} {name}{compared} ({certainty})."
    verb = _verb(outcome, direction)
    if direction is Direction.NO_DIFFERENCE or size is Size.TRIVIAL:
        rest = f"in little to no difference in {name}"
        verb = _RESULT
    elif size is Size.LARGE:
        rest = f"in a large {verb.noun} {name}"
        verb = _RESULT
    else:
        rest = f"{name} slightly" if size is Size.SMALL else name
    return f"{capitalised(subject)} {_conjugated(verb, level, subject)} {rest}{compared}."


def _conjugated(verb: _Verb, level: Level, subject: str) -> str:
    if level is Level.LOW:
        return f"may {verb.plain}"
    form = verb.plain if is_plural(subject) else verb.third
    return f"probably {form}" if level is Level.MODERATE else form


def _verb(outcome: Outcome, direction: Direction | None) -> _Verb:
    lower = direction is Direction.LOWER
    if _is_scale(outcome):
        return _IMPROVE if lower == (good_direction(outcome) is Better.LOWER) else _WORSEN
    return _REDUCE if lower else _INCREASE


def _is_scale(outcome: Outcome) -> bool:
    """Whether the outcome is a score whose good direction is known.

    Of a score one cannot say `reduces`: with many scales of sleep quality, lower is better. Events
    and amounts that are counted do go down and up.
    """
    if good_direction(outcome) in (None, Better.NEITHER):
        return False
    if outcome.pooled is not None and outcome.pooled.effect.measure.compares:
        return outcome.pooled.effect.measure in MEASURED
    measure = outcome.measure
    if measure is None or measure.scale is None or measure.range is not None:
        return measure is not None and measure.range is not None
    effects = [study.effect for study in outcome.studies if study.effect is not None]
    compared = any(effect.measure in MEASURED and effect.measure.compares for effect in effects)
    return compared or _GOOD.search(outcome.name) is not None


def _effect_on(claim: Claim, outcome: Outcome) -> str:
    name = without_full_stop(outcome.name)
    intervention = _intervention(claim, outcome)
    comma = "," if "," in intervention else ""
    return f"the effect of {intervention}{comma} on {name}"


def _nothing_found(claim: Claim, outcome: Outcome) -> str:
    name = without_full_stop(outcome.name)
    about = _effect_on(claim, outcome) if claim.kind is Kind.INTERVENTION else name
    directly = " directly" if outcome.studies else ""
    return f"No study that looked{directly} at {about} was found."


def _not_rated(claim: Claim, outcome: Outcome) -> str:
    if outcome.summary is not None:
        return _summary(outcome, None)
    return f"The certainty about {_effect_on(claim, outcome)} was not rated."


def _summary(outcome: Outcome, level: Level | None) -> str:
    certainty = f" ({LEVEL_WORDS[level]})" if level is not None else ""
    if outcome.summary is None:
        name = without_full_stop(outcome.name)
        return f"The studies of {name} are set out one by one{certainty}."
    return f"{capitalised(without_full_stop(outcome.summary.plain))}{certainty}."


def _intervention(claim: Claim, outcome: Outcome) -> str:
    return _part(claim, outcome, "intervention") or _part(claim, outcome, "exposure") or "this"


def _compared(claim: Claim, outcome: Outcome) -> str:
    comparator = _part(claim, outcome, "comparator")
    return f" compared with {comparator}" if comparator else ""


def _part(claim: Claim, outcome: Outcome, name: str) -> str:
    for question in (outcome.question, claim.question):
        text: Text | None = getattr(question, name, None)
        if text is not None and (words := without_full_stop(text.plain)):
            return words
    return ""
