"""Addresses that are shown and not linked: where an editor read a work.

Some are mirrors or services behind a search engine. They say where a number was seen, and nobody
should be sent there.
"""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(address: str) -> str:
    """The host of an address; the address itself where it has none that can be read."""
    return _host_and_path(address)[0]


def host_and_path(address: str) -> str:
    """Host and path of an address: `www.example.org/abstract/1`."""
    return "".join(_host_and_path(address))


def _host_and_path(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    host = parts.netloc.rpartition("@")[2]
    return (host, parts.path.rstrip("/")) if host else (address, "")
