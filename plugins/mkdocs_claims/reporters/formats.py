"""The forms in which diagnostics are reported, by name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..diagnostics import Diagnostic
    from ..reading.source import SourceFile

    Report = Callable[[Sequence[Diagnostic], Mapping[str, SourceFile]], str]

FORMATS = ("text", "json", "github", "markdown", "sarif")


def reporter(name: str) -> Report:
    """The function that reports in the form `name`, one of `FORMATS`.

    Only its own module is imported: a check that prints text need not load what SARIF needs.
    """
    return cast("Report", import_module(f".as_{name}", __package__).report)
