"""The guard in conftest.py: tests reach this machine and nothing else."""

from __future__ import annotations

import socket
import urllib.request

import pytest


def test_a_look_up_of_a_public_name_is_refused() -> None:
    with pytest.raises(RuntimeError, match=r"example\.org"):
        urllib.request.urlopen("http://example.org/")


def test_a_connection_to_a_public_address_is_refused() -> None:
    # 192.0.2.0/24 is set aside for examples: nothing answers there.
    with socket.socket() as client, pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        client.connect(("192.0.2.1", 80))


def test_a_server_on_this_machine_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        host, port = server.getsockname()
        with socket.create_connection((host, port)) as client:
            assert client.getpeername() == (host, port)
