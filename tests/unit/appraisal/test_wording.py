from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from graded import OUTCOME, SEARCH, claim, effect, pooled, study, text
from languages import ENGLISH
from mkdocs_claims.appraisal.wording import sentence_for
from mkdocs_claims.model.effect import Measure
from mkdocs_claims.model.outcome import Conclusion, Outcome, Question
from mkdocs_claims.model.scalars import Plain
from mkdocs_claims.model.words import Better, Direction, Level, Size

SCORE = Measure(better=Better.LOWER, scale=Plain("Example Scale"), range=(Decimal(0), Decimal(100)))
PAIN = replace(OUTCOME, measure=SCORE, pooled=pooled(effect("MD", "-7", "-9", "-5")))
LEAVE = replace(OUTCOME, name=Plain("sick leave"), pooled=pooled(effect("RR", "0.85")))
VERSUS = "compared with ordinary desks."


@pytest.mark.parametrize(
    ("level", "size", "sentence"),
    [
        (
            Level.HIGH,
            Size.LARGE,
            f"Standing desks result in a large reduction in sick leave {VERSUS}",
        ),
        (Level.HIGH, Size.MODERATE, f"Standing desks reduce sick leave {VERSUS}"),
        (Level.HIGH, None, f"Standing desks reduce sick leave {VERSUS}"),
        (Level.HIGH, Size.SMALL, f"Standing desks reduce sick leave slightly {VERSUS}"),
        (
            Level.HIGH,
            Size.TRIVIAL,
            f"Standing desks result in little to no difference in sick leave {VERSUS}",
        ),
        (
            Level.MODERATE,
            Size.LARGE,
            f"Standing desks probably result in a large reduction in sick leave {VERSUS}",
        ),
        (Level.MODERATE, Size.MODERATE, f"Standing desks probably reduce sick leave {VERSUS}"),
        (
            Level.MODERATE,
            Size.SMALL,
            f"Standing desks probably reduce sick leave slightly {VERSUS}",
        ),
        (
            Level.MODERATE,
            Size.TRIVIAL,
            f"Standing desks probably result in little to no difference in sick leave {VERSUS}",
        ),
        (
            Level.LOW,
            Size.LARGE,
            f"Standing desks may result in a large reduction in sick leave {VERSUS}",
        ),
        (Level.LOW, Size.MODERATE, f"Standing desks may reduce sick leave {VERSUS}"),
        (Level.LOW, Size.SMALL, f"Standing desks may reduce sick leave slightly {VERSUS}"),
        (
            Level.LOW,
            Size.TRIVIAL,
            f"Standing desks may result in little to no difference in sick leave {VERSUS}",
        ),
        *(
            (
                Level.VERY_LOW,
                size,
                "The evidence is very uncertain about the effect of standing desks on sick leave.",
            )
            for size in (Size.LARGE, Size.TRIVIAL, None)
        ),
    ],
)
def test_the_table_of_words(level: Level, size: Size | None, sentence: str) -> None:
    assert sentence_for(claim(LEAVE), LEAVE, level, size, ENGLISH) == sentence


