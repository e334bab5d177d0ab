"""The MkDocs plugin: reads settings, calls the core, hands pages over.

Nothing else in this package imports MkDocs.
"""

from __future__ import annotations

import os
import warnings
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urljoin, urlsplit

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from . import settings
from .card_press import EXTRA, CardPress, press_is_there
from .cli.reference import command_reference
from .clock import build_day
from .figures.social_card import social_card
from .library import Library
from .markdown.shown_page import EXTENSION, ShownPage
from .pages.addresses import Addresses
from .pages.asset_files import SCRIPTS, SIGNS, STYLES, AssetFile, site_assets
from .pages.cards import card_address
from .pages.composer import Composer
from .pages.feed import FEED
from .pages.forge import ForgeKind, forge_of
from .pages.page_head import FinishedPage, with_head
from .pages.rendered import in_language
from .pages.search_lines import search_html
from .publishable import candidate
from .publishing import Staging, refusal, write_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from .pages.forge import Forge
    from .pages.rendered import PagePlan

_log = get_plugin_logger(__name__)


class ClaimsConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's settings."""

    # What each is for, `settings.py` says, and the page made of it.
    claims_dir = config_options.Type(str, default=settings.CLAIMS_DIR.default)
    bibliography = config_options.Type(str, default=settings.BIBLIOGRAPHY.default)
    social_cards = config_options.Type(bool, default=settings.SOCIAL_CARDS.default)
    repository = config_options.Optional(config_options.URL())
    forge = config_options.Optional(config_options.Choice(tuple(map(str, ForgeKind))))
    branch = config_options.Type(str, default=settings.BRANCH.default)


