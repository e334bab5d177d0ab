"""The figures of one page, each with the file that it can be downloaded as."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..figures.standalone import standalone
from .asset_files import AssetFile

if TYPE_CHECKING:
    from ..figures.figure import Figure
    from ..figures.svg import Element
    from .addresses import Addresses

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as a template shows it."""

    figure: Figure
    svg: Element | None
    """The drawing; None where the page says the same with a table."""
    download: str
    """The address of its file, as written on the page; empty where it has none."""


class PageFigures:
    """Collects the figures of a page as they are drawn. Each is drawn once."""

    def __init__(self, addresses: Addresses, page: str, folder: str) -> None:
        """Begin a page; without a folder its figures get no files."""
        self._addresses = addresses
        self._page = page
        self._folder = folder
        self._files: list[AssetFile] = []

    def show(self, figure: Figure, prefix: str, footer: tuple[str, ...]) -> ShownFigure:
        """Give a figure its ids and its file. `prefix` with its kind is unique on the page."""
        name = f"{prefix}-{figure.kind}"
        download = self.publish(figure, name, footer) if self._folder else ""
        return ShownFigure(figure, figure.inline(prefix), download)

    def publish(self, figure: Figure, name: str, footer: tuple[str, ...]) -> str:
        """Make a figure's file, and return its address as written on the page."""
        if len(name) > _LONGEST:
            name = f"{name[:_LONGEST]}-{zlib.crc32(name.encode()):08x}"
        address = f"{self._folder}/{name}.svg"
        self._files.append(AssetFile(address, standalone(figure, footer)))
        return self._addresses.file_link(self._page, address)

    @property
    def files(self) -> tuple[AssetFile, ...]:
        """The files of all figures that were shown so far."""
        return tuple(self._files)
