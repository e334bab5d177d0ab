"""The titles that services give: with a little HTML and with full stops at the end."""

from __future__ import annotations

from html.parser import HTMLParser

from ..reading.rich_text import RichText, Run, Style

_STYLES = {
    "i": "emphasis",
    "em": "emphasis",
    "b": "strong",
    "strong": "strong",
    "sup": "raised",
    "sub": "lowered",
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if style := _STYLES.get(tag):
            self._open.append(style)

    def handle_endtag(self, tag: str) -> None:
        style = _STYLES.get(tag)
        if style in self._open:
            self._open.reverse()
            self._open.remove(style)
            self._open.reverse()

    def handle_data(self, data: str) -> None:
        style = Style(**dict.fromkeys(self._open, True))
        self.runs.append(Run(data, style))


def title_text(markup: str) -> RichText:
    """A title with italics, bold and raised or lowered signs kept; other tags are dropped."""
    if "<" not in markup and "&" not in markup:
        return RichText.of(markup)
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return RichText.joined(reader.runs)


def plain_text(markup: str) -> str:
    """A text without its markup."""
    return title_text(markup).plain


def without_full_stop(title: str) -> str:
    """A title as PubMed ends it, without the full stop that is none of its own."""
    bare = title.strip()
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") else bare
