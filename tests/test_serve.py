"""`mkdocs serve`: edits are picked up, and the last good site stays when there is an error."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import QUIET, copy_of

CLAIM = "claims/standing-desks-ease-back-pain.yml"
CLAIM_PAGE = "claims/standing-desks-ease-back-pain/"
PATIENCE = 60.0
"""Seconds after which a server that has not answered is broken; the tests wait for events."""


class Server:
    """A running `mkdocs serve` with what it has printed so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.printed = ""
        self._changed = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._changed:
                self.printed += line
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def wait_for(self, pattern: str, *, after: int = 0) -> re.Match[str]:
        """The first match of `pattern` beyond `after` characters of what was printed."""
        end = time.monotonic() + PATIENCE
        with self._changed:
            while (found := re.compile(pattern).search(self.printed, after)) is None:
                if time.monotonic() > end or self.process.poll() is not None:
                    pytest.fail(f"The server never printed {pattern!r}:\n{self.printed}")
                self._changed.wait(0.5)
        return found


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, Server, str]]:
    folder = copy_of("minimal", tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{free_port()}"],
        cwd=folder,
        env=os.environ | QUIET | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
    )
    server = Server(process)
    try:
        address = server.wait_for(r"Serving on (http://\S+)").group(1)
        yield folder, server, address
    finally:
        process.terminate()
        process.wait(PATIENCE)


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310
        return str(answer.read().decode("utf-8"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_serve_follows_edits_and_keeps_the_last_good_site(
    served: tuple[Path, Server, str],
) -> None:
    folder, server, address = served
    assert "▲" in fetch(address + CLAIM_PAGE)

    mark = len(server.printed)
    edit(folder / CLAIM, "take back pain away", "abolish back pain")
    server.wait_for("Reloading browsers", after=mark)
    assert "Standing desks abolish back pain." in fetch(address + CLAIM_PAGE)

    mark = len(server.printed)
    edit(folder / CLAIM, "verdict: overstated", "verdict: proven")
    server.wait_for("Reloading browsers", after=mark)
    said = server.printed[mark:]
    assert f"{CLAIM}:6:10: error F04" in said
    assert "last good site" in said
    assert "Traceback" not in said
    assert "Standing desks abolish back pain." in fetch(address + CLAIM_PAGE)

    mark = len(server.printed)
    edit(folder / CLAIM, "verdict: proven", "verdict: unsupported")
    edit(folder / "refs.bib", "Sitting, standing and other examples", "Sitting down")
    server.wait_for("Reloading browsers", after=mark)
    assert "Unsupported" in fetch(address + CLAIM_PAGE)
    assert "Sitting down" in fetch(address + "references/")
