"""A small site in a real browser: what the tests of pages share."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from building import build, copy_of

CLAIM_PAGE = "claims/standing-desks-ease-back-pain/"
PAGES = ("", "claims/", CLAIM_PAGE, "sources/advertisement/", "references/", "format/", "rules/")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


MORE_CLAIMS = {
    "chairs-ease-back-pain": ("Chairs ease back pain.", "unsupported", "[chairs, back-pain]"),
    "stools-ease-back-pain": ("Stools ease back pain.", "overstated", "[chairs]"),
}
"""Further claims made from the example: id, statement, verdict, topics."""


def add_claims(folder: Path) -> None:
    """Put more claims into a site, so that a list has something to filter."""
    example = (folder / "claims/standing-desks-ease-back-pain.yml").read_text("utf-8")
    for id_, (statement, verdict, topics) in MORE_CLAIMS.items():
        text = example.replace("Standing desks take back pain away.", statement)
        text = text.replace("verdict: overstated", f"verdict: {verdict}")
        text = text.replace("[desks, back-pain]", topics)
        (folder / f"claims/{id_}.yml").write_text(text, encoding="utf-8")
    settings = folder / "claims/site.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text + "  - {id: chairs, title: Chairs}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_of("minimal", tmp_path_factory.mktemp("browser"))
    add_claims(folder)
    done = build(folder)
    assert done.returncode == 0, done.stdout
    return folder / "site"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a built site on loopback; the address of its home page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as home:
        yield home


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield started
        started.close()
