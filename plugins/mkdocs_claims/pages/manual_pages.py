"""The pages on what the program can be told: its commands and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..model.reference_page import RecordReference, format_reference
from ..model.site import Language
from ..settings import SETTINGS
from ..words.catalogue import catalogue_of
from .environment import template
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .composer import Composer


def render_commands(composer: Composer, _page: str) -> RenderedPage:
    """Render the page of all commands, as they describe themselves."""
    commands = composer.commands()
    html = template("commands.html", composer.words).render(commands=commands)
    headings = tuple(Heading(each.name, f"claims {each.name}") for each in commands)
    search = tuple(
        f"claims {each.name} {each.title} {' '.join(option.name for option in each.options)}"
        for each in commands
    )
    return RenderedPage(Markup(html), headings, search)  # noqa: S704


@dataclass(frozen=True, slots=True)
class TextGroup:
    """The program's texts on one subject."""

    name: str
    texts: tuple[tuple[str, str], ...]
    """Keys and texts."""


def render_settings(composer: Composer, _page: str) -> RenderedPage:
    """Render the page of all settings: the plugin's, the site's, and the program's words."""
    site: tuple[RecordReference, ...] = format_reference("site")
    texts = catalogue_of(Language.EN).texts
    groups = _text_groups(texts)
    html = template("settings.html", composer.words).render(
        settings=SETTINGS, records=site, groups=groups, count=len(texts)
    )
    headings = (
        Heading("settings-plugin", "In mkdocs.yml"),
        Heading("settings-site", "In site.yml"),
        Heading("settings-words", "Words of the program"),
    )
    own = " ".join(each.name for each in SETTINGS)
    search = (own, *(" ".join(field.key for field in record.fields) for record in site))
    anchors = frozenset(each.anchor for each in site) | {f"words-{each.name}" for each in groups}
    return RenderedPage(Markup(html), headings, search, anchors)  # noqa: S704


def _text_groups(texts: Mapping[str, str]) -> tuple[TextGroup, ...]:
    found: dict[str, list[tuple[str, str]]] = {}
    for key, text in texts.items():
        found.setdefault(key.partition(".")[0], []).append((key, text))
    return tuple(TextGroup(name, tuple(each)) for name, each in found.items())
