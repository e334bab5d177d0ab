"""Turns the HTML of a page into the Markdown that a person would have written for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .html_tree import Element, parse_html

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADING = re.compile(r"h[1-6]")
_INLINE = frozenset(
    {"a", "abbr", "b", "br", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup"}
)
_ESCAPED = re.compile(r"[\\`*\[\]{}]|(?<!\w)_|_(?!\w)")
_STARTS_A_BLOCK = re.compile(r"^(?:([-+#>:=])|(\d+)([.)]))(?=\s|$)")


def markdown_of(html: str, link: Callable[[str], str]) -> str:
    """The Markdown of a page; `link` turns an address on the page into one for Markdown."""
    return "\n\n".join(_Writer(link).blocks(parse_html(html))) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    link: Callable[[str], str]

    def blocks(self, element: Element) -> list[str]:
        """The blocks in an element; text between blocks is a paragraph of its own."""
        found: list[str] = []
        loose: list[Element | str] = []
        for child in [*element.children, None]:
            if isinstance(child, str) or (child is not None and child.tag in _INLINE):
                loose.append(child)
                continue
            if words := self.inline(loose):
                found.append(_safe_start(words))
            loose = []
            if child is not None:
                found += self.block(child)
        return found

    def block(self, element: Element) -> list[str]:
        """The blocks that one block element becomes."""
        tag = element.tag
        if _HEADING.fullmatch(tag):
            words = f"{'#' * int(tag[1])} {self.inline(element.children)}"
            anchor = element.attributes.get("id")
            return [f"{words} {{#{anchor}}}" if anchor else words]
        if tag in ("summary", "caption"):
            words = self.inline(element.children)
            return [f"**{words}**"] if words else []
        if tag == "pre":
            return ["\n".join(f"    {line}" for line in element.text().splitlines())]
        if tag in ("ul", "ol"):
            return [self.items(element)]
        if tag == "dl":
            return ["\n\n".join(self.definitions(element))]
        if tag == "table":
            return self.table(element)
        if tag == "figure":
            return self.figure(element)
        return self.blocks(element)

    def items(self, element: Element) -> str:
        """A list; what stands in an item is indented."""
        marker = "1.  " if element.tag == "ol" else "-   "
        written = []
        for item in element.elements:
            blocks = self.blocks(item)
            if anchor := item.attributes.get("id"):
                blocks[0] += f"\n{{: #{anchor} }}"
            written.append(marker + _indented("\n\n".join(blocks)))
        loose = any("\n\n" in item for item in written)
        return ("\n\n" if loose else "\n").join(written)

    def definitions(self, element: Element) -> list[str]:
        """The entries of a definition list, which may be wrapped in pairs."""
        found: list[str] = []
        for child in element.elements:
            if child.tag == "div":
                found += self.definitions(child)
            elif child.tag == "dt":
                found.append(self.inline(child.children))
            else:
                found[-1] += "\n:   " + _indented("\n\n".join(self.blocks(child)))
        return found

    def table(self, element: Element) -> list[str]:
        """A table, with its caption above it."""
        rows: list[list[str]] = []
        above: list[str] = []
        for part in element.elements:
            if part.tag == "caption":
                above = self.block(part)
            rows += [[self.cell(cell) for cell in row.elements] for row in part.elements]
        width = max(len(row) for row in rows)
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        return [*above, "\n".join([lines[0], "| --- " * width + "|", *lines[1:]])]

    def figure(self, element: Element) -> list[str]:
        """A drawing is shown from its own file, as a person would do; what is around it stays."""
        files = [
            link.attributes["href"] for link in element.find("a") if "download" in link.attributes
        ]
        if not files or not any(element.find("svg")):
            return self.blocks(element)
        title = " ".join(self.inline(each.children) for each in element.find("figcaption"))
        others = [each for each in element.children if not _is(each, "svg")]
        return [f"![{title}]({self.link(files[0])})", *self.blocks(Element("div", {}, others))]

    def cell(self, element: Element) -> str:
        """What stands in a cell, on one line."""
        lines = [self.inline([each for each in element.children if not _is(each, "ul", "ol")])]
        for each in element.elements:
            if not _is(each, "ul", "ol"):
                continue
            lines += [self.inline(item.children) for item in each.elements]
        return "<br>".join(line for line in lines if line).replace("|", "\\|")

    def inline(self, children: list[Element | str]) -> str:
        """Text with its emphasis and links, white space as a browser shows it."""
        parts = (
            _escaped(child) if isinstance(child, str) else self.mark(child) for child in children
        )
        return re.sub(r"[ \t\r\n]+", " ", "".join(parts)).strip(" ")

    def mark(self, element: Element) -> str:
        """One inline element."""
        words = self.inline(element.children)
        text = element.text()
        before = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() else ""
        if not words:
            return before
        if element.tag == "a" and (address := element.attributes.get("href")):
            words = f"[{words}]({self.link(address)})"
        elif element.tag in ("strong", "b"):
            words = f"**{words}**"
        elif element.tag in ("em", "i"):
            words = f"*{words}*"
        elif element.tag == "code":
            words = f"`{text.strip()}`"
        elif element.tag in ("sub", "sup"):
            words = f"<{element.tag}>{words}</{element.tag}>"
        elif element.tag == "q":
            words = f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"
        return f"{before}{words}{after}"


def _is(child: Element | str, *tags: str) -> bool:
    return isinstance(child, Element) and child.tag in tags


def _escaped(text: str) -> str:
    return _ESCAPED.sub(r"\\\g<0>", text).replace("&", "&amp;").replace("<", "&lt;")


def _indented(text: str) -> str:
    return re.sub(r"\n(?=[^\n])", "\n    ", text)


def _safe_start(words: str) -> str:
    return _STARTS_A_BLOCK.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", words)
