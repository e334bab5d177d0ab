"""The words and symbols that readers see for verdicts, levels, designs and measures."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.words import Design, Importance, Kind, Level, Read, RiskLevel, Says, Verdict


@dataclass(frozen=True, slots=True)
class Label:
    """A symbol with its word, and the class that colours them."""

    symbol: str
    word: str
    css: str


VERDICTS = {
    Verdict.SUPPORTED: Label("✓", "Supported", "supported"),
    Verdict.OVERSTATED: Label("▲", "Overstated", "overstated"),
    Verdict.UNSUPPORTED: Label("○", "Unsupported", "unsupported"),
    Verdict.CONTRADICTED: Label("✗", "Contradicted", "contradicted"),
    Verdict.UNTESTED: Label("?", "Untested", "untested"),
}

LEVELS = {
    Level.HIGH: Label("⊕⊕⊕⊕", "High certainty", "high"),
    Level.MODERATE: Label("⊕⊕⊕◯", "Moderate certainty", "moderate"),
    Level.LOW: Label("⊕⊕◯◯", "Low certainty", "low"),
    Level.VERY_LOW: Label("⊕◯◯◯", "Very low certainty", "very-low"),
}

LEVEL_MEANINGS = {
    Level.HIGH: "We are very sure that the true effect is close to this.",
    Level.MODERATE: "The true effect is probably close to this, but may be quite different.",
    Level.LOW: "The true effect may well be quite different from this.",
    Level.VERY_LOW: "The true effect is probably quite different, or cannot be known yet.",
}

NOTHING_FOUND = Label("—", "No evidence found", "none")
NOT_RATED = Label("—", "Not rated", "not-rated")
FACT = Label("—", "A fact: not rated", "fact")
NOT_WEIGHED = Label("…", "Not weighed yet", "pending")

DESIGNS = {
    Design.SYSTEMATIC_REVIEW: "Systematic review",
    Design.RANDOMISED_TRIAL: "Randomised trial",
    Design.NON_RANDOMISED_TRIAL: "Trial without randomisation",
    Design.COHORT: "Cohort study",
    Design.CASE_CONTROL: "Case-control study",
    Design.CROSS_SECTIONAL: "Survey or cross-sectional study",
    Design.CASE_SERIES: "Case series",
    Design.CASE_REPORT: "Case report",
    Design.PHARMACOKINETIC: "Pharmacokinetic study",
    Design.ANIMAL: "Animal study",
    Design.IN_VITRO: "Laboratory study",
    Design.GUIDELINE: "Guideline",
    Design.NARRATIVE_REVIEW: "Narrative review",
    Design.REGULATORY: "Authority",
}

DESIGNS_OF_MANY = {
    Design.SYSTEMATIC_REVIEW: "Systematic reviews",
    Design.RANDOMISED_TRIAL: "Randomised trials",
    Design.NON_RANDOMISED_TRIAL: "Trials without randomisation",
    Design.COHORT: "Cohort studies",
    Design.CASE_CONTROL: "Case-control studies",
    Design.CROSS_SECTIONAL: "Surveys and cross-sectional studies",
    Design.CASE_SERIES: "Case series",
    Design.CASE_REPORT: "Case reports",
    Design.PHARMACOKINETIC: "Pharmacokinetic studies",
    Design.ANIMAL: "Animal studies",
    Design.IN_VITRO: "Laboratory studies",
    Design.GUIDELINE: "Guidelines",
    Design.NARRATIVE_REVIEW: "Narrative reviews",
    Design.REGULATORY: "Documents of authorities",
}

SAYS = {
    Says.FOR: Label("+", "Points for the statement", "for"),
    Says.AGAINST: Label("\N{MINUS SIGN}", "Points against the statement", "against"),
    Says.NEITHER: Label("=", "Points neither way", "neither"),
    Says.MIXED: Label("±", "Points both ways", "mixed"),
}

RISKS = {
    RiskLevel.LOW: Label("+", "low", "low"),
    RiskLevel.SOME_CONCERNS: Label("!", "some concerns", "some"),
    RiskLevel.MODERATE: Label("!", "moderate", "some"),
    RiskLevel.HIGH: Label("\N{MINUS SIGN}", "high", "high"),
    RiskLevel.SERIOUS: Label("\N{MINUS SIGN}", "serious", "high"),
    RiskLevel.CRITICAL: Label("\N{MINUS SIGN}", "critical", "high"),
    RiskLevel.NO_INFORMATION: Label("?", "no information", "none"),
}

READ = {
    Read.FULL_TEXT: "full text read",
    Read.ABSTRACT: "only the abstract read",
    Read.SUMMARY: "read only in summaries by others",
}

KINDS = {
    Kind.INTERVENTION: "Does it work, and is it safe?",
    Kind.PROGNOSIS: "What happens to people?",
    Kind.MECHANISM: "How does it act?",
    Kind.FACT: "Is it so?",
}

IMPORTANCE = {
    Importance.CRITICAL: "critical for deciding",
    Importance.IMPORTANT: "important for deciding",
    Importance.LIMITED: "of limited importance for deciding",
}

DOMAINS = {
    "risk-of-bias": "Risk of bias",
    "inconsistency": "Inconsistency",
    "indirectness": "Indirectness",
    "imprecision": "Imprecision",
    "publication-bias": "Publication bias",
    "large-effect": "Large effect",
    "dose-response": "Dose-response",
    "plausible-confounding": "Plausible confounding",
}


def certainty_label(level: Level | None, *, nothing_found: bool, kind: Kind) -> Label:
    """The label of a claim's certainty; where there is none, why there is none."""
    if level is not None:
        return LEVELS[level]
    if nothing_found:
        return NOTHING_FOUND
    return FACT if kind is Kind.FACT else NOT_RATED