def concluded(direction: Direction, outcome: Outcome = OUTCOME) -> Outcome:
    return replace(
        outcome, pooled=None, conclusion=Conclusion(direction=direction, why=text("So."))
    )


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (PAIN, f"Standing desks may improve back pain {VERSUS}"),
        (
            replace(PAIN, pooled=pooled(effect("MD", "7"))),
            f"Standing desks may worsen back pain {VERSUS}",
        ),
        (
            replace(
                PAIN, pooled=pooled(effect("SMD", "0.4")), measure=Measure(better=Better.HIGHER)
            ),
            f"Standing desks may improve back pain {VERSUS}",
        ),
        (
            replace(PAIN, measure=Measure(better=Better.NEITHER)),
            f"Standing desks may reduce back pain {VERSUS}",
        ),
        (replace(PAIN, measure=None), f"Standing desks may reduce back pain {VERSUS}"),
        (
            replace(LEAVE, measure=Measure(better=Better.LOWER, scale=Plain("days off"))),
            f"Standing desks may reduce sick leave {VERSUS}",
        ),
        (
            replace(LEAVE, pooled=pooled(effect("RR", "1"))),
            f"Standing desks may result in little to no difference in sick leave {VERSUS}",
        ),
        (concluded(Direction.HIGHER), f"Standing desks may increase back pain {VERSUS}"),
        (concluded(Direction.LOWER, PAIN), f"Standing desks may improve back pain {VERSUS}"),
        # With this scale lower is better: `reduce sleep quality` would say the opposite.
        (
            concluded(
                Direction.LOWER,
                replace(
                    PAIN,
                    name=Plain("sleep quality"),
                    measure=Measure(better=Better.LOWER, scale=Plain("Example Sleep Scale")),
                ),
            ),
            f"Standing desks may improve sleep quality {VERSUS}",
        ),
        # One cannot improve deaths.
        (
            concluded(
                Direction.LOWER,
                replace(
                    LEAVE,
                    name=Plain("deaths"),
                    measure=Measure(better=Better.LOWER, scale=Plain("entries in a register")),
                ),
            ),
            f"Standing desks may reduce deaths {VERSUS}",
        ),
        (
            concluded(Direction.NO_DIFFERENCE),
            f"Standing desks may result in little to no difference in back pain {VERSUS}",
        ),
        (
            concluded(Direction.UNCLEAR),
            (
                "It is unclear whether standing desks reduce or increase back pain compared with "
                "ordinary desks (low certainty)."
            ),
        ),
        (
            concluded(Direction.UNCLEAR, PAIN),
            (
                "It is unclear whether standing desks improve or worsen back pain compared with "
                "ordinary desks (low certainty)."
            ),
        ),
        (
            OUTCOME,
            (
                "It is unclear whether standing desks reduce or increase back pain compared with "
                "ordinary desks (low certainty)."
            ),
        ),
    ],
)
def test_scores_get_better_and_counts_go_down(outcome: Outcome, sentence: str) -> None:
    assert sentence_for(claim(outcome), outcome, Level.LOW, None, ENGLISH) == sentence


@pytest.mark.parametrize(
    ("question", "level", "sentence"),
    [
        (
            Question(intervention=text("a standing desk.")),
            Level.HIGH,
            f"A standing desk reduces sick leave {VERSUS}",
        ),
        (
            Question(intervention=text("*one* desk [@example2021]"), comparator=text("H~2~O")),
            Level.MODERATE,
            "One desk probably reduces sick leave compared with H₂O.",
        ),
        (
            Question(intervention=text("desks, raised"), comparator=text("none")),
            Level.VERY_LOW,
            "The evidence is very uncertain about the effect of desks, raised, on sick leave.",
        ),
    ],
)
def test_an_outcome_may_have_a_question_of_its_own(
    question: Question, level: Level, sentence: str
) -> None:
    outcome = replace(LEAVE, question=question)

    assert sentence_for(claim(outcome), outcome, level, None, ENGLISH) == sentence


def test_an_exposure_stands_in_for_an_intervention() -> None:
    asked = Question(exposure=text("sitting"))
    bare = replace(claim(LEAVE), question=asked)

    assert sentence_for(bare, LEAVE, Level.LOW, None, ENGLISH) == "Sitting may reduce sick leave."
    bare = replace(claim(LEAVE), question=Question())
    assert sentence_for(bare, LEAVE, Level.LOW, None, ENGLISH) == "This may reduce sick leave."


NOTHING = replace(OUTCOME, studies=(), nothing_found=SEARCH)
SAID = replace(OUTCOME, summary=text("About *one* worker in four has back pain. [@example2021]"))


@pytest.mark.parametrize(
    ("kind", "outcome", "level", "sentence"),
    [
        (
            "intervention",
            NOTHING,
            None,
            "No study that looked at the effect of standing desks on back pain was found.",
        ),
        ("prognosis", NOTHING, None, "No study that looked at back pain was found."),
        (
            "intervention",
            replace(NOTHING, studies=(study("animal"),)),
            None,
            "No study that looked directly at the effect of standing desks on back pain was found.",
        ),
        (
            "intervention",
            OUTCOME,
            None,
            "The certainty about the effect of standing desks on back pain was not rated.",
        ),
        ("intervention", SAID, None, "About one worker in four has back pain."),
        ("prognosis", SAID, Level.LOW, "About one worker in four has back pain (low certainty)."),
        (
            "prognosis",
            SAID,
            Level.VERY_LOW,
            "About one worker in four has back pain (very low certainty).",
        ),
        ("fact", SAID, None, "About one worker in four has back pain."),
        ("mechanism", OUTCOME, None, "The studies of back pain are set out one by one."),
        (
            "prognosis",
            OUTCOME,
            Level.HIGH,
            "The studies of back pain are set out one by one (high certainty).",
        ),
    ],
)
def test_other_questions_say_their_summary(
    kind: str, outcome: Outcome, level: Level | None, sentence: str
) -> None:
    assert sentence_for(claim(outcome, kind=kind), outcome, level, None, ENGLISH) == sentence
