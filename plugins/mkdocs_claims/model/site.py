"""What holds for every claim of a site: `site.yml` in the folder of the claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .claim import Answered
from .inline import Text
from .judgement import Raters
from .record import Record, Word, described
from .scalars import Address, Colour, Identifier, Plain


class Language(Word):
    """A language in which the program has its own words."""

    EN = "en"
    DE = "de"

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """What each language calls itself."""
        return {"en": "English.", "de": "Deutsch."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Record):
    """A topic under which claims are listed."""

    id: Identifier = described("Its name in `topics`.", example="back-pain")
    title: Plain = described("What readers see.", example="Back pain")


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGroup(Record):
    """Things that claims name in different ways and that share a row or column of the map."""

    title: Plain = described("What readers see.", example="Pain")
    names: tuple[Plain, ...] = described(
        "What the claims call them, word for word; what is called as the title need not be named.",
        example="[back pain, pain in the evening]",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGroups(Record):
    """How the evidence map gathers what claims name in different ways."""

    outcomes: tuple[MapGroup, ...] = described(
        "Its rows, in order. An outcome that no group names has a row of its own below them.",
        example="[{title: Pain, names: [back pain, pain in the evening]}]",
        default=(),
    )
    interventions: tuple[MapGroup, ...] = described(
        "Its columns, in order. An intervention that no group names stands in a last column. "
        "Without this key, columns are topics.",
        example="[{title: Standing desks, names: [a standing desk]}]",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours(Record):
    """Colours by what they mean. Words and signs always say the same."""

    good: Colour | None = described(
        "Supported; a low risk of bias; points for the statement.",
        example='"#1a6b3c"',
        default=None,
    )
    care: Colour | None = described("Overstated; some concerns.", example='"#1a6b3c"', default=None)
    bad: Colour | None = described(
        "Unsupported or contradicted; a high risk of bias; dangers.",
        example='"#1a6b3c"',
        default=None,
    )
    open: Colour | None = described("Untested.", example='"#1a6b3c"', default=None)
    link: Colour | None = described("Links.", example='"#1a6b3c"', default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourSchemes(Record):
    """Colours of your own, for pages on a light and on a dark ground."""

    light: Colours | None = described(
        "On a light ground, and on paper.", example='{good: "#1a6b3c"}', default=None
    )
    dark: Colours | None = described("On a dark ground.", example='{good: "#7fd09c"}', default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence(Record):
    """What others may do with the texts and ratings."""

    name: Plain = described("What it is called.", example="CC BY 4.0")
    address: Address | None = described(
        "Where it can be read.",
        example="https://creativecommons.org/licenses/by/4.0/",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """What holds for every claim of the site."""

    format: int = described("The version of this format.", example="1", minimum=1, maximum=1)
    state: Text = described(
        "What these ratings are and are not. Readers see it on every claim.",
        example="Rated by two volunteers from abstracts; not checked by a clinician.",
    )
    raters: Raters | None = described(
        "Who rates, unless a rating says otherwise.",
        example="{count: 2, consensus: by talking}",
        default=None,
    )
    help: Plain | None = described(
        "The page of docs/ that says where to get help; warnings link to it.",
        example="help.md",
        default=None,
    )
    guide: Plain | None = described(
        "The page of docs/ that says what verdicts and levels mean; every claim links to it.",
        example="how-to-read.md",
        default=None,
    )
    language: Language = described(
        "The language of the words that the program puts on pages, and of your own.",
        example="de",
        default=Language.EN,
    )
    words: Mapping[str, Plain] | None = described(
        "Texts of your own in the place of the program's, by their keys (rule S27).",
        example="{verdict.overstated: exaggerated}",
        default=None,
    )
    colours: ColourSchemes | None = described(
        "Colours of your own (rule S29).",
        example='{light: {good: "#1a6b3c"}, dark: {good: "#7fd09c"}}',
        default=None,
    )
    licence: Licence | None = described(
        "What others may do with the texts and ratings; each claim's page says it.",
        example="{name: CC BY 4.0, address: https://creativecommons.org/licenses/by/4.0/}",
        default=None,
    )
    topics: tuple[Topic, ...] = described(
        "The topics, in the order in which they are shown.",
        example="[{id: back-pain, title: Back pain}]",
        default=(),
    )
    evidence_map: MapGroups | None = described(
        "How the evidence map gathers outcomes and interventions.",
        example="{outcomes: [{title: Pain, names: [back pain]}]}",
        default=None,
    )
    answered: tuple[Answered, ...] = described(
        "Warnings that stand for the whole site, each with its reason.",
        example="[{rule: C34, because: One editor rated everything so far.}]",
        default=(),
    )
