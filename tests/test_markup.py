"""The Nu HTML checker finds no error on any page of the site of this repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checkers import VNU, run
from content.project import this_project

BROKEN = '<!doctype html><html lang="en"><title>Broken</title><p id="a"><p id="a"></html>'


def errors(*paths: Path) -> list[str]:
    """What the checker finds in these files and folders: `page:line message`."""
    done = run(VNU, "--format", "json", "--errors-only", "--skip-non-html", *map(str, paths))
    found = json.loads(done.stderr)["messages"]
    return [f"{each['url']}:{each['lastLine']} {each['message']}" for each in found]


@pytest.mark.slow
def test_no_page_has_an_error(real_site: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(BROKEN, encoding="utf-8")
    found = errors(real_site, broken)

    # The page that is wrong on purpose shows that the checker looked.
    assert found[0].endswith("Duplicate ID “a”.")
    assert found[1:] == []


def test_every_claim_has_a_page_to_look_at(real_site: Path) -> None:
    pages = {path.parent.name for path in real_site.glob("claims/*/index.html")}

    assert pages == set(this_project().claims)