class ClaimsPlugin(BasePlugin[ClaimsConfig]):  # type: ignore[no-untyped-call]
    """Makes pages of claim files."""

    def __init__(self) -> None:
        self._serving = False
        self._dirty = False
        self._last_good: Library | None = None
        self._composer: Composer | None = None
        self._shown: ShownPage | None = None
        self._plans: dict[str, PagePlan] = {}
        self._search: dict[str, str] = {}
        self._content: str | None = None
        self._staging: Staging | None = None
        self._press: CardPress | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Defined so that MkDocs keeps this object from one build of `serve` to the next."""
        self._serving = command == "serve"
        self._dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the claims before MkDocs touches the old site."""
        folder = Path(config.config_file_path).parent
        self._refuse_misuse(config, folder)
        watched = [folder / self.config.claims_dir, folder / self.config.bibliography]
        config.watch.extend(str(path) for path in watched if path.exists())
        library = self._load(folder, _pages_folder(config), strict=config.strict)
        self._composer = Composer(
            library,
            Addresses(directories=config.use_directory_urls),
            config.site_name,
            config.site_url or "",
            config.site_description or "",
            cards=self.config.social_cards,
            forge=self._forge(config, folder),
            commands=command_reference,
        )
        self._press = _press(folder) if self.config.social_cards else None
        self._plans = {plan.name: plan for plan in self._composer.plans}
        self._search = {}
        self._shown = ShownPage(self._composer)
        if EXTENSION not in config.markdown_extensions:
            config.markdown_extensions.append(EXTENSION)
        config.mdx_configs.setdefault(EXTENSION, {})["shown"] = self._shown
        config.extra_css.extend(STYLES)
        config.extra_javascript.extend(SCRIPTS)
        if not self._dirty:
            self._staging = Staging.begin(Path(config.site_dir), strict=config.strict)
            config.site_dir = str(self._staging.folder)
        return config

    def _refuse_misuse(self, config: MkDocsConfig, folder: Path) -> None:
        if sum(isinstance(each, ClaimsPlugin) for each in config.plugins.values()) > 1:
            message = (
                "`claims` stands twice under `plugins` in the settings. Take one of them away."
            )
            raise PluginError(message)
        parts = {
            "the claims": folder / self.config.claims_dir,
            "the bibliography": (folder / self.config.bibliography).resolve().parent,
            "the pages written by hand": Path(config.docs_dir),
        }
        lost = refusal(Path(config.site_dir), folder, parts)
        if lost is not None:
            raise PluginError(lost)

    def _forge(self, config: MkDocsConfig, folder: Path) -> Forge | None:
        """The forge; where nobody says how files are edited there, MkDocs is told."""
        given = _is_given(config, "edit_uri") or _is_given(config, "edit_uri_template")
        forge = forge_of(
            repository=self.config.repository or config.repo_url,
            edit_uri=config.edit_uri if given else None,
            kind=self.config.forge,
            branch=self.config.branch,
        )
        if forge is None and self.config.repository:
            _log.warning(
                "%s does not tell what kind of forge it is, so nothing leads there. "
                "Add `forge: github`, `gitlab` or `forgejo` to the settings of `claims`.",
                self.config.repository,
            )
        docs = Path(config.docs_dir)
        if forge is not None and not given and docs.is_relative_to(folder):
            # MkDocs knows few forges, and of those it takes the branch to be `master`.
            config.edit_uri = forge.edit_address(f"{docs.relative_to(folder).as_posix()}/")
        return forge

    def _load(self, folder: Path, pages: str, *, strict: bool) -> Library:
        folders = self.config.claims_dir, self.config.bibliography, pages
        found = candidate(folder, folders, _today(), strict=strict, before=self._last_good)
        if found.publishable:
            if found.report:
                _log.warning("%s", found.report)
            self._last_good = found.library
            return found.library
        if self._serving and self._last_good is not None:
            # Level INFO, because under --strict anything louder would stop the server's build.
            _log.info("%s\nThe last good site is still shown.", found.report)
            return self._last_good
        message = f"The claims cannot be published.\n{found.report}"
        raise PluginError(message)

    @event_priority(-50)  # Late, so that pages which other plugins make are known.
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages, the styles and the schemas."""
        for plan in self._plans.values():
            if (taken := files.get_file_from_path(plan.name)) is not None:
                message = (
                    f"The page {plan.name!r} is made from the claims, and {taken.abs_src_path!r} "
                    "would take its place. Rename one of them."
                )
                raise PluginError(message)
            # With a navigation by hand, a page that it does not name is no oversight.
            listed = plan.in_navigation and config.nav is None
            inclusion = InclusionLevel.UNDEFINED if listed else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, plan.name, content="", inclusion=inclusion)
            file.edit_uri = f"../{plan.edits}" if plan.edits is not None else None
            files.append(file)
        site = self._last_good.site if self._last_good is not None else None
        for asset in site_assets(site):
            files.append(File.generated(config, asset.name, content=asset.content))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a generated page its title and description."""
        del files
        plan = self._plans.get(page.file.src_uri)
        if self._shown is not None:
            self._shown.name = page.file.src_uri
            library = self._shown.composer.library
            name = f"{library.pages_folder}/{page.file.src_uri}"
            self._shown.checked = name in library.pages
        if plan is None:
            return markdown
        if page.edit_url is not None and plan.edits is not None and "?" not in page.edit_url:
            # From `.../docs/../claims/a.yml`, which not every forge resolves, to the file itself.
            page.edit_url = urljoin(page.edit_url, urlsplit(page.edit_url).path)
        # Under tabs, a page of no section stands beside an empty column, which can be closed.
        tabs = "navigation.tabs" in (config.theme.get("features") or ())
        page.meta.update(plan.settings(closed=page.parent is None and tabs))
        if plan.updated is not None:
            page.update_date = plan.updated.isoformat()
        return ""

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put a generated page's content in the place of the empty Markdown's."""
        del files
        plan = self._plans.get(page.file.src_uri)
        if plan is None or self._composer is None:
            return html
        rendered = self._composer.render(plan.name)
        # Written at once, not kept with the page: figures would fill the memory of a large site.
        write_files(rendered.files, Path(config.site_dir))
        self._write_card(plan.name, config)
        self._search[plan.name] = str(search_html(rendered.search))
        page.toc = get_toc(
            [
                {"level": 2, "id": each.id, "name": each.title, "children": []}
                for each in rendered.headings
            ]
        )
        page.present_anchor_ids = {each.id for each in rendered.headings} | rendered.anchors
        around = config.theme.get("language") or config.theme.get("locale") or "en"
        return str(in_language(rendered.html, self._composer.language_of(plan.name), str(around)))

    def _write_card(self, page: str, config: MkDocsConfig) -> None:
        card = self._composer.card(page) if self._composer is not None else None
        if card is not None and self._press is not None:
            picture = AssetFile(card_address(page), self._press.picture(social_card(card)))
            write_files([picture], Path(config.site_dir))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give pages outside the navigation their neighbours; every page is known by now."""
        del config
        for plan in self._plans.values():
            file = files.get_file_from_path(plan.name)
            if file is not None and file.page is not None and not plan.in_navigation:
                file.page.previous_page = _page(files, plan.previous)
                file.page.next_page = _page(files, plan.next)
        return env

    @event_priority(100)  # Before any search plugin reads the page's content.
    def _show_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        del config, nav
        # Taken out, not only read: what was written need not stay in memory.
        if (search := self._search.pop(page.file.src_uri, None)) is not None:
            self._content, page.content = page.content, search
        return context

    @event_priority(-100)  # After every search plugin, before the page is written.
    def _show_content(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        del config, nav
        if self._content is not None:
            page.content, self._content = self._content, None
        return context

    # Search plugins parse a page's whole HTML. They are shown only the words to be found by, which
    # the library knows, and the content is put back when they are done.
    on_page_context = CombinedEvent(_show_search, _show_content)

    @event_priority(50)  # Before what makes pages smaller, which may leave `</head>` out.
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Tell those who share, list and follow the page what it is."""
        del config
        if self._composer is None:
            return output
        finished = FinishedPage(
            page.file.src_uri,
            str(page.title or ""),
            str(page.meta.get("description") or ""),
            page.canonical_url or "",
            get_relative_url(FEED, page.url),
            get_relative_url(SIGNS, page.url),
            is_home=page.is_homepage,
        )
        return with_head(output, self._composer, finished)

    @event_priority(-100)  # Last, when every other plugin has written its files.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the new site in the place of the old one."""
        self._write_card("", config)
        if self._press is not None and not self._dirty:
            self._press.forget_others()
        if self._staging is not None:
            config.site_dir = str(self._staging.site)
            self._staging.finish()
            self._staging = None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was."""
        del error
        if self._staging is not None:
            self._staging.discard()
            self._staging = None


def _pages_folder(config: MkDocsConfig) -> str:
    """The folder of the pages as the project names it; a name that nothing has when outside."""
    project = Path(config.config_file_path).resolve().parent
    try:
        return Path(config.docs_dir).resolve().relative_to(project).as_posix()
    except ValueError:
        return "//outside"


def _press(folder: Path) -> CardPress:
    if not press_is_there():
        message = (
            "`social_cards: true` needs a package that makes pictures. Install it with "
            f"`pip install '{EXTRA}'`, or take the setting away."
        )
        raise PluginError(message)
    return CardPress(folder / ".cache" / "claims-cards")


def _is_given(config: MkDocsConfig, key: str) -> bool:
    """Whether mkdocs.yml names a setting that MkDocs fills in by itself where it is left out."""
    with warnings.catch_warnings():
        # Deprecated, and there is no other way to know; without it, what is set counts as given.
        warnings.simplefilter("ignore", DeprecationWarning)
        configs = getattr(config, "user_configs", (config,))
    return any(each.get(key) is not None for each in configs)


def _today() -> date:
    try:
        return build_day(os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise PluginError(str(error)) from None


def _page(files: Files, name: str | None) -> Page | None:
    file = files.get_file_from_path(name) if name is not None else None
    return file.page if file is not None else None
