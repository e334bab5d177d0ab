"""Makes a project of invented claims, the same on every machine.

Run as `python -m bench.corpus FOLDER SIZE`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from .bibliography import entry
from .claims import MadeClaim, made_claim
from .words import TOPICS
from .yaml_text import Flow, document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .yaml_text import Value

SOURCE = "invented-article"
ASSERTIONS = 48
"""How many assertions the source has, where there are claims enough to answer them."""
CLAIMS_IN_A_FOLDER = 250

THEME = """\
site_name: Invented claims
site_url: https://example.org/
theme:
  name: material
  font: false
markdown_extensions:
  - attr_list
  - def_list
  - tables
  - toc:
      permalink: true
"""
NAVIGATION = f"""\
nav:
  - Home: index.md
  - Claims: claims/index.md
  - The article: sources/{SOURCE}.md
  - References: references.md
  - Format: format.md
  - Rules: rules.md
  - Get help: help.md
"""
CONFIGURATION = f"""\
{THEME}plugins:
  - search
  - claims
{NAVIGATION}"""
HANDWRITTEN = {
    "index.md": "# Invented claims\n\nNothing here is about a real study.\n\n"
    "- [All claims](claims/index.md)\n- [Get help](help.md)\n",
    "help.md": "# Get help\n\nAsk a doctor, *not* a benchmark.\n",
}


def write_corpus(folder: Path, size: int) -> None:
    """Write a project with `size` claims into `folder`."""
    claims = [made_claim(number) for number in range(size)]
    files = {"mkdocs.yml": CONFIGURATION, "claims/site.yml": _site()}
    files |= {f"docs/{name}": text for name, text in HANDWRITTEN.items()}
    files[f"claims/sources/{SOURCE}.yml"] = _source(claims)
    files["refs.bib"] = "\n".join(_entries(claims))
    for number, claim in enumerate(claims):
        files[f"claims/part-{number // CLAIMS_IN_A_FOLDER}/{claim.id}.yml"] = claim.text
    write_files(folder, files)


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files by their names under `folder`, with the same line ends everywhere."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def _entries(claims: list[MadeClaim]) -> list[str]:
    return [
        entry(key, claim.subject, Random(f"work {key}"))  # noqa: S311 - no secrets here
        for claim in claims
        for key in claim.keys
    ]


def _site() -> str:
    topics: list[Value] = [Flow({"id": name, "title": name.capitalize()}) for name in TOPICS]
    return document(
        {
            "format": 1,
            "state": "Invented ratings for measuring the program; no study is real.",
            "raters": Flow({"count": 2, "consensus": "Both rated alone and then agreed."}),
            "help": "help.md",
            "topics": topics,
        }
    )


def _source(claims: list[MadeClaim]) -> str:
    sections = ("beginning", "middle", "end")
    named = claims[:ASSERTIONS]
    assertions: list[Value] = [
        {
            "at": f"{sections[index * len(sections) // len(named)]}.{index + 1}.1",
            "says": f"One should think of {claim.subject}.",
            "claim": claim.id,
        }
        for index, claim in enumerate(named)
    ]
    return document(
        {
            "format": 1,
            "title": "An invented article",
            "about": "An invented page; author and date are unknown.",
            "interests": "Whoever sells *furniture* gains.",
            "read-on": "2026-03-02",
            "sections": [Flow({"id": name, "title": f"The {name}"}) for name in sections],
            "assertions": assertions,
            "left-out": [{"says": "Most of this is not known.", "claim": claims[0].id}],
        }
    )


if __name__ == "__main__":
    write_corpus(Path(sys.argv[1]), int(sys.argv[2]))
