"""A Markdown page written by hand: what it cites and what it takes from the claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..diagnostics import Span
    from .embed import Embed


class PlacedCitation(NamedTuple):
    """One work that is cited."""

    key: str
    span: Span


class PlacedEmbed(NamedTuple):
    """One line that stands for something made from the claims."""

    embed: Embed
    span: Span
    """What names the claim, or the whole line."""


class PageProblem(NamedTuple):
    """A citation or an embed that cannot be read."""

    message: str
    hint: str
    span: Span


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """What stands on one page, in its order."""

    citations: tuple[PlacedCitation, ...] = ()
    embeds: tuple[PlacedEmbed, ...] = ()
    problems: tuple[PageProblem, ...] = ()
