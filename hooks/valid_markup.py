"""Material's templates write a few attributes that HTML does not allow. Pages go out without them.

The templates hold them outside of every block that a theme override could replace, and nobody
mends them any more: they are taken out of the text of the page, word for word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_CHECKBOX = '<input class="md-toggle" data-md-toggle="{0}" type="checkbox" id="__{0}"'
_CHECKBOXES = tuple(_CHECKBOX.format(name) for name in ("drawer", "search"))


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Take out what is not allowed in a page that is ready."""
    del page, config
    return valid(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page that says that there is no such page."""
    del config
    return valid(output_content) if template_name.endswith(".html") else output_content


def valid(html: str) -> str:
    """A page of Material without the attributes that HTML does not allow there."""
    for checkbox in _CHECKBOXES:
        html = html.replace(f'{checkbox} autocomplete="off">', f"{checkbox}>")
    html = html.replace(' tabindex="">', ">")
    if 'id="__toc"' not in html:
        # A page outside of the navigation has no checkbox that would open its contents.
        html = html.replace(' for="__toc"', "")
    return html
