"""Symbols with their words: verdicts, levels of certainty, directions, risks of bias."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.words import Kind, Level, RiskLevel, Says, Verdict


@dataclass(frozen=True, slots=True)
class Label:
    """A symbol with its word, and the class that colours them."""

    symbol: str
    word: str
    """As it stands alone: `High certainty`."""
    css: str
    inside: str
    """As it stands in a sentence: `high certainty`."""
    short: str
    """As it stands under a heading that says what it is: `High`."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels in one language."""

    verdicts: Mapping[Verdict, Label]
    pending: Label
    """For what was not weighed yet."""
    levels: Mapping[Level, Label]
    nothing_found: Label
    not_rated: Label
    fact: Label
    domains: Mapping[str, Label]
    """By the domain's key in YAML; they have no symbol."""
    says: Mapping[Says, Label]
    risks: Mapping[RiskLevel, Label]

    def certainty(self, level: Level | None, *, nothing_found: bool, kind: Kind) -> Label:
        """The label of a claim's certainty; where there is none, why there is none."""
        if level is not None:
            return self.levels[level]
        if nothing_found:
            return self.nothing_found
        return self.fact if kind is Kind.FACT else self.not_rated


def labels_in(texts: Mapping[str, str]) -> Labels:
    """The labels with the words of a catalogue."""

    def label(key: str, symbol: str, css: str, short: str = "") -> Label:
        inside = texts[key]
        return Label(symbol, large(inside), css, inside, large(texts[short] if short else inside))

    return Labels(
        {each: label(f"verdict.{each}", _VERDICTS[each], each) for each in Verdict},
        label("verdict.pending", "…", "pending"),
        {each: label(f"certainty.{each}", _LEVELS[each], each, f"level.{each}") for each in Level},
        label("certainty.none", "—", "none"),
        label("certainty.not-rated", "—", "not-rated"),
        label("certainty.fact", "—", "fact"),
        {
            key.removeprefix(_DOMAIN): label(key, "", "domain")
            for key in texts
            if key.startswith(_DOMAIN)
        },
        {each: label(f"says.{each}", _SAYS[each], each) for each in Says},
        {
            each: Label(symbol, text := texts[f"risk-of-bias.{each}"], css, text, text)
            for each, (symbol, css) in _RISKS.items()
        },
    )


def large(text: str) -> str:
    """The text with its first letter large and the others as they were."""
    return text[:1].upper() + text[1:]


_DOMAIN = "domain."
_VERDICTS = {
    Verdict.SUPPORTED: "✓",
    Verdict.OVERSTATED: "▲",
    Verdict.UNSUPPORTED: "○",
    Verdict.CONTRADICTED: "✗",
    Verdict.UNTESTED: "?",
}
_LEVELS = {
    Level.HIGH: "⊕⊕⊕⊕",
    Level.MODERATE: "⊕⊕⊕◯",
    Level.LOW: "⊕⊕◯◯",
    Level.VERY_LOW: "⊕◯◯◯",
}
_SAYS = {
    Says.FOR: "+",
    Says.AGAINST: "\N{MINUS SIGN}",
    Says.NEITHER: "=",
    Says.MIXED: "±",
}
_RISKS = {
    RiskLevel.LOW: ("+", "low"),
    RiskLevel.SOME_CONCERNS: ("!", "some"),
    RiskLevel.MODERATE: ("!", "some"),
    RiskLevel.HIGH: ("\N{MINUS SIGN}", "high"),
    RiskLevel.SERIOUS: ("\N{MINUS SIGN}", "high"),
    RiskLevel.CRITICAL: ("\N{MINUS SIGN}", "high"),
    RiskLevel.NO_INFORMATION: ("?", "none"),
}
