"""What to tell somebody whose number stands in no record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from content.numbers_in_claims import Printed, elsewhere, numbers_in
from content.records import Record
from mkdocs_claims.library import Library

SMALL = 10
"""Up to here a number may count things on the page itself: three studies, two levels."""
HOW = 'docs/contribute.md says how, under "If you changed a number".'


def unrecorded(
    printed: Mapping[str, Iterable[Printed]], records: Mapping[str, Record]
) -> list[str]:
    """One sentence for each number of a study that the record of its work lacks.

    Args:
        printed: The numbers by the key of the work that they are said to come from.
        records: The records by key.
    """
    return sorted(
        f"The claim {each.claim} ({each.where}) gives {each.number} as a number of {key}, and "
        f"nobody has recorded where it was seen: record it in tests/seen/{key}.yml."
        for key, numbers in printed.items()
        for each in numbers
        if key not in records or each.number not in records[key].numbers
    )


def unrecorded_words(claim: str, numbers: Iterable[str], keys: Iterable[str]) -> list[str]:
    """One sentence for each number in a claim's own words that no record has.

    Args:
        claim: The claim's id.
        numbers: The numbers that no record of a cited work has.
        keys: The works that the claim cites.
    """
    files = ", ".join(f"tests/seen/{key}.yml" for key in sorted(keys))
    return [
        f"The claim {claim} says {number} in its own words, and no work that it cites is recorded "
        f"with that number: record it in tests/seen/<key>.yml of the work it comes from ({files})."
        for number in sorted(numbers, key=float)
    ]


def unrecorded_in_words(library: Library, id_: str, records: Mapping[str, Record]) -> list[str]:
    """The same for each number in the own words of the claim `id_` that was seen nowhere."""
    claim = library.claims[id_]
    seen: set[str] = {"95"}
    cited = {key for key, ids in library.cited_by.items() if id_ in ids}
    for key in cited & records.keys():
        seen |= records[key].numbers
    for outcome in claim.outcomes:
        seen |= {str(study.participants) for study in outcome.studies}
        for text in (outcome.followup, *(each.who for each in outcome.baselines)):
            seen |= numbers_in(text or "")
    own = {number for number in elsewhere(claim) if float(number) > SMALL}
    return unrecorded_words(id_, own - seen, cited)


def told(sentences: list[str]) -> str:
    """What a failing test prints: each sentence on a line of its own, and where to read how."""
    return "\n".join(["", *sentences, HOW])
