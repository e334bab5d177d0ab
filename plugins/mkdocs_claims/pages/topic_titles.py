"""The titles of topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..library import Library


class TopicTitles:
    """What readers see for the ids of topics, in the site's order."""

    def __init__(self, library: Library) -> None:
        topics = library.site.topics if library.site is not None else ()
        self._titles: dict[str, str] = {topic.id: topic.title for topic in topics}
        self._place = {id_: index for index, id_ in enumerate(self._titles)}

    def title(self, topic: str) -> str:
        """A topic's title; for one that site.yml does not name, made of its id."""
        return self._titles.get(topic) or topic.replace("-", " ").capitalize()

    def in_order(self, topics: Iterable[str]) -> tuple[str, ...]:
        """Topics, each once, in the order of the site; those that it does not name come last."""
        last = len(self._place)
        return tuple(sorted(set(topics), key=lambda each: (self._place.get(each, last), each)))
