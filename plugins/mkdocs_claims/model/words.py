"""The closed sets of words that a claim file may use, with what each means."""

from __future__ import annotations

from .record import Word


class Kind(Word):
    """What sort of question a statement raises."""

    INTERVENTION = "intervention"
    PROGNOSIS = "prognosis"
    MECHANISM = "mechanism"
    FACT = "fact"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each kind asks."""
        return {
            "intervention": "Does doing something change what happens to people, for good or ill?",
            "prognosis": "What happens to people, how often and for how long?",
            "mechanism": "How does something act, in the laboratory or in the body?",
            "fact": "Is it so? A law, a decision, a definition; nothing that GRADE rates.",
        }


class Verdict(Word):
    """How the statement compares with its evidence. How sure that is, it does not say."""

    SUPPORTED = "supported"
    OVERSTATED = "overstated"
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"
    UNTESTED = "untested"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each verdict says."""
        return {
            "supported": "The evidence says what the statement says.",
            "overstated": "There is something in it, but the statement says more or surer.",
            "unsupported": "There is evidence on it, and it does not carry the statement.",
            "contradicted": "The evidence says otherwise.",
            "untested": "No study that asked this question was found.",
        }


class Level(Word):
    """GRADE certainty: how sure one can be that the true effect is near the estimate."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"

    @property
    def points(self) -> int:
        """4 for high down to 1 for very low."""
        return {"high": 4, "moderate": 3, "low": 2, "very-low": 1}[self.value]

    @classmethod
    def of_points(cls, points: int) -> Level:
        """The level of a number of points, held within 1 and 4 (rule C10)."""
        return (cls.VERY_LOW, cls.LOW, cls.MODERATE, cls.HIGH)[min(max(points, 1), 4) - 1]


class Start(Word):
    """Where a rating begins, before anything is taken off or added."""

    HIGH = "high"
    LOW = "low"


class Importance(Word):
    """How much an outcome matters for deciding (GRADE's three classes)."""

    CRITICAL = "critical"
    IMPORTANT = "important"
    LIMITED = "limited"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each class says."""
        return {
            "critical": "Nobody could decide without it.",
            "important": "Bears on the decision and does not make it.",
            "limited": "Matters little for the decision.",
        }


class Design(Word):
    """How a piece of evidence was made, strongest first."""

    SYSTEMATIC_REVIEW = "systematic-review"
    RANDOMISED_TRIAL = "randomised-trial"
    NON_RANDOMISED_TRIAL = "non-randomised-trial"
    COHORT = "cohort"
    CASE_CONTROL = "case-control"
    CROSS_SECTIONAL = "cross-sectional"
    CASE_SERIES = "case-series"
    CASE_REPORT = "case-report"
    PHARMACOKINETIC = "pharmacokinetic"
    ANIMAL = "animal"
    IN_VITRO = "in-vitro"
    GUIDELINE = "guideline"
    NARRATIVE_REVIEW = "narrative-review"
    REGULATORY = "regulatory"

    @property
    def strength(self) -> int:
        """Its place in the order of strength, 0 for the strongest."""
        return list(Design).index(self)

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each design is."""
        return {
            "systematic-review": "Gathers all studies of a question by a stated method.",
            "randomised-trial": "Chance decided who got what.",
            "non-randomised-trial": "Something was given on purpose, but not by chance; "
            "before-and-after studies too.",
            "cohort": "People were followed over time.",
            "case-control": "People with and without the outcome were compared backwards.",
            "cross-sectional": "People were asked or measured once; surveys too.",
            "case-series": "Several cases, described.",
            "case-report": "One case, described.",
            "pharmacokinetic": "How a substance passes through the bodies of volunteers.",
            "animal": "An experiment on animals.",
            "in-vitro": "An experiment on cells, tissue or molecules, or a chemical analysis.",
            "guideline": "Advice of a professional body.",
            "narrative-review": "An overview without a stated method of search.",
            "regulatory": "A decision, warning, law or report of an authority.",
        }


class Says(Word):
    """Which way a study points, seen from the statement."""

    FOR = "for"
    AGAINST = "against"
    NEITHER = "neither"
    MIXED = "mixed"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each says."""
        return {
            "for": "It speaks for the statement.",
            "against": "It speaks against the statement.",
            "neither": "It speaks for neither side.",
            "mixed": "Parts of it speak for the statement, parts against it.",
        }


class Better(Word):
    """Which direction of a measure is good for people."""

    LOWER = "lower"
    HIGHER = "higher"
    NEITHER = "neither"


class Read(Word):
    """How much of a work the editors have read."""

    FULL_TEXT = "full-text"
    ABSTRACT = "abstract"
    SUMMARY = "summary"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What was read."""
        return {
            "full-text": "The whole work.",
            "abstract": "The abstract only.",
            "summary": "Only what others wrote about it: a press release, an index entry.",
        }


class MeasureOfEffect(Word):
    """What an estimate estimates."""

    RR = "RR"
    OR = "OR"
    HR = "HR"
    IRR = "IRR"
    RD = "RD"
    MD = "MD"
    SMD = "SMD"
    PROPORTION = "proportion"
    MEAN = "mean"
    RATE = "rate"

    @property
    def is_ratio(self) -> bool:
        """True for measures whose null value is 1 and whose scale is logarithmic."""
        return self in RATIOS

    @property
    def compares(self) -> bool:
        """True where the estimate compares two groups, false where it describes one."""
        return self not in (self.PROPORTION, self.MEAN, self.RATE)

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each measure is, with its unit where it has a fixed one."""
        return {
            "RR": "Risk ratio.",
            "OR": "Odds ratio.",
            "HR": "Hazard ratio.",
            "IRR": "Incidence rate ratio.",
            "RD": "Risk difference, in events per 1000 people.",
            "MD": "Mean difference, in the measure's own unit.",
            "SMD": "Standardised mean difference, in standard deviations.",
            "proportion": "Share of people, in per cent.",
            "mean": "Mean of a group, in the measure's own unit.",
            "rate": "Events for each amount of time at risk; say which in `unit`.",
        }


RATIOS = frozenset(
    {MeasureOfEffect.RR, MeasureOfEffect.OR, MeasureOfEffect.HR, MeasureOfEffect.IRR}
)


class Direction(Word):
    """Which way an outcome goes with the intervention, when no number says it."""

    LOWER = "lower"
    HIGHER = "higher"
    NO_DIFFERENCE = "no-difference"
    UNCLEAR = "unclear"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each direction says."""
        return {
            "lower": "Lower with the intervention.",
            "higher": "Higher with the intervention.",
            "no-difference": "Little or no difference.",
            "unclear": "The studies do not say which.",
        }


class Size(Word):
    """How large an effect is, against thresholds set beforehand (rule C31)."""

    LARGE = "large"
    MODERATE = "moderate"
    SMALL = "small"
    TRIVIAL = "trivial"


class RiskLevel(Word):
    """A judgement on one domain of one study, or on the study as a whole."""

    LOW = "low"
    SOME_CONCERNS = "some-concerns"
    MODERATE = "moderate"
    HIGH = "high"
    SERIOUS = "serious"
    CRITICAL = "critical"
    NO_INFORMATION = "no-information"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """Which tool uses which word."""
        return {
            "low": "Every tool.",
            "some-concerns": "RoB 2, and judgements without a tool.",
            "moderate": "ROBINS-I and AMSTAR 2.",
            "high": "RoB 2, AMSTAR 2 and judgements without a tool.",
            "serious": "ROBINS-I.",
            "critical": "ROBINS-I, and AMSTAR 2 for `critically low`.",
            "no-information": "ROBINS-I, or nothing could be seen.",
        }


class Tool(Word):
    """A published tool for judging a study's risk of bias."""

    ROB_2 = "rob-2"
    ROBINS_I = "robins-i"
    AMSTAR_2 = "amstar-2"
    NONE = "none"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each tool judges."""
        return {
            "rob-2": "RoB 2, for randomised trials.",
            "robins-i": "ROBINS-I, for studies in which chance did not decide who got what.",
            "amstar-2": "AMSTAR 2, for systematic reviews.",
            "none": "No published tool was used.",
        }
