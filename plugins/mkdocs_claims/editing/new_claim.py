"""A new claim as text: what is known of it so far, and what each field is for."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import dataclass
from datetime import date

from ..model.claim import Claim
from ..model.words import Kind
from .template import Template, Values
from .yaml_values import WIDTH

LONGEST_ID = 60
"""Characters of an id that is suggested; it becomes an address."""

_HEADER = (
    "A draft that `claims new` wrote. It says that no study was found, which holds only as far as "
    "you have looked. When you find one, write it under `studies`, take `nothing-found` away and "
    "choose another verdict. A key behind a `#` is an example: take the `# ` away and write your "
    "own words. `claims check` says what is still wrong. You may delete these comments."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What somebody says of a new claim."""

    statement: str
    topics: tuple[str, ...]
    kind: Kind
    question: dict[str, str]
    """The parts of the question by their keys, such as `population`."""
    outcomes: tuple[str, ...]
    """What should be measured; for an intervention a benefit and a harm."""
    where: tuple[str, ...]
    """Where studies were looked for."""
    terms: tuple[str, ...]
    """The words with which they were looked for."""
    on: date
    """The day of the search, which is the day of the rating as well."""


PARTS: dict[Kind, tuple[str, ...]] = {
    Kind.INTERVENTION: ("population", "intervention", "comparator"),
    Kind.PROGNOSIS: ("population",),
    Kind.MECHANISM: ("exposure",),
    Kind.FACT: ("asks",),
}
"""The parts of a question that each kind needs (rule S06)."""


def suggested_id(statement: str) -> str:
    """An id made of the words of a statement; empty where it has no Latin letters or digits."""
    plain = unicodedata.normalize("NFKD", statement).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower().replace("'", ""))
    id_ = ""
    for word in words:
        longer = f"{id_}-{word}" if id_ else word
        if len(longer) > LONGEST_ID:
            break
        id_ = longer
    return id_


def new_claim(answers: Answers) -> str:
    """The text of a claim that says what is known so far: that no study was found.

    It can be read, passes the check where the answers do, and `claims fmt` leaves it as it is.
    """
    header = [f"# {line}" for line in textwrap.wrap(_HEADER, WIDTH - 2)]
    lines = Template().lines(Claim, draft(answers), apart=True)
    return "\n".join([*header, "", *lines]) + "\n"


def draft(answers: Answers) -> Values:
    """What is known of a claim of which only this was said."""
    day = answers.on.isoformat()
    search: Values = {"where": answers.where, "terms": answers.terms, "on": day}
    return {
        "format": "1",
        "statement": answers.statement,
        "topics": answers.topics,
        "kind": str(answers.kind),
        "verdict": "untested",
        "because": "No study that asked this question has been found so far.",
        "answer": "Nobody knows yet. We looked for studies that asked this, and found none.",
        "question": dict(answers.question),
        "outcomes": tuple(
            {
                "name": name,
                "importance": "critical" if number == 0 else "important",
                "nothing-found": search,
            }
            for number, name in enumerate(answers.outcomes)
        ),
        "gaps": "All of it: no study that asked this question has been found so far.",
        "searched": search,
        "reviewed": day,
    }
