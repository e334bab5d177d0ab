"""The differences of two versions of a claim, the most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.appraise import overall
from ..appraisal.domains import DOWNGRADES, UPGRADES
from ..model.outcome import Outcome
from .changes import Change, ChangeKind, Reason
from .levels import absolute_changes, certainty_changes, level_words
from .pairs import keeps_order, pairs
from .records import differences, keys_of
from .values import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence
    from typing import TypeAlias

    from ..appraisal.appraise import Appraisal
    from ..model.claim import Claim
    from ..model.judgement import Certainty

    Appraised: TypeAlias = tuple[Outcome, Appraisal]

_COMPARED_HERE = frozenset({"statement", "verdict", "because", "outcomes"})
_RATED = frozenset(domain.attribute for domain in (*DOWNGRADES, *UPGRADES)) | {"start"}


def claim_changes(
    before: Claim | None,
    after: Claim | None,
    old: Sequence[Appraisal],
    new: Sequence[Appraisal],
) -> tuple[Change, ...]:
    """What changed from one version of a claim to another.

    Args:
        before: The old version; None for a claim that is new.
        after: The new version; None for one that is gone.
        old: The appraisals of the old version's outcomes.
        new: Those of the new one's.

    Returns:
        The changes in the order of `ChangeKind`. Of a claim that is new or gone, what matters most.
    """
    found = [*_verdict(before, after)]
    if before is not None and after is not None:
        found.extend(_overall(level_words(overall(before, old)), level_words(overall(after, new))))
    found.extend(_outcomes(before, after, old, new))
    if before is not None and after is not None:
        found.extend(differences(before, after, without=_COMPARED_HERE))
    elif after is not None:
        found.append(Change(ChangeKind.TEXT, (), "answer", None, in_words(after.answer)))
    return tuple(sorted(found, key=lambda change: change.kind.rank))


def _verdict(before: Claim | None, after: Claim | None) -> Iterator[Change]:
    claims = before, after
    statements = [in_words(each.statement) if each is not None else None for each in claims]
    verdicts = [in_words(each.verdict) if each is not None else None for each in claims]
    because = [in_words(each.because) if each is not None else None for each in claims]
    if statements[0] != statements[1] and None not in statements:
        yield Change(ChangeKind.STATEMENT, (), "statement", statements[0], statements[1])
    if verdicts[0] != verdicts[1]:
        reason = Reason("because", because[0], because[1])
        yield Change(ChangeKind.VERDICT, (), "verdict", verdicts[0], verdicts[1], (reason,))
    elif because[0] != because[1]:
        yield Change(ChangeKind.TEXT, (), "reason for the verdict", because[0], because[1])


def _overall(before: str, after: str) -> Iterator[Change]:
    if before != after:
        what = "certainty of the claim: the lowest among its critical outcomes"
        yield Change(ChangeKind.CERTAINTY, (), what, before, after)


def _outcomes(
    before: Claim | None, after: Claim | None, old: Sequence[Appraisal], new: Sequence[Appraisal]
) -> Iterator[Change]:
    olds = list(zip(before.outcomes, old, strict=True)) if before is not None else []
    news = list(zip(after.outcomes, new, strict=True)) if after is not None else []
    keys = [_of_the_outcome(key) for key in keys_of(Outcome)]
    for one, other in pairs(olds, news, keys):
        yield from _outcome(one, other)
    if not keeps_order(olds, news, keys):
        names = ["; ".join(outcome.name for outcome, _ in many) for many in (olds, news)]
        yield Change(ChangeKind.DETAIL, (), "order of the outcomes", names[0], names[1])


def _of_the_outcome(key: Callable[[Outcome], Hashable]) -> Callable[[Appraised], Hashable]:
    return lambda each: key(each[0])


def _outcome(before: Appraised | None, after: Appraised | None) -> Iterator[Change]:
    there = after if after is not None else before
    if there is None:
        return
    where = (there[0].name,)
    appraisals = before[1] if before is not None else None, after[1] if after is not None else None
    yield from certainty_changes(*appraisals, where)
    yield from absolute_changes(*appraisals, where)
    sentences = [each.sentence if each is not None else None for each in appraisals]
    if sentences[0] != sentences[1]:
        yield Change(
            ChangeKind.TEXT, where, "sentence that readers see", sentences[0], sentences[1]
        )
    if before is not None and after is not None:
        yield from differences(before[0], after[0], where=where, without=frozenset({"certainty"}))
        yield from _about_the_rating(before[0].certainty, after[0].certainty, where)
    else:
        yield from _whole_outcome(there[0], added=before is None)


def _about_the_rating(
    before: Certainty | None, after: Certainty | None, where: tuple[str, ...]
) -> Iterator[Change]:
    if before is not None and after is not None:
        yield from differences(before, after, where=where, what=("certainty",), without=_RATED)


def _whole_outcome(outcome: Outcome, *, added: bool) -> Iterator[Change]:
    """What an outcome rests on that was not there before, or is no longer."""
    for study in outcome.studies:
        words = in_words(study)
        where = (outcome.name, study.cites)
        both = (None, words) if added else (words, None)
        yield Change(ChangeKind.STUDY, where, "", both[0], both[1])
    for name in ("pooled", "nothing_found"):
        words = in_words(getattr(outcome, name))
        if words is not None:
            both = (None, words) if added else (words, None)
            kind = ChangeKind.NUMBER if name == "pooled" else ChangeKind.DETAIL
            what = "pooled effect" if name == "pooled" else "search that found nothing"
            yield Change(kind, (outcome.name,), what, both[0], both[1])
