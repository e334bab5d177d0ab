"""Values of a record in words, complete: two values that differ never read the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ..model.effect import Effect
from ..model.inline import Text
from ..model.record import Record, Word, fields_of
from ..model.study import Study

_STANDARD_LEVEL = Decimal(95)
_NAMES = {
    "at": "place",
    "ci": "interval",
    "cites": "work",
    "followup": "follow-up",
    "i_squared": "I²",
    "more_effects": "further number",
    "nothing_found": "search that found nothing",
    "of": "about",
    "on": "day",
    "read": "how much was read",
    "reviewed": "day of the rating",
    "says": "what it says",
    "seen": "page where it was seen",
}


def name_of(field: str) -> str:
    """What people call a field: `risk of bias` for `risk_of_bias`."""
    return _NAMES.get(field, field.strip("_").replace("_", " "))


def in_words(value: Any) -> str | None:
    """A value of a record in words; None for nothing, and for an empty list.

    Texts keep their markup, because a citation that changes is a change; numbers keep their digits.
    """
    if value is None or value == ():
        return None
    if isinstance(value, Record):
        return _record_in_words(value)
    return _list(value) if isinstance(value, tuple) else _scalar(value)


def _scalar(value: Any) -> str:
    match value:
        case Text():
            return " ".join(value.source.split())
        case Word():
            return value.replace("-", " ") if value.islower() else str(value)
        case Decimal() | int():
            return number(value)
        case date():
            return value.isoformat()
    return str(value)


def _list(values: tuple[Any, ...]) -> str:
    if all(isinstance(each, Decimal) for each in values):
        return " to ".join(map(number, values))
    return "; ".join(filter(None, map(in_words, values)))


def number(value: Decimal | int) -> str:
    """A number with the digits of its source and a proper minus sign."""
    return f"{value}".replace("-", "\N{MINUS SIGN}")


def _record_in_words(record: Record) -> str:
    if isinstance(record, Effect):
        return _effect(record)
    if isinstance(record, Study):
        return _study(record)
    said = (
        (name_of(each.name), in_words(getattr(record, each.name, None)))
        for each in fields_of(type(record))
    )
    return ", ".join(f"{name}: {words}" for name, words in said if words is not None)


def _effect(effect: Effect) -> str:
    """Such as `RR 0.82 (95% CI 0.70 to 0.96)`."""
    words = f"{in_words(effect.measure)} {number(effect.estimate)}"
    if effect.unit is not None:
        words += f" {effect.unit}"
    if effect.ci is not None:
        words += f" ({number(effect.level)}% CI {in_words(effect.ci)})"
    elif effect.level != _STANDARD_LEVEL:
        words += f" (level {number(effect.level)}%)"
    if effect.adjusted is not None:
        words += f", adjusted for {effect.adjusted}"
    if effect.better is not None:
        words += f", good direction: {in_words(effect.better)}"
    return f"{words}: {effect.of}" if effect.of is not None else words


def _study(study: Study) -> str:
    """Such as `randomised trial, participants: 122. Pain fell. MD -4.1 points`."""
    parts = [f"{in_words(study.design)}"]
    if study.participants is not None:
        parts.append(f"participants: {number(study.participants)}")
    if study.studies is not None:
        parts.append(f"studies: {number(study.studies)}")
    finding = f"{', '.join(parts)}. {in_words(study.finding)}"
    numbers = (in_words(each) for each in (study.effect, *study.more_effects))
    return " ".join([finding, *(f"{each}." for each in numbers if each)])
