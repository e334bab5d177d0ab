"""Builds corpora of several sizes with the plugin and with plain MkDocs, turn by turn."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from .process import Cost, run

if TYPE_CHECKING:
    from collections.abc import Callable

PLUGIN, PLAIN = "plugin", "plain"
CHECKED = 40
"""Claims for which `claims check` is timed."""
_BUILD = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
_CHECK = [sys.executable, "-m", "mkdocs_claims.cli.main", "check", "--no-advice"]
_NOTHING = [sys.executable, "-c", "pass"]
_MANY = 1000
"""From this size on a build takes long, and one run fewer is made."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What both builds of one size took."""

    size: int
    plugin: Cost
    plain: Cost


def compare(folder: Path, size: int, runs: int, say: Callable[[str], None]) -> Comparison:
    """Make both projects of a size in `folder`, build them in turn, and take the medians.

    Each run is a cold build: no site and no cache of an earlier one is there.
    """
    say(f"{size:,} claims: writing both projects")
    projects = {name: folder / f"{name}-{size}" for name in (PLUGIN, PLAIN)}
    _make("bench.corpus", str(projects[PLUGIN]), str(size))
    _make("bench.plain", str(projects[PLUGIN]), str(projects[PLAIN]))
    costs: dict[str, list[Cost]] = {PLUGIN: [], PLAIN: []}
    if size < _MANY:
        run(_BUILD, projects[PLUGIN])  # Compiles what was never imported before.
    count = max(2, runs - 1) if size >= _MANY else runs
    for number in range(count):
        # Whoever goes first may find the machine colder; they take turns at that too.
        for name in (PLUGIN, PLAIN) if number % 2 == 0 else (PLAIN, PLUGIN):
            shutil.rmtree(projects[name] / "site", ignore_errors=True)
            shutil.rmtree(projects[name] / ".cache", ignore_errors=True)
            cost = run(_BUILD, projects[name])
            costs[name].append(cost)
            say(f"{size:,} claims, {name}: {cost.cpu:.2f} s of CPU, {cost.wall:.2f} s")
    return Comparison(size, _median(costs[PLUGIN]), _median(costs[PLAIN]))


def check_cost(folder: Path, runs: int, say: Callable[[str], None]) -> Cost:
    """What `claims check` takes for 40 claims after the interpreter's own start."""
    say(f"{CHECKED} claims: checking")
    project = folder / f"{PLUGIN}-{CHECKED}"
    _make("bench.corpus", str(project), str(CHECKED))
    checks, starts = [], []
    run(_CHECK, project)  # Compiles what was never imported before.
    for _ in range(runs):
        checks.append(run(_CHECK, project))
        starts.append(run(_NOTHING, project))
    check, start = _median(checks), _median(starts)
    return Cost(check.cpu - start.cpu, check.wall - start.wall, check.memory - start.memory)


def _make(module: str, *words: str) -> None:
    # In a process of its own, so that this one stays small (see `run`).
    root = Path(__file__).resolve().parent.parent
    subprocess.run([sys.executable, "-m", module, *words], cwd=root, check=True)


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        median(cost.cpu for cost in costs),
        median(cost.wall for cost in costs),
        median(cost.memory for cost in costs),
    )
