"""Keys that people write where the format has none on purpose, and what to say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .effect import Effect
from .judgement import Certainty
from .outcome import Outcome

if TYPE_CHECKING:
    from .record import Record


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A key that people write in a place where the format has none on purpose."""

    code: str
    message: str
    hint: str


MISPLACED = {
    key: Misplaced(
        "C01",
        "Certainty is rated for each outcome, never for a study or a whole page.",
        "Move the judgements into the outcome that they rate, beside its `studies`; the level "
        "itself is never written.",
    )
    for key in ("certainty", "grade")
}

COMPUTED_LEVEL = Misplaced(
    "C11",
    "The level of certainty is computed from the judgements, never written.",
    "Write the judgements in its place, the five domains below `certainty`, each with `down`.",
)

COMPUTED = {
    **dict.fromkeys(
        ("level", "final", "quality", "rating"),
        Misplaced(
            "C11",
            COMPUTED_LEVEL.message,
            "Delete this key; to change the level, change a judgement and its reason.",
        ),
    ),
    **dict.fromkeys(
        ("absolute", "absolute-effect", "difference", "risk-difference", "with", "without"),
        Misplaced(
            "C25",
            "Absolute effects are computed from `pooled` and `baselines`, never written.",
            "Delete this key; give the relative effect in `pooled` and the risk in `baselines`.",
        ),
    ),
    **dict.fromkeys(
        ("sentence", "plain-sentence", "wording"),
        Misplaced(
            "C30",
            "The sentence on an outcome is made from its certainty and its size, never written.",
            "Delete this key; `conclusion` says which way the outcome goes.",
        ),
    ),
}
"""Keys that people write in an outcome or its `certainty` for what the program works out."""

FIVE_DOMAINS = (
    "The five domains are `risk-of-bias`, `inconsistency`, `indirectness`, `imprecision` and "
    "`publication-bias`."
)


NO_P_VALUES = Misplaced(
    "F02",
    "A p value has no place here.",
    "Delete it; the interval says more. Give its two ends, such as `ci: [0.41, 1.74]`.",
)


def misplaced_key(of: type[Record], key: str) -> Misplaced | None:
    """What to say of a key that does not belong into a record of type `of`, if it is known."""
    if of is Effect and key.lower() in {"p", "p-value", "p value", "pvalue", "p_value"}:
        return NO_P_VALUES
    if of in (Outcome, Certainty) and key in COMPUTED:
        return COMPUTED[key]
    return MISPLACED.get(key)
