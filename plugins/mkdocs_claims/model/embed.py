"""What a line such as `::: claim an-id card` puts into a Markdown page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias, TypeVar

from .words import Level, Verdict

if TYPE_CHECKING:
    from .claim import Claim

EMBED_LINE = re.compile(r"(?P<indent>[ \t]*):::[ \t]*(?P<words>[A-Za-z][^\n]*?)[ \t]*")
"""A line that may be an embed; what follows the colons decides."""

NEARLY_AN_EMBED = re.compile(
    r"[ \t]*(?P<colons>::|:{4,})[ \t]*(?P<words>(?:claim|claims|sof|references)\b[^\n]*?)[ \t]*"
)
"""A line that would be an embed with another number of colons."""


class ClaimForm(StrEnum):
    """How much of a claim is shown."""

    CARD = "card"
    FULL = "full"
    LINE = "line"


class ListForm(StrEnum):
    """How a list of claims is shown."""

    TABLE = "table"
    CARDS = "cards"
    MAP = "map"


class ListOrder(StrEnum):
    """What a list of claims is sorted by."""

    TOPIC = "topic"
    STATEMENT = "statement"
    VERDICT = "verdict"
    CERTAINTY = "certainty"
    RATED = "rated"
    """The newest rating first."""


@dataclass(frozen=True, slots=True)
class ClaimEmbed:
    """One claim."""

    claim: str
    form: ClaimForm = ClaimForm.CARD


@dataclass(frozen=True, slots=True)
class TableEmbed:
    """The Summary-of-Findings table of one claim."""

    claim: str


@dataclass(frozen=True, slots=True)
class ListEmbed:
    """The claims that fit every condition; a condition that is empty fits all."""

    topics: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    certainties: tuple[Level, ...] = ()
    order: ListOrder = ListOrder.TOPIC
    limit: int | None = None
    form: ListForm = ListForm.TABLE

    def fits(self, claim: Claim, level: Level | None) -> bool:
        """Whether a claim, whose certainty is `level`, meets every condition."""
        return (
            (not self.topics or not set(self.topics).isdisjoint(map(str, claim.topics)))
            and (not self.verdicts or claim.verdict in self.verdicts)
            and (not self.certainties or level in self.certainties)
        )


@dataclass(frozen=True, slots=True)
class ReferencesEmbed:
    """The works that the page cites; without it they stand at the page's end."""


Embed: TypeAlias = ClaimEmbed | TableEmbed | ListEmbed | ReferencesEmbed


class EmbedProblem(NamedTuple):
    """What is wrong in the words of an embed: `length` code points at `offset`."""

    offset: int
    length: int
    message: str
    hint: str


class _Word(NamedTuple):
    text: str
    offset: int


