"""Lighthouse, as a phone: 95 for performance, 100 for the rest, on home and on a claim page."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from browsing import REAL_CLAIM
from checkers import LIGHTHOUSE, run
from mkdocs_claims.pages.asset_files import asset_files

FLAGS = "--headless=new --no-sandbox --disable-gpu"
SLOWDOWNS = ((1500, 4.0), (800, 2.0), (0, 1.0))
"""What Lighthouse advises to slow a processor down by, so that it is like that of a phone of the
middle class: from which of its benchmark indexes, and by how much."""


@dataclass(frozen=True, slots=True)
class Report:
    """What Lighthouse says of a page: scores from 0 to 100 and what took points off."""

    scores: dict[str, int]
    lost: list[str]
    benchmark: float
    """How fast the processor was while it ran."""


def lighthouse(chromium: str, url: str, folder: Path, *words: str) -> Report:
    """Run Lighthouse once."""
    path = folder / "report.json"
    common = ("--quiet", "--output=json", f"--output-path={path}", "--no-enable-error-reporting")
    done = run(LIGHTHOUSE, url, *common, f"--chrome-flags={FLAGS}", *words, CHROME_PATH=chromium)
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    categories = report["categories"]
    return Report(
        {name: round(100 * category["score"]) for name, category in categories.items()},
        [
            f"{name}: {audit['title']} {audit.get('displayValue', '')}"
            for name, category in categories.items()
            for audit in (report["audits"][each["id"]] for each in category["auditRefs"])
            if audit["score"] is not None and audit["score"] < 1
        ],
        report["environment"]["benchmarkIndex"],
    )


AIM = 95
MOST_RUNS = 5


def best_performance(chromium: str, url: str, folder: Path, first: Report) -> int:
    """The best score of several runs, with the slowdown that Lighthouse advises.

    What else a machine does only ever takes points away, so that the best is nearest to the page's
    own. Runs end when the aim is reached.
    """
    slowdown = next(times for index, times in SLOWDOWNS if first.benchmark >= index)
    words = ("--only-categories=performance", f"--throttling.cpuSlowdownMultiplier={slowdown}")
    best = first.scores["performance"]
    for _ in range(MOST_RUNS - 1):
        if best >= AIM:
            break
        report = lighthouse(chromium, url, folder, *words)
        best = max(best, report.scores["performance"])
    return best


@pytest.mark.alone
@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("name", ["", REAL_CLAIM])
def test_the_scores_of_lighthouse(
    chromium: str, real_address: str, tmp_path: Path, name: str
) -> None:
    report = lighthouse(chromium, real_address + name, tmp_path)
    whole = {"accessibility": 100, "best-practices": 100, "seo": 100}

    assert {each: report.scores[each] for each in whole} == whole, report.lost
    assert best_performance(chromium, real_address + name, tmp_path, report) >= AIM, report.lost


@pytest.mark.parametrize(("ending", "most"), [(".css", 20_000), (".js", 10_000)])
def test_what_we_add_to_a_page_is_small(ending: str, most: int) -> None:
    sizes = [
        len(gzip.compress(each.content, 9))
        for each in asset_files()
        if each.name.endswith(ending) and isinstance(each.content, bytes)
    ]

    assert len(sizes) == 1
    assert sum(sizes) < most
