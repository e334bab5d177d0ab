"""Addresses that are shown and not linked: where an editor read a work.

Some are mirrors or services behind a search engine. They say where a number was seen, and nobody
should be sent there.
"""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(address: str) -> str:
    """The host of an address; the address itself where it has none that can be read."""
    return _host_and_rest(address)[0]


def bare_address(address: str) -> str:
    """An address without its scheme, enough to find the page: `www.example.org/show?id=1`."""
    return "".join(_host_and_rest(address))


def _host_and_rest(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    host = parts.netloc.rpartition("@")[2]
    query = f"?{parts.query}" if parts.query else ""
    return (host, f"{parts.path.rstrip('/')}{query}") if host else (address, "")
