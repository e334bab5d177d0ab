"""The files that stand beside the pages: styles and schemas."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..model.schema import SCHEMAS, schema_of

STYLES = ("claims.css",)


@dataclass(frozen=True, slots=True)
class AssetFile:
    """A file of the site that is no page."""

    name: str
    """Its address from the top of the site."""
    content: str


@cache
def asset_files() -> tuple[AssetFile, ...]:
    """Every such file."""
    folder = files("mkdocs_claims") / "pages" / "assets"
    styles = (
        AssetFile(f"assets/claims/{name}", (folder / name).read_text("utf-8")) for name in STYLES
    )
    schemas = (
        AssetFile(schema_address(name), json.dumps(schema_of(name), indent=2)) for name in SCHEMAS
    )
    return (*styles, *schemas)


def schema_address(name: str) -> str:
    """The address of a schema from the top of the site."""
    return f"data/{name}.schema.json"
