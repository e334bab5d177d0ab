"""A whole site as files for another generator."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from ..library import PAGE_SUFFIX
from ..reading.source import decode
from .asset_files import SCRIPTS, STYLES, site_assets
from .menu import menu_of
from .plain_markdown import expanded, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .composer import Composer
    from .menu import MenuEntry

FRAGMENT = "claims-settings.yml"
"""The file that says what the generator's settings need."""


class Exported(NamedTuple):
    """A whole site."""

    files: dict[str, bytes]
    """Every file by its name below the folder of the documentation."""
    taken: tuple[str, ...]
    """Names of files written by hand that the claims need for their own."""


def exported(
    composer: Composer, pages: Mapping[str, bytes], menu: Iterable[MenuEntry] = ()
) -> Exported:
    """Every file of the site.

    Args:
        composer: The claims.
        pages: What stands in the folder of the documentation: pages by hand, pictures, styles.
        menu: The owner's own menu; without it, one is made.
    """
    made = dict(_made(composer))
    by_hand = [name for name in pages if name.endswith(PAGE_SUFFIX)]
    made[FRAGMENT] = _fragment(tuple(menu) or menu_of(composer, by_hand)).encode()
    files = dict(pages)
    for name in by_hand:
        files[name] = expanded(composer, name, decode(name, pages[name]).source).encode()
    return Exported(files | made, tuple(name for name in pages if name in made))


def _made(composer: Composer) -> Iterator[tuple[str, bytes]]:
    for plan in composer.plans:
        rendered = composer.render(plan.name)
        yield plan.name, page_of(plan, rendered).encode()
        for file in rendered.files:
            yield file.name, file.data
    for asset in site_assets(composer.library.site):
        yield asset.name, asset.data


def _fragment(menu: Iterable[MenuEntry]) -> str:
    settings = {
        "nav": [entry.written for entry in menu],
        "extra_css": list(STYLES),
        "extra_javascript": list(SCRIPTS),
    }
    head = (
        "# Made by `claims export`. Copy what you need into the settings of your generator:\n"
        "# the menu, and the styles and scripts of every page.\n"
    )
    return head + yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
