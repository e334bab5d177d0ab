"""Text goes back into the bytes it came from: the same line ends, the same byte order mark."""

from __future__ import annotations

_MARK = b"\xef\xbb\xbf"


def encoded_like(before: bytes, text: str) -> bytes:
    """The bytes of `text` in the form of a file that held the bytes `before`.

    Args:
        before: The bytes of the file, which could be read as UTF-8.
        text: The new text; its lines end with a line feed.

    Returns:
        UTF-8. Lines end with CRLF where all lines did, else with a line feed; a byte order mark
        stays.
    """
    ends = before.count(b"\n")
    if ends and before.count(b"\r\n") == ends:
        text = text.replace("\n", "\r\n")
    mark = _MARK if before.startswith(_MARK) else b""
    return mark + text.encode("utf-8")
