"""This repository's own claims, loaded as the check loads them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from mkdocs_claims.library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER, Library
from mkdocs_claims.loading import load
from mkdocs_claims.project_files import read_project

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = date(2026, 11, 22)


@cache
def this_project() -> Library:
    """The library of the site in this repository."""
    files = read_project(ROOT, CLAIMS_FOLDER, BIBLIOGRAPHY_FILE)
    assert not files.problems
    return load(files.files, today=TODAY)