class _UnreadableError(Exception):
    def __init__(self, problem: EmbedProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_KINDS = ("claim", "claims", "sof", "references")


def read_embed(words: str) -> Embed | EmbedProblem | None:
    """Read what follows the colons; None where that is none of ours."""
    first, *rest = [_Word(each.group(), each.start()) for each in re.finditer(r"\S+", words)]
    if first.text not in _KINDS:
        near = get_close_matches(first.text.lower().rstrip(":"), _KINDS, n=1, cutoff=0.8)
        if not near:
            return None
        message = f"`{first.text}` is nothing that can be put into a page."
        return EmbedProblem(0, len(first.text), message, f"Did you mean `::: {near[0]}`?")
    try:
        return _READERS[first.text](first, rest)
    except _UnreadableError as failed:
        return failed.problem


def _claim(first: _Word, rest: list[_Word]) -> Embed:
    id_ = _id(first, rest)
    form = ClaimForm.CARD
    if len(rest) > 1:
        form = _one_of(ClaimForm, rest[1], rest[1].text.removeprefix("as="))
    _nothing_after(rest[2:])
    return ClaimEmbed(id_, form)


def _table(first: _Word, rest: list[_Word]) -> Embed:
    id_ = _id(first, rest)
    _nothing_after(rest[1:])
    return TableEmbed(id_)


def _references(first: _Word, rest: list[_Word]) -> Embed:
    del first
    _nothing_after(rest)
    return ReferencesEmbed()


def _list(first: _Word, rest: list[_Word]) -> Embed:
    del first
    _nothing_behind_commas(rest)
    given: dict[str, _Word] = {}
    for word in rest:
        name, equals, value = word.text.partition("=")
        if name not in _CONDITIONS or not equals or not value:
            near = get_close_matches(name, _CONDITIONS, n=1)
            hint = f"Did you mean `{near[0]}=...`? " if near else ""
            listed = ", ".join(f"`{each}=`" for each in _CONDITIONS)
            hint = hint or ("" if equals else f"For one claim write `::: claim {word.text}`. ")
            _fail(word, f"`{word.text}` is no condition.", f"{hint}The conditions are {listed}.")
        if name in given:
            _fail(
                word, f"`{name}` is given twice.", "Put its words together: `topic=desks,chairs`."
            )
        given[name] = _Word(value, word.offset + len(name) + 1)
    return ListEmbed(
        topics=_several(given.get("topic"), str),
        verdicts=_several(given.get("verdict"), Verdict),
        certainties=_several(given.get("certainty"), Level),
        order=_one_of(ListOrder, given["sort"]) if "sort" in given else ListOrder.TOPIC,
        limit=_count(given["limit"]) if "limit" in given else None,
        form=_one_of(ListForm, given["as"]) if "as" in given else ListForm.TABLE,
    )


_CONDITIONS = ("topic", "verdict", "certainty", "sort", "limit", "as")
_READERS: dict[str, Callable[[_Word, list[_Word]], Embed]] = {
    "claim": _claim,
    "claims": _list,
    "sof": _table,
    "references": _references,
}
T = TypeVar("T", bound=str)
E = TypeVar("E", bound=StrEnum)


def _id(first: _Word, rest: list[_Word]) -> str:
    if not rest:
        hint = f"Write the name of its file without `.yml`: `::: {first.text} back-pain`."
        _fail(first, f"`::: {first.text}` names no claim.", hint)
    return rest[0].text.removesuffix(".yml").rpartition("/")[2]


def _several(word: _Word | None, of: type[T]) -> tuple[T, ...]:
    if word is None:
        return ()
    found: list[T] = []
    offset = word.offset
    for piece in word.text.split(","):
        if not piece:
            _fail(_Word(",", offset), "This comma separates nothing.", "Take it away.")
        found.append(_word(of, _Word(piece, offset)))
        offset += len(piece) + 1
    return tuple(found)


def _word(of: type[T], word: _Word) -> T:
    try:
        return of(word.text)
    except ValueError:
        _wrong_word(word, [str(each) for each in of])  # type: ignore[attr-defined]


def _one_of(of: type[E], word: _Word, text: str | None = None) -> E:
    try:
        return of(text or word.text)
    except ValueError:
        _wrong_word(word, list(of))


def _count(word: _Word) -> int:
    if not (word.text.isascii() and word.text.isdecimal() and int(word.text) > 0):
        _fail(word, f"`{word.text}` is no number of claims.", "Write a number such as `limit=5`.")
    return int(word.text)


def _nothing_behind_commas(words: list[_Word]) -> None:
    """Fail at a word that ends in a comma: it should go on there, or the comma goes."""
    for word, behind in zip_longest(words, words[1:]):
        if not word.text.endswith(","):
            continue
        comma = _Word(",", word.offset + len(word.text) - 1)
        if behind is None or "=" in behind.text:
            message = "Conditions are separated by spaces, without a comma."
            _fail(comma, message, "Take the comma away.")
        hint = f"Take the space away: `{word.text}{behind.text}`."
        _fail(comma, "The space behind this comma ends the condition.", hint)


def _nothing_after(rest: list[_Word]) -> None:
    if rest:
        _fail(rest[0], f"`{rest[0].text}` is not expected here.", "Take it away.")


def _wrong_word(word: _Word, known: Iterable[str]) -> NoReturn:
    listed = list(known)
    near = get_close_matches(word.text, listed, n=1)
    hint = f"Did you mean `{near[0]}`? " if near else ""
    shown = ", ".join(f"`{each}`" for each in listed)
    _fail(
        word,
        f"`{word.text}` is not one of the words that can stand here.",
        f"{hint}They are {shown}.",
    )


def _fail(word: _Word, message: str, hint: str) -> NoReturn:
    raise _UnreadableError(EmbedProblem(word.offset, len(word.text), message, hint))
