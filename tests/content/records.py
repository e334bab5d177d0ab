"""The record of where each number was seen: one file a work, in tests/seen/.

```yaml
key: smith2020
readings:
  - at: https://www.example.org/abstract     # the page on which the numbers were seen
    on: 2026-11-22
    numbers: ["122", "0.82", "0.70", "0.96"]
  - worked-out: ["41"]                       # numbers that follow from those
    how: 50 of 122 is 41 per cent.
```
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent.parent / "seen"


@dataclass(frozen=True, slots=True)
class Reading:
    """Numbers that were seen together, or that were worked out from numbers that were seen."""

    numbers: frozenset[str]
    at: str
    on: str
    how: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was seen of one work."""

    key: str
    readings: tuple[Reading, ...]

    @property
    def numbers(self) -> frozenset[str]:
        """Every number that was seen or worked out."""
        return frozenset().union(*(reading.numbers for reading in self.readings))


def read_record(path: Path) -> Record:
    """Read one record; anything unexpected in it is an error.

    Raises:
        ValueError: A reading lacks its numbers, its page, its day or its reason.
    """
    # The base loader keeps everything text; to others the key `on` is a truth value.
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    readings = []
    for item in content["readings"]:
        numbers = item.get("numbers") or item.get("worked-out")
        sound = numbers and all(isinstance(number, str) for number in numbers)
        explained = item.keys() in ({"at", "on", "numbers"}, {"worked-out", "how"})
        date.fromisoformat(item.get("on", "2026-01-01"))
        if not (sound and explained) or content.keys() != {"key", "readings"}:
            message = f"{path.name}: {item}"
            raise ValueError(message)
        readings.append(
            Reading(frozenset(numbers), item.get("at", ""), item.get("on", ""), item.get("how", ""))
        )
    if content["key"] != path.stem:
        message = f"{path.name} is about {content['key']}."
        raise ValueError(message)
    return Record(content["key"], tuple(readings))


def read_records() -> dict[str, Record]:
    """Every record, by the key of its work."""
    records = [read_record(path) for path in sorted(FOLDER.glob("*.yml"))]
    return {record.key: record for record in records}
