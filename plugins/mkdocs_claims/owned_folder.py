"""A folder in which some files are ours: what to write, what to take away, what not to touch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

MANIFEST = ".claims-export.json"
"""The file that lists what is ours, each with the digest of what was written."""
_FORMAT = 1


def digest(data: bytes) -> str:
    """The digest by which a file is known to be as it was written."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be done. With `refused`, nothing is."""

    written: tuple[str, ...]
    """Files that are new or differ."""
    removed: tuple[str, ...]
    """Files of ours that are no longer made."""
    refused: tuple[str, ...]
    """Files in the way that are not ours, or were changed by somebody since."""
    left: tuple[str, ...]
    """Files of ours that are no longer made and were changed by somebody: they stay."""


def changes(
    made: Mapping[str, bytes], ours: Mapping[str, str], present: Mapping[str, str]
) -> Changes:
    """Compare what is made with what is there.

    Args:
        made: The files to be there at the end.
        ours: The manifest: what we wrote before, by name, with digests.
        present: Which of these files are there, by name, with digests.
    """
    written: list[str] = []
    refused: list[str] = []
    for name, data in made.items():
        there = present.get(name)
        if there == digest(data):
            continue
        (written if there is None or there == ours.get(name) else refused).append(name)
    gone = [name for name in ours if name not in made and name in present]
    removed = [name for name in gone if present[name] == ours[name]]
    left = [name for name in gone if present[name] != ours[name]]
    return Changes(tuple(written), tuple(removed), tuple(refused), tuple(left))


def manifest_of(made: Mapping[str, bytes]) -> bytes:
    """The manifest of these files."""
    files = {name: digest(data) for name, data in sorted(made.items())}
    return (json.dumps({"format": _FORMAT, "files": files}, indent=1) + "\n").encode()


def read_manifest(data: bytes) -> Mapping[str, str] | None:
    """The files that are ours; None when this is no manifest that can be trusted."""
    try:
        value = json.loads(data)
    except ValueError:
        return None
    files = value.get("files") if isinstance(value, dict) else None
    if not isinstance(files, dict) or value.get("format") != _FORMAT:
        return None
    if not all(isinstance(each, str) and _inside(name) for name, each in files.items()):
        return None
    return files


def _inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name
