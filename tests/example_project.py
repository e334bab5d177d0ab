"""The invented project on standing desks, and variants of it with one file changed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import mkdocs_claims.rules
from mkdocs_claims.loading import load
from mkdocs_claims.rules.rule import Subject
from overlay import overlay

if TYPE_CHECKING:
    from mkdocs_claims.library import Library

FOLDER = Path(mkdocs_claims.rules.__path__[0])
CLAIM = "claims/desks/standing-desks-ease-back-pain.yml"
SOURCE = "claims/sources/desk-shop.yml"
SITE = "claims/site.yml"
BIBLIOGRAPHY = "refs.bib"
PAGE = "docs/index.md"
HELP = "docs/help.md"
TODAY = date(2026, 11, 22)

EXAMPLES = {
    CLAIM: (FOLDER / "example.yml").read_text(encoding="utf-8"),
    SOURCE: (FOLDER / "example-source.yml").read_text(encoding="utf-8"),
    SITE: (FOLDER / "example-site.yml").read_text(encoding="utf-8"),
    BIBLIOGRAPHY: (FOLDER / "example.bib").read_text(encoding="utf-8"),
    HELP: "# Help\n\nCall somebody who knows.\n",
}
FILE_OF = {
    Subject.YAML: CLAIM,
    Subject.CLAIM: CLAIM,
    Subject.ARTICLE: SOURCE,
    Subject.SITE: SITE,
    Subject.BIBLIOGRAPHY: BIBLIOGRAPHY,
    Subject.PAGE: PAGE,
}


def library_of(texts: dict[str, str], before: Library | None = None) -> Library:
    """The library of a project with these files; those that are as `before` are not read again."""
    files = {name: text.encode() for name, text in texts.items()}
    return load(files, today=TODAY, before=before)


def project_with(subject: Subject, example: str, *, more_entries: str = "") -> dict[str, str]:
    """The files of the example project, changed as an example of a rule says."""
    files = dict(EXAMPLES)
    if more_entries:
        files[BIBLIOGRAPHY] = with_entries(files[BIBLIOGRAPHY], more_entries)
    if subject is Subject.FILES:
        return {name: data.decode() for name, data in files_named(example).items()}
    name = FILE_OF[subject]
    if subject is Subject.YAML:
        files[name] = spliced(files[name], example)
    elif subject is Subject.BIBLIOGRAPHY:
        files[name] = with_entries(files[name], example)
    elif subject is Subject.PAGE:
        files[name] = example
    else:
        files[name] = overlay(files[name], example)
    return files


def spliced(base: str, example: str) -> str:
    """The text of `base` with the keys of `example` as they are written there, at the end.

    An example that holds no keys at all is a whole file.
    """
    if example.startswith("- "):
        return example
    for key in re.findall(r"^([a-z-]+):", example, flags=re.MULTILINE):
        base = re.sub(rf"^{key}:.*\n(?:[ #-].*\n)*", "", base, flags=re.MULTILINE)
    return base + example


def files_named(listing: str) -> dict[str, bytes]:
    """Files of these names, one a line, each with what such a file holds in the example."""
    return {name: _content(name).encode() for name in listing.strip().splitlines()}


def with_entries(bibliography: str, entries: str) -> str:
    """The bibliography with these entries added; they stand for those of the same key."""
    for key in re.findall(r"@[A-Za-z]+\{([^,\s]+),", entries):
        entry = rf"@[a-z]+\{{{re.escape(key)},\n.*?\n\}}\n"
        bibliography = re.sub(entry, "", bibliography, flags=re.DOTALL)
    return f"{bibliography}\n{entries}"


def _content(name: str) -> str:
    if name.endswith(".bib"):
        return EXAMPLES[BIBLIOGRAPHY]
    if name.endswith("/site.yml"):
        return EXAMPLES[SITE]
    return EXAMPLES[SOURCE if "/sources/" in name else CLAIM]
