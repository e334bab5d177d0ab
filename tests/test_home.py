"""The home page gives no claim a certainty that its page does not give it."""

from __future__ import annotations

import re

import pytest

from content.project import ROOT, this_project
from mkdocs_claims.appraisal.appraise import overall

_ROW = re.compile(r"^\| \*\*\[.*?\]\(claims/([a-z0-9-]+)\.md\).* \| (.+) \|$", re.MULTILINE)
_MARK = re.compile(r"(⊕[⊕◯]{3}) (high|moderate|low|very low)", re.IGNORECASE)
_SYMBOLS = {"high": "⊕⊕⊕⊕", "moderate": "⊕⊕⊕◯", "low": "⊕⊕◯◯", "very-low": "⊕◯◯◯"}
ROWS = _ROW.findall((ROOT / "docs" / "index.md").read_text(encoding="utf-8"))


def test_the_home_page_has_short_answers() -> None:
    assert {"kratom-eases-withdrawal", "kratom-dependence", "buprenorphine-eases-withdrawal"} <= {
        name for name, _ in ROWS
    }


@pytest.mark.parametrize(("name", "sure"), ROWS)
def test_the_certainty_is_that_of_the_claim(name: str, sure: str) -> None:
    project = this_project()
    claim, appraisals = project.claims[name], project.appraisals[name]
    named = [(symbol, word.lower().replace(" ", "-")) for symbol, word in _MARK.findall(sure)]

    assert named
    assert [symbol for symbol, _ in named] == [_SYMBOLS[word] for _, word in named]
    if " for " in sure:  # Levels of single outcomes.
        assert {word for _, word in named} <= {each.level for each in appraisals if each.level}
    else:
        assert [word for _, word in named] == [overall(claim, appraisals)]
