"""What is said of a topic or a claim's id that cannot stand, once it is known which there are.

The reader of one file knows only how an id is written: of `desks chairs` it would make the
topic `desks-chairs`, which no site has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Edit, Fix
from ..model.article import Article
from ..model.claim import Claim
from ..model.look_alikes import did_you_mean
from ..model.scalars import slug
from ..reading.nodes import Mapping, Scalar, Sequence
from ..reading.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..library import Library, ReadFile
    from ..model.record import Record
    from ..model.site import Site
    from ..reading.nodes import Node

_MALFORMED = "F08"
_BETWEEN = re.compile(r"[\s;/&]+(?:and[\s]+)?")


@dataclass(frozen=True, slots=True)
class _Name:
    """An id as it stands in a file, and those that it can be."""

    node: Scalar
    known: tuple[str, ...]
    otherwise: str
    """What to do where it is like none of them."""
    bracketed: bool = False
    """Whether it stands in a list in square brackets."""
    listed: bool = False
    """Whether it stands in a list at all."""


def told_with_names(read: ReadFile, library: Library) -> tuple[Diagnostic, ...]:
    """The problems of a file, those of ids in the light of the ids of the library."""
    record = read.record or read.partial
    if not any(each.code == _MALFORMED for each in read.problems) or record is None:
        return read.problems
    top = read_yaml(read.source)[0]
    names = {
        name.node.place.span(read.source.name): name
        for name in (_names(record, top, read, library) if top is not None else ())
    }
    return tuple(
        _retold(each, names[each.span]) if each.code == _MALFORMED and each.span in names else each
        for each in read.problems
    )


def topics_of(site: Site | None) -> list[str]:
    """The ids of the topics of a site, in its order."""
    return [str(topic.id) for topic in site.topics] if site is not None else []


def topics_in_use(library: Library) -> list[str]:
    """The topics of the site in its order, then those that only claims name."""
    listed = topics_of(library.site)
    used = {str(topic) for claim in library.claims.values() for topic in claim.topics}
    return [*listed, *sorted(used.difference(listed))]


def _retold(problem: Diagnostic, name: _Name) -> Diagnostic:
    if slug(name.node.value) in name.known:
        return problem
    words = _BETWEEN.split(name.node.value.strip())
    if not name.listed or len(words) == 1 or not set(words) <= set(name.known):
        hint = did_you_mean(name.node.value, name.known) + name.otherwise
        return replace(problem, hint=hint, fix=None)
    if not name.bracketed:
        message = f"`{words[0]}` and `{words[1]}` stand in one item of this list."
        hint = "Write each on a line of its own, with its `- `."
        return replace(problem, message=message, hint=hint, fix=None)
    together = ", ".join(words)
    message = f"A comma is missing between `{words[0]}` and `{words[1]}`."
    fix = Fix(f"Write `{together}`.", (Edit(problem.span, together),))
    return replace(problem, message=message, hint=f"Write `{together}`.", fix=fix)


def _names(record: Record, top: Mapping, read: ReadFile, library: Library) -> Iterator[_Name]:
    if isinstance(record, Claim):
        topics = _value(top, "topics")
        # Where the topics of the site cannot be read, nothing can be said of those of a claim.
        known = tuple(topics_of(library.site))
        if not known or not isinstance(topics, Sequence):
            return
        start = read.source.line(topics.place.line)[topics.place.column - 1 :]
        otherwise = f"The topics are {', '.join(f'`{each}`' for each in known)}."
        for item in topics.items:
            if isinstance(item, Scalar):
                yield _Name(item, known, otherwise, start.startswith("["), listed=True)
    elif isinstance(record, Article):
        ids = tuple(sorted(library.known_ids))
        otherwise = "Write the name of the claim's file without `.yml`."
        for key in ("assertions", "left-out"):
            lines = _value(top, key)
            for line in lines.items if isinstance(lines, Sequence) else ():
                claim = _value(line, "claim")
                if isinstance(claim, Scalar):
                    yield _Name(claim, ids, otherwise)


def _value(node: Node, key: str) -> Node | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((each.value for each in entries if each.key.value == key), None)
