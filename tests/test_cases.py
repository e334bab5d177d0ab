"""Every rule finds what it should in whole files, at the right line and column."""

from __future__ import annotations

import pytest

from case_files import CANNOT_BE_FILES, FOLDER, cases, expected
from mkdocs_claims.rules.catalogue import catalogue

CODES = sorted({*catalogue().rules} - CANNOT_BE_FILES)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("verdict", ["bad", "good"])
def test_what_is_found_is_what_is_expected(code: str, verdict: str) -> None:
    found = [line for case in cases(code, verdict) for line in case.lines]

    assert found == expected(code, verdict)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_has_cases_that_it_refuses(code: str) -> None:
    bad = list(cases(code, "bad"))

    assert bad
    for case in bad:
        assert any(each.code == code for each in case.found), case.path.name


@pytest.mark.parametrize("code", CODES)
def test_a_rule_has_cases_that_it_lets_pass(code: str) -> None:
    good = list(cases(code, "good"))

    assert good
    for case in good:
        assert not any(each.code == code for each in case.found), case.path.name


def test_every_folder_belongs_to_a_rule() -> None:
    assert {path.name for path in FOLDER.iterdir()} <= {*CODES}
