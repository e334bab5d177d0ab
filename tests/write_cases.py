"""Writes the folder `cases` anew: `python tests/write_cases.py [CODE ...]`.

From each rule's documentation and from `more_cases.toml` it writes whole files, and it writes what
is found in them to `expected.txt`. Files that were added by hand stay. Read the difference before
you keep it: what is written as expected is what the rules do now, right or wrong.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from case_files import CANNOT_BE_FILES, EXPECTED, FOLDER, cases
from example_project import BIBLIOGRAPHY, FILE_OF, project_with
from mkdocs_claims.rules.catalogue import catalogue
from mkdocs_claims.rules.rule import Subject
from test_rule_documentation import MORE_ENTRIES, as_bytes

MORE_CASES: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("more_cases.toml").read_text(encoding="utf-8")
)
_SUFFIX = {Subject.FILES: ".txt", Subject.BIBLIOGRAPHY: ".bib", Subject.PAGE: ".md"}


def write(code: str) -> None:
    """Write the cases of one rule."""
    documentation = catalogue().documentation(code)
    examples = {"bad": documentation.bad, "good": documentation.good}
    if code in MORE_ENTRIES:
        path = FOLDER / code / BIBLIOGRAPHY
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MORE_ENTRIES[code].lstrip(), encoding="utf-8")
    for verdict, documented in examples.items():
        folder = FOLDER / code / verdict
        folder.mkdir(parents=True, exist_ok=True)
        every = {"documented": documented, **MORE_CASES.get(code, {}).get(verdict, {})}
        for name, example in every.items():
            _write_case(code, folder / name, example)
        lines = [line for case in cases(code, verdict) for line in case.lines]
        (folder / EXPECTED).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _write_case(code: str, path: Path, example: str) -> None:
    subject = catalogue().rules[code].subject
    text = example
    if subject is not Subject.FILES:
        text = project_with(subject, example)[FILE_OF[subject]]
    path.with_suffix(_SUFFIX.get(subject, ".yml")).write_bytes(as_bytes(code, text))


if __name__ == "__main__":
    for each in sys.argv[1:] or sorted({*catalogue().rules} - CANNOT_BE_FILES):
        write(each)
