"""Small sites, built for real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

SITES = Path(__file__).resolve().parent / "sites"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1795305600"}
"""2026-11-22 counts as today, whenever the tests run."""


def copy_of(site: str, folder: Path) -> Path:
    """A copy of one of the test sites that a test may change."""
    goal = folder / "site source"
    shutil.copytree(SITES / site, goal)
    return goal


def build(folder: Path, *options: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Run a builder in a folder; stdout and stderr come together in `stdout`."""
    return subprocess.run(
        [sys.executable, "-m", program, "build", *options],
        cwd=folder,
        env=os.environ | QUIET,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Element:
    """A start tag with its attributes, and the text up to its end."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.text = ""


class Document(HTMLParser):
    """A page as a flat list of its elements."""

    VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in self.VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            element = self._open.pop()
            if element.tag == tag:
                break

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag with these attributes (`class_`: one of its words)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.tag == tag
            and all(
                value in element.attributes.get(name, "").split()
                if name == "class"
                else element.attributes.get(name) == value
                for name, value in wanted.items()
            )
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only element of that kind."""
        (element,) = self.all(tag, **attributes)
        return element

    @property
    def ids(self) -> set[str]:
        """Every id of the page."""
        return {each.attributes["id"] for each in self.elements if "id" in each.attributes}


def page(folder: Path, address: str) -> Document:
    """A page of the site that was built in `folder`."""
    path = folder / "site" / address
    if path.is_dir() or address.endswith("/") or not address:
        path = path / "index.html"
    return Document(path.read_text(encoding="utf-8"))


def broken_links(site: Path) -> list[str]:
    """Links of a finished site that lead to no file of it, or to no place on a page of it."""
    broken = []
    pages = {path: Document(path.read_text("utf-8")) for path in site.resolve().rglob("*.html")}
    for path, document in pages.items():
        if path.name == "404.html":
            continue
        for element in document.elements:
            for name in ("href", "src"):
                address = element.attributes.get(name)
                if address is None or urlsplit(address).scheme or address.startswith("//"):
                    continue
                where, fragment = urldefrag(address)
                where = where.partition("?")[0]
                goal = (path.parent / unquote(where)).resolve() if where else path
                goal = goal / "index.html" if goal.is_dir() else goal
                if not (goal.is_file() and goal.is_relative_to(site.resolve())) or (
                    fragment and goal in pages and unquote(fragment) not in pages[goal].ids
                ):
                    broken.append(f"{path.relative_to(site.resolve())}: {address}")
    return broken
