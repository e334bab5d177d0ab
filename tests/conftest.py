"""What every test may ask for, and the guard that keeps tests off the network."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from browsing import address, browser, real_address, real_site, site

__all__ = ["address", "browser", "real_address", "real_site", "site"]

# How long an example takes says more of the machine and its load than of the code. At a desk every
# run tries other examples; where a change waits to land, chance should not decide.
settings.register_profile("any machine", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("any machine")

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium or Chrome; the test fails where the machine has none."""
    named = os.environ.get("CHROMIUM")
    for name in [named] if named else _CHROMIUM_NAMES:
        if found := shutil.which(name):
            return found
    pytest.fail("No Chromium was found. Install it, or name one in the variable CHROMIUM.")


@pytest.fixture(scope="session")
def git_program() -> str:
    """The path of Git; the test fails where the machine has none."""
    return shutil.which("git") or pytest.fail("No Git was found. Install it.")


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    real_connect, real_lookup = socket.socket.connect, socket.getaddrinfo

    def connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_unless_loopback(address[0])
        real_connect(self, address)

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse_unless_loopback(host)
        return real_lookup(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield


def _refuse_unless_loopback(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    # No host at all, or an empty one, is this machine: servers listen that way.
    if not name or name == "localhost":
        return
    try:
        if ip_address(name.partition("%")[0]).is_loopback or name in ("0.0.0.0", "::"):  # noqa: S104
            return
    except ValueError:
        pass
    message = f"A test asked the network for {name!r}. Tests may only talk to this machine."
    raise RuntimeError(message)
