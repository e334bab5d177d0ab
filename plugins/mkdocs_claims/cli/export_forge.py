"""Where the files of an exported site are kept, from options or from the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..pages.forge import ForgeKind, forge_of

if TYPE_CHECKING:
    from ..pages.forge import Forge
    from .site_files import SiteSettings


def forge_for(settings: SiteSettings, repository: str | None, kind: str | None) -> Forge | None:
    """The forge that an option or the settings tell of; what cannot be told is said.

    Args:
        settings: Those of the site, which count where an option was left out.
        repository: The option --repository.
        kind: The option --forge.
    """
    told = repository or settings.plugin.get("repository")
    kind = kind or settings.plugin.get("forge")
    forge = forge_of(
        repository=told or settings.texts.get("repo_url"),
        edit_uri=settings.texts.get("edit_uri"),
        kind=kind if kind in [*ForgeKind] else None,
    )
    if forge is None and told:
        message = f"{told} does not tell what kind of forge it is, so nothing leads there."
        click.echo(f"{message} Say it with `--forge`.", err=True)
    return forge
