"""How the computed certainty and the absolute effects of an outcome changed, and why."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..appraisal.difference import difference_in_words, risk_in_words
from ..appraisal.domains import DOWNGRADES, UPGRADES
from ..model.site import Language
from ..words.catalogue import catalogue_of
from ..words.words import Words
from .changes import Change, ChangeKind, Reason
from .pairs import in_order, pairs
from .values import in_words, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..appraisal.absolute import AbsoluteEffect
    from ..appraisal.appraise import Appraisal
    from ..appraisal.certainty import Rating, Step
    from ..model.words import Level

NOT_RATED = "not rated"
_START = "start of the rating"
_WORDS = {domain.key: domain.words for domain in (*DOWNGRADES, *UPGRADES)}


def level_words(level: Level | None) -> str:
    """A level with its circles, such as `low ⊕⊕◯◯`."""
    if level is None:
        return NOT_RATED
    circles = "\N{CIRCLED PLUS}" * level.points + "\N{LARGE CIRCLE}" * (4 - level.points)
    return f"{in_words(level)} {circles}"


def certainty_changes(
    before: Appraisal | None, after: Appraisal | None, where: tuple[str, ...]
) -> Iterator[Change]:
    """How the level of an outcome and its judgements changed.

    Where the level changed, the judgements that changed with it are its reasons; where it did not,
    each is a change of its own. None stands for an outcome that is not there.
    """
    old = before.rating if before is not None else None
    new = after.rating if after is not None else None
    reasons = tuple(_judgements(old, new))
    levels = [each.level if each is not None else None for each in (before, after)]
    if levels[0] is not levels[1]:
        words = [
            level_words(level) if there is not None else None
            for level, there in zip(levels, (before, after), strict=True)
        ]
        yield Change(ChangeKind.CERTAINTY, where, "certainty", words[0], words[1], reasons)
    else:
        for each in reasons:
            yield Change(ChangeKind.JUDGEMENT, where, each.about, each.before, each.after)
    if old is not None and new is not None:
        yield from _reworded(old, new, where)


def absolute_changes(
    before: Appraisal | None, after: Appraisal | None, where: tuple[str, ...]
) -> Iterator[Change]:
    """How the absolute effects of an outcome changed, as readers see them."""
    old, new = (each.absolutes if each is not None else () for each in (before, after))
    for one, other in pairs(old, new, (lambda each: each.baseline.who, in_order)):
        words = [_absolute(each) if each is not None else None for each in (one, other)]
        there = other if other is not None else one
        if words[0] != words[1] and there is not None:
            what = f"absolute effect for {there.baseline.who}"
            yield Change(ChangeKind.EFFECT, where, what, words[0], words[1])


def _absolute(effect: AbsoluteEffect) -> str:
    words = _english()
    risks = [risk_in_words(risk, words) for risk in (effect.with_.estimate, effect.without)]
    return f"{risks[0]} instead of {risks[1]}, {difference_in_words(effect, words)}"


@cache
def _english() -> Words:
    """The words of the report, which is in English whatever the language of the site."""
    return Words.of(catalogue_of(Language.EN), {})


def _judgements(old: Rating | None, new: Rating | None) -> Iterator[Reason]:
    """The judgements whose number of levels changed, or, of a first rating, those with any."""
    if old is not None and new is not None and old.start is not new.start:
        yield Reason(_START, in_words(old.start), in_words(new.start))
    for key, words in _WORDS.items():
        steps = [_step(rating, key) for rating in (old, new)]
        counts = [step.change if step is not None else 0 for step in steps]
        if counts[0] != counts[1]:
            said = [
                _said(step) if rating is not None else None
                for step, rating in zip(steps, (old, new), strict=True)
            ]
            yield Reason(words, said[0], said[1])


def _reworded(old: Rating, new: Rating, where: tuple[str, ...]) -> Iterator[Change]:
    """The judgements that are as they were, with another reason."""
    for key, words in _WORDS.items():
        steps = _step(old, key), _step(new, key)
        if steps[0] is None or steps[1] is None or steps[0].change != steps[1].change:
            continue
        reasons = [in_words(step.why) for step in steps if step is not None]
        if reasons[0] != reasons[1]:
            yield Change(ChangeKind.TEXT, where, f"reason for {words}", reasons[0], reasons[1])


def _step(rating: Rating | None, key: str) -> Step | None:
    steps = rating.steps if rating is not None else ()
    return next((step for step in steps if step.domain == key), None)


def _said(step: Step | None) -> str:
    """Such as `-1: Few people took part.`."""
    if step is None or step.change == 0:
        levels = "no change"
    else:
        levels = f"{'+' if step.change > 0 else ''}{number(step.change)}"
    why = in_words(step.why) if step is not None else None
    return f"{levels}: {why}" if why is not None else levels
