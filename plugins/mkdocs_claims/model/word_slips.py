"""What other forms and other people call the words and keys of this format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .judgement import Certainty
from .look_alikes import folded
from .study import Study
from .words import Better, Design, Kind, MeasureOfEffect, Says, Verdict

if TYPE_CHECKING:
    from .record import Record, Word

_OTHER_WORDS: dict[type[Word], dict[str, str]] = {
    Verdict: {
        "true": "supported",
        "partly-true": "overstated",
        "half-true": "overstated",
        "mostly-true": "overstated",
        "exaggerated": "overstated",
        "misleading": "overstated",
        "unproven": "unsupported",
        "unknown": "untested",
        "false": "contradicted",
        "refuted": "contradicted",
        "wrong": "contradicted",
    },
    Kind: {"treatment": "intervention", "therapy": "intervention"},
    Says: {"yes": "for", "supports": "for", "positive": "for", "no": "against"},
    Better: {"less": "lower", "fewer": "lower", "more": "higher"},
    Design: {
        "rct": "randomised-trial",
        "randomised-controlled-trial": "randomised-trial",
        "randomized-controlled-trial": "randomised-trial",
        "meta-analysis": "systematic-review",
        "review": "narrative-review",
        "survey": "cross-sectional",
    },
    MeasureOfEffect: {
        "risk-ratio": "RR",
        "relative-risk": "RR",
        "odds-ratio": "OR",
        "hazard-ratio": "HR",
        "risk-difference": "RD",
        "mean-difference": "MD",
        "standardised-mean-difference": "SMD",
        "standardized-mean-difference": "SMD",
        "cohens-d": "SMD",
    },
}
_OTHER_KEYS: dict[type[Record], dict[str, str]] = {
    Study: {
        **dict.fromkeys(("n", "sample-size", "people", "patients", "subjects"), "participants"),
        **dict.fromkeys(("cite", "reference", "ref", "source"), "cites"),
    },
    Certainty: {"heterogeneity": "inconsistency", "precision": "imprecision"},
}


def other_word(of: type[Word], written: str) -> str | None:
    """The word of this format for one that people use elsewhere, if it is known."""
    return _OTHER_WORDS.get(of, {}).get(folded(written))


def other_key(of: type[Record], written: str) -> str | None:
    """The key of this format for one that other forms have, if it is known."""
    return _OTHER_KEYS.get(of, {}).get(folded(written))
