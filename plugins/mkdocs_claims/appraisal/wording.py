"""The sentence that says what an outcome's evidence shows, no surer than its certainty (rule C30).

In English it follows the table of informative statements of Santesso and others 2020 (GRADE
guidelines 26), as the ACIP's GRADE handbook reprints it (chapter 11, table 16): plain for high
certainty, `probably` for moderate, `may` for low, and for very low only that the evidence is very
uncertain.
`Large`, `slightly` and `little to no difference` come from declared thresholds (rule C31). Those of
other languages follow what GRADE and Cochrane write there; all stand in the catalogues of `words`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ..model.words import Better, Direction, Kind, Level, Size
from .grammar import capitalised, is_plural, without_full_stop
from .magnitude import MEASURED, good_direction, outcome_direction

if TYPE_CHECKING:
    from ..model.claim import Claim
    from ..model.inline import Text
    from ..model.outcome import Outcome
    from ..words.words import Words


def sentence_for(
    claim: Claim, outcome: Outcome, level: Level | None, size: Size | None, words: Words
) -> str:
    """The plain sentence of an outcome.

    Args:
        claim: The claim, for its kind and its question.
        outcome: The outcome; its own question goes before the claim's, part by part.
        level: The certainty; None where it was not rated.
        size: The size of the effect; None where no threshold says it.
        words: The language, and what the site says in its own way.

    Returns:
        One sentence without markup.
    """
    return capitalised(_sentence(claim, outcome, level, size, words))


def _sentence(
    claim: Claim, outcome: Outcome, level: Level | None, size: Size | None, words: Words
) -> str:
    if level is None and outcome.nothing_found is not None:
        return _nothing_found(claim, outcome, words)
    if claim.kind is not Kind.INTERVENTION:
        return _summary(outcome, level, words)
    if level is None:
        return _not_rated(claim, outcome, words)
    if level is Level.VERY_LOW:
        return words("sentence.very-uncertain", effect=_effect_on(claim, outcome, words))
    return _of_intervention(claim, outcome, level, size, words)


_GOOD = re.compile(
    r"\b(?:quality|function(?:ing)?|well-?being|mood|health|sleep|ability|memory|attention"
    r"|\w*qualität|\w*funktion|wohlbefinden|stimmung|gesundheit|schlaf|gedächtnis"
    r"|aufmerksamkeit)\b",
    re.IGNORECASE,
)
"""Good things that are often scored so that lower is better."""

_Verb = Literal["reduce", "increase", "improve", "worsen"]


def _of_intervention(
    claim: Claim, outcome: Outcome, level: Level, size: Size | None, words: Words
) -> str:
    intervention = _intervention(claim, outcome, words)
    direction = outcome_direction(outcome)
    number = "other" if is_plural(intervention, words.language) else "one"
    parts = {
        "intervention": intervention,
        "outcome": without_full_stop(outcome.name),
        "compared": _compared(claim, outcome, words),
    }
    if direction in (None, Direction.UNCLEAR):
        certainty = words.labels.levels[level].inside
        unclear = "sentence.unclear-score" if _is_scale(outcome) else "sentence.unclear-event"
        return words.form(unclear, number).format(**parts, certainty=certainty)
    verb = _verb(outcome, direction)
    if direction is Direction.NO_DIFFERENCE or size is Size.TRIVIAL:
        said = words.form(f"verb.result.{level}", number)
        return words("sentence.little-difference", verb=said, **parts)
    if size is Size.LARGE:
        said = words.form(f"verb.result.{level}", number)
        return words(f"sentence.large-{verb}", verb=said, **parts)
    said = words.form(f"verb.{verb}.{level}", number)
    if size is Size.SMALL:
        return words("sentence.slightly", verb=said, **parts)
    return words("sentence.plain", verb=said, **parts)


def _verb(outcome: Outcome, direction: Direction | None) -> _Verb:
    lower = direction is Direction.LOWER
    if _is_scale(outcome):
        return "improve" if lower == (good_direction(outcome) is Better.LOWER) else "worsen"
    return "reduce" if lower else "increase"


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


def _effect_on(claim: Claim, outcome: Outcome, words: Words) -> str:
    intervention = _intervention(claim, outcome, words)
    name = without_full_stop(outcome.name)
    if "," in intervention:
        return words("sentence.effect-of-several", intervention=intervention, outcome=name)
    return words("sentence.effect", intervention=intervention, outcome=name)


def _nothing_found(claim: Claim, outcome: Outcome, words: Words) -> str:
    about = without_full_stop(outcome.name)
    if claim.kind is Kind.INTERVENTION:
        about = _effect_on(claim, outcome, words)
    if outcome.studies:
        return words("sentence.nothing-found-directly", about=about)
    return words("sentence.nothing-found", about=about)


def _not_rated(claim: Claim, outcome: Outcome, words: Words) -> str:
    if outcome.summary is not None:
        return _summary(outcome, None, words)
    return words("sentence.not-rated", effect=_effect_on(claim, outcome, words))


def _summary(outcome: Outcome, level: Level | None, words: Words) -> str:
    certainty = f" ({words.labels.levels[level].inside})" if level is not None else ""
    if outcome.summary is None:
        name = without_full_stop(outcome.name)
        return words("sentence.one-by-one", outcome=name, certainty=certainty)
    return f"{without_full_stop(outcome.summary.plain)}{certainty}."


def _intervention(claim: Claim, outcome: Outcome, words: Words) -> str:
    asked = _part(claim, outcome, "intervention") or _part(claim, outcome, "exposure")
    return asked or words("sentence.this")


def _compared(claim: Claim, outcome: Outcome, words: Words) -> str:
    comparator = _part(claim, outcome, "comparator")
    return f" {words('sentence.compared', comparator=comparator)}" if comparator else ""


def _part(claim: Claim, outcome: Outcome, name: str) -> str:
    for question in (outcome.question, claim.question):
        text: Text | None = getattr(question, name, None)
        if text is not None and (asked := without_full_stop(text.plain)):
            return asked
    return ""
