"""What real contributors get wrong is told where it stands, in words that say what to do."""

from __future__ import annotations

import pytest

from example_project import TODAY
from mistake_files import BEFORE, Mistake, mistakes
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.loading import load

MISTAKES = list(mistakes())
MOST_FOLLOW_UPS = 3
"""What one slip may make wrong elsewhere."""


@pytest.fixture(params=MISTAKES, ids=lambda each: str(each.path.stem))
def mistake(request: pytest.FixtureRequest) -> Mistake:
    assert isinstance(request.param, Mistake)
    return request.param


def test_the_report_is_the_one_that_people_read(mistake: Mistake) -> None:
    assert mistake.told == mistake.expected


def test_the_mistake_is_told_at_its_line(mistake: Mistake) -> None:
    assert mistake.places
    assert mistake.places & {(each.span.file, each.span.line) for each in mistake.found}


def test_one_slip_does_not_drown_in_what_follows_from_it(mistake: Mistake) -> None:
    assert len(mistake.found) <= 1 + MOST_FOLLOW_UPS


def test_there_are_enough_of_them() -> None:
    assert len(MISTAKES) >= 200


def test_nothing_was_wrong_before() -> None:
    found = load({name: text.encode() for name, text in BEFORE.items()}, today=TODAY).diagnostics

    assert not [each for each in found if each.severity is not Severity.ADVICE]
