"""Runs a command and measures what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    cpu: float
    """Seconds of processor time, the system's included."""
    wall: float
    """Seconds from start to end."""
    memory: float
    """Largest resident memory in bytes."""


def run(command: list[str], folder: Path) -> Cost:
    """Run a command in `folder` and wait for it.

    The memory counts from this process's own size, which Linux hands down to what it starts; so
    whoever measures must stay small.

    Raises:
        RuntimeError: The command failed; the message holds the end of what it printed.
    """
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    # Where nothing compiled may be kept, every run would pay for compiling the plugin.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    log = folder / "bench.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        printed = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"{' '.join(command)} failed in {folder}:\n{printed}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, float(usage.ru_maxrss * _RSS_UNIT))
