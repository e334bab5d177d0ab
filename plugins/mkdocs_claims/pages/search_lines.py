"""What a page is found by.

Search indexes are fetched on every page, so nothing stands twice in them. A search shows the lines
that hold what was looked for: each is short and can be read by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..references.identifiers import bare_doi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.inline import Text
    from ..model.outcome import Question
    from ..model.study import Study
    from ..references.reference import Reference
    from .claim_view import ClaimView

_LINE = Markup("<p>{}</p>")


def search_html(lines: Iterable[str]) -> Markup:
    """The lines as a search plugin reads them: a paragraph each."""
    return Markup("").join(_LINE.format(line) for line in lines)


def claim_lines(view: ClaimView) -> tuple[str, ...]:
    """What a claim is found by, besides its statement and the works that it cites.

    The reason of the verdict and the answer come first: they are what a search shows where only
    the title holds what was looked for.
    """
    claim = view.claim
    lines = list(dict.fromkeys((claim.because.plain, claim.answer.plain, *_told(view))))
    said = "\n".join(lines).casefold()
    names = dict.fromkeys(name for name in _names(view) if name.casefold() not in said)
    return (*lines, " · ".join(names)) if names else tuple(lines)


def _told(view: ClaimView) -> Iterator[str]:
    for each in view.outcomes:
        yield each.appraisal.sentence or each.outcome.name
    for study in _studies(view):
        yield study.finding.plain


def _names(view: ClaimView) -> Iterator[str]:
    yield from view.topics
    for question in (view.claim.question, *(each.outcome.question for each in view.outcomes)):
        yield from _asked(question)
    for each in view.outcomes:
        yield each.outcome.name
    # Where drugs are named that the question does not name.
    for study in _studies(view):
        yield from (arm.name for arm in study.arms)
        if study.compared is not None:
            yield study.compared.plain


def _studies(view: ClaimView) -> Iterator[Study]:
    return (study for each in view.outcomes for study in each.studies)


def _asked(question: Question | None) -> Iterator[str]:
    if question is not None:
        yield from _plain(question.population, question.intervention)
        yield from _plain(question.exposure, question.comparator)


def _plain(*parts: Text | None) -> Iterator[str]:
    return (part.plain for part in parts if part is not None)


def work_line(reference: Reference) -> str:
    """What a work is found by: every author, title, year, DOI and PubMed number."""
    people = ", ".join(
        name.literal or f"{name.particle} {name.family}".strip() for name in reference.creators
    )
    sentences = (people, reference.title.plain, reference.year)
    ended = (f"{each.rstrip('.')}." for each in sentences if each)
    return " ".join(filter(None, (*ended, bare_doi(reference.doi), reference.pmid)))
