"""The files that stand beside the pages: styles, a script, a typeface and schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from ..model.schema import SCHEMAS, schema_file, schema_text
from .colours import colour_sheet

if TYPE_CHECKING:
    from ..model.site import Site

STYLES = ("assets/claims/claims.css",)
SCRIPTS = ("assets/claims/claims.js",)
SIGNS = "assets/claims/fonts/signs.woff2"
"""The face of the signs of verdicts and levels."""


@dataclass(frozen=True, slots=True)
class AssetFile:
    """A file of the site that is no page."""

    name: str
    """Its address from the top of the site."""
    content: str | bytes

    @property
    def data(self) -> bytes:
        """What stands in the file; text in UTF-8."""
        return self.content.encode() if isinstance(self.content, str) else self.content


def site_assets(site: Site | None) -> tuple[AssetFile, ...]:
    """Every such file, with the site's own colours behind the styles."""
    colours = colour_sheet(site.colours) if site is not None and site.colours is not None else ""
    if not colours:
        return asset_files()
    return tuple(
        replace(file, content=file.data + b"\n" + colours.encode()) if file.name in STYLES else file
        for file in asset_files()
    )


@cache
def asset_files() -> tuple[AssetFile, ...]:
    """Every such file of a site without colours of its own."""
    packaged = dict(_below(files("mkdocs_claims") / "pages" / "assets", "assets/claims"))
    sheets = [packaged.pop(name) for name in [*packaged] if name.endswith(".css")]
    # One file for readers: a page is not shown before the last of its styles has come.
    packaged[STYLES[0]] = b"\n".join(sheets)
    others = (AssetFile(name, content) for name, content in packaged.items())
    schemas = (AssetFile(schema_address(name), schema_text(name)) for name in SCHEMAS)
    return (*others, *schemas)


def _below(folder: Traversable, address: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{address}/{entry.name}"
        if entry.is_dir():
            yield from _below(entry, name)
        else:
            yield name, entry.read_bytes()


def schema_address(name: str) -> str:
    """The address of a schema from the top of the site."""
    return f"data/{schema_file(name)}"
