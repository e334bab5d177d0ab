"""All keys of the format, whatever record they belong to."""

from __future__ import annotations

from functools import cache

from .article import Article
from .claim import Claim
from .record import Record, fields_of
from .site import Site


@cache
def keys_of_format() -> frozenset[str]:
    """Every key that some record has: one that stands in the wrong place is no misspelt one."""
    seen: set[type[Record]] = set()
    waiting: list[type[Record]] = [Claim, Article, Site]
    keys: set[str] = set()
    while waiting:
        record = waiting.pop()
        if record in seen:
            continue
        seen.add(record)
        for each in fields_of(record):
            keys.add(each.key)
            if isinstance(each.shape.of, type) and issubclass(each.shape.of, Record):
                waiting.append(each.shape.of)
    return frozenset(keys)
