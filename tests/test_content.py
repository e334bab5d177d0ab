"""What this site says is complete, and every number in it was seen somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from content.numbers_in_claims import Printed, by_work
from content.project import ROOT, this_project
from content.records import Reading, Record, read_records
from content.unrecorded import told, unrecorded, unrecorded_in_words, unrecorded_words

EVERY_CLAIM = frozenset(
    (
        "alpha2-agonists-withdrawal",
        "buprenorphine-eases-withdrawal",
        "combination-beats-dependence",
        "combination-safer",
        "faster-recovery",
        "kratom-alternative-medicine",
        "kratom-analgesic",
        "kratom-contamination",
        "kratom-deaths",
        "kratom-dependence",
        "kratom-drug-interactions",
        "kratom-eases-withdrawal",
        "kratom-improves-sleep",
        "kratom-less-addictive",
        "kratom-liver-injury",
        "kratom-melatonin-synergy",
        "kratom-mood",
        "kratom-not-approved",
        "kratom-opioid-receptors",
        "kratom-raises-melatonin",
        "kratom-reduces-anxiety",
        "kratom-reduces-craving",
        "maintenance-saves-lives",
        "melatonin-calming",
        "melatonin-eases-withdrawal",
        "melatonin-kratom-users-sleep",
        "melatonin-label-accuracy",
        "melatonin-short-term-safety",
        "melatonin-sleep-hormone",
        "melatonin-sleep-withdrawal",
        "melatonin-wellbeing",
        "methadone-taper-withdrawal",
        "overdose-after-detox",
        "sleep-aids-recovery",
        "withdrawal-abrupt-stop",
        "withdrawal-circadian",
        "withdrawal-duration",
        "withdrawal-insomnia",
        "withdrawal-symptoms",
        "withdrawal-vital-step",
    )
)
BEYOND_THE_ARTICLE = frozenset(
    (
        "natural-means-safer",
        "seven-hydroxymitragynine-less-addictive",
        "seven-hydroxymitragynine-products",
        "sleep-medicines-in-withdrawal",
        "withdrawal-in-pregnancy",
    )
)
ASSERTIONS = 48
LEFT_OUT = 13


def test_every_claim_is_there() -> None:
    assert frozenset(this_project().claims) >= EVERY_CLAIM | BEYOND_THE_ARTICLE


def test_the_check_finds_nothing() -> None:
    found = [each for each in this_project().diagnostics if each.severity != "advice"]

    assert [f"{each.span.file}:{each.span.line} {each.code}" for each in found] == []


def test_every_assertion_of_the_article_is_answered() -> None:
    article = this_project().articles["kratom-melatonin-article"]

    assert len(article.assertions) == ASSERTIONS
    assert [line.says.plain for line in article.assertions if line.claim is None] == []
    assert [line.says.plain for line in article.left_out if line.claim is None] == []
    assert len(article.left_out) >= LEFT_OUT
    named = {line.claim for line in article.assertions}
    named |= {line.claim for line in article.left_out}
    assert named >= EVERY_CLAIM


def test_every_number_of_a_study_was_seen() -> None:
    unseen = unrecorded(by_work(this_project()), read_records())

    assert not unseen, told(unseen)


@pytest.mark.parametrize("name", sorted(this_project().claims))
def test_every_number_in_our_own_words_comes_from_a_cited_work(name: str) -> None:
    unseen = unrecorded_in_words(this_project(), name, read_records())

    assert not unseen, told(unseen)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("participants: 122", "participants: 722", "gives 722 as a number of"),
        ("gaps: ", "gaps: In 4321 people, ", "says 4321 in its own words"),
    ],
)
def test_a_proposal_is_told_which_number_has_no_record(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    for name in ("claims", "docs", "tests/content", "tests/seen"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "refs.bib", tmp_path)
    first = next(
        path
        for path in sorted(tmp_path.glob("claims/*/*.yml"))
        if before in path.read_text(encoding="utf-8")
    )
    script = [sys.executable, str(tmp_path / "tests/content/say_unrecorded.py")]
    run = partial(subprocess.run, script, capture_output=True, encoding="utf-8", check=False)

    unchanged = run()
    first.write_text(first.read_text("utf-8").replace(before, after, 1), encoding="utf-8")
    changed = run(env=os.environ | {"GITHUB_ACTIONS": "true"})

    assert (unchanged.returncode, unchanged.stdout) == (0, "Every number has its record.\n")
    assert changed.returncode == 1, changed.stderr
    (line, how) = changed.stdout.splitlines()
    assert line.startswith(f"::error::The claim {first.stem} ")
    assert said in line
    assert "docs/contribute.md" in how


def test_a_number_without_a_record_is_told_with_its_claim_and_its_file() -> None:
    seen = Reading(frozenset({"45"}), "https://www.example.org/desks", "2026-03-02", "")
    printed = {
        "sample2024": {Printed("desks-tire", "tiredness", each) for each in ("45", "54")},
        "other2025": {Printed("desks-tire", "falls", "120")},
    }

    assert unrecorded(printed, {"sample2024": Record("sample2024", (seen,))}) == [
        (
            "The claim desks-tire (falls) gives 120 as a number of other2025, and nobody has "
            "recorded where it was seen: record it in tests/seen/other2025.yml."
        ),
        (
            "The claim desks-tire (tiredness) gives 54 as a number of sample2024, and nobody has "
            "recorded where it was seen: record it in tests/seen/sample2024.yml."
        ),
    ]


def test_a_number_of_our_own_words_is_told_with_the_records_it_may_belong_to() -> None:
    assert unrecorded_words("desks-tire", {"54"}, {"sample2024", "other2025"}) == [
        (
            "The claim desks-tire says 54 in its own words, and no work that it cites is recorded "
            "with that number: record it in tests/seen/<key>.yml of the work it comes from "
            "(tests/seen/other2025.yml, tests/seen/sample2024.yml)."
        )
    ]


def test_records_are_kept_of_cited_works_only() -> None:
    assert sorted(set(read_records()) - set(this_project().cited_by)) == []


def test_every_reference_says_where_and_when_it_was_checked() -> None:
    bibliography = this_project().bibliography
    unchecked = [
        key
        for key, reference in bibliography.items()
        if not re.fullmatch(r"20\d\d-\d\d-\d\d", reference.checked) or not reference.seen
    ]

    assert unchecked == []


def test_nothing_in_the_generator_is_about_this_site() -> None:
    subject = re.compile(r"kratom|melatonin|opioid|mitragyn|methadone|buprenorphine", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in sorted((ROOT / "plugins").rglob("*"))
        if path.is_file() and path.suffix not in {".pyc", ".ttf", ".woff2"}
        for line in path.read_text(encoding="utf-8").splitlines()
        if subject.search(line)
    ]

    assert found == []
