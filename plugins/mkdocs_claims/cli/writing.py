"""Files are put in the place of others whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def replace_text(path: Path, text: str) -> None:
    """Give a file this text, with the line ends and the byte order mark that it had.

    The file is written beside the old one and then takes its place and its permissions.

    Raises:
        OSError: The file cannot be written; the old one is then as it was.
    """
    before = path.read_bytes() if path.exists() else b""
    data = text.encode()
    if b"\r\n" in before:
        data = data.replace(b"\n", b"\r\n")
    if before.startswith(_BYTE_ORDER_MARK):
        data = _BYTE_ORDER_MARK + data
    replace_bytes(path, data)


def replace_bytes(path: Path, data: bytes) -> None:
    """Give a file these bytes, whole or not at all.

    Raises:
        OSError: The file cannot be written; the old one is then as it was.
    """
    # A link stays a link; what it leads to is replaced.
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = target.stat().st_mode if target.exists() else 0o644
        os.chmod(name, mode & 0o7777)  # noqa: PTH101 - mkstemp gives names
        os.replace(name, target)  # noqa: PTH105
    except OSError:
        os.unlink(name)  # noqa: PTH108
        raise
