"""A whole site as files for another generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from ..reading.source import SourceFile
from .asset_files import SCRIPTS, STYLES, site_assets
from .plain_markdown import expanded, page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .composer import Composer

FRAGMENT = "claims-settings.yml"
"""The file that says what the generator's settings need."""


def exported(composer: Composer, pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every file of the site by its name below the folder of the documentation.

    Args:
        composer: The claims.
        pages: What stands in the folder of the documentation: pages by hand, pictures, styles.
    """
    files: dict[str, bytes] = {}
    for name, data in pages.items():
        files[name] = data
        if name.endswith(".md"):
            source = SourceFile(name, data.decode("utf-8-sig").replace("\r\n", "\n"))
            files[name] = expanded(composer, name, source).encode()
    for plan in composer.plans:
        rendered = composer.render(plan.name)
        files[plan.name] = page_of(plan, rendered).encode()
        for file in rendered.files:
            files[file.name] = _bytes(file.content)
    for asset in site_assets(composer.library.site):
        files[asset.name] = _bytes(asset.content)
    files[FRAGMENT] = _fragment(composer).encode()
    return files


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _fragment(composer: Composer) -> str:
    settings = {
        "nav": [{plan.title: plan.name} for plan in composer.plans if plan.in_navigation],
        "extra_css": list(STYLES),
        "extra_javascript": list(SCRIPTS),
    }
    head = (
        "# Made by `claims export`. Copy what you need into the settings of your generator:\n"
        "# the pages that belong in the navigation, and the styles and scripts of every page.\n"
    )
    return head + yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
