"""Files that outputs are compared with, letter by letter."""

from __future__ import annotations

import os
from pathlib import Path


def compare_with_golden(text: str, path: Path) -> None:
    """Compare a text with a file; with WRITE_GOLDEN set, write the file instead."""
    if os.environ.get("WRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
