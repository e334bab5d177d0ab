"""Lighthouse, as a phone: 95 for performance, 100 for the rest, on home and on a claim page."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from statistics import median
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


FLOOR = 80
"""Below this something is wrong. We aim at 95, which home has on a quiet machine and a claim's page
not always: on two cores the score moves by several points from one run to the next."""


def performance_again(chromium: str, url: str, folder: Path, benchmark: float) -> float:
    """The middle score of three runs, with the slowdown that Lighthouse advises."""
    slowdown = next(times for index, times in SLOWDOWNS if benchmark >= index)
    words = ("--only-categories=performance", f"--throttling.cpuSlowdownMultiplier={slowdown}")
    reports = [lighthouse(chromium, url, folder, *words) for _ in range(3)]
    return median(each.scores["performance"] for each in reports)


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
    performance: float = report.scores["performance"]
    if performance < FLOOR:
        # Other programs were at work, or the processor is not what Lighthouse takes it for.
        url = real_address + name
        performance = performance_again(chromium, url, tmp_path, report.benchmark)
    assert performance >= FLOOR, report.lost


@pytest.mark.parametrize(("ending", "most"), [(".css", 20_000), (".js", 10_000)])
def test_what_we_add_to_a_page_is_small(ending: str, most: int) -> None:
    sizes = [
        len(gzip.compress(each.content, 9))
        for each in asset_files()
        if each.name.endswith(ending) and isinstance(each.content, bytes)
    ]

    assert len(sizes) == 1
    assert sum(sizes) < most
