from __future__ import annotations

import pytest

from mkdocs_claims.pages.seen_address import bare_address, host_of


@pytest.mark.parametrize(
    ("address", "host", "rest"),
    [
        ("https://www.example.org/abstract/1", "www.example.org", "/abstract/1"),
        ("https://www.example.org/", "www.example.org", ""),
        ("http://192.0.2.1:8081/33?x=1#top", "192.0.2.1:8081", "/33?x=1"),
        ("https://name:secret@example.org/a", "example.org", "/a"),
        ("a shelf in the library", "a shelf in the library", ""),
        ("https://[broken/a", "https://[broken/a", ""),
        ("", "", ""),
    ],
)
def test_an_address_is_cut_to_what_finds_the_page(address: str, host: str, rest: str) -> None:
    assert host_of(address) == host
    assert bare_address(address) == host + rest
