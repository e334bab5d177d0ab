"""Checks again and again while somebody writes."""

from __future__ import annotations

import queue
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from ..library import PAGE_SUFFIX, is_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from watchdog.events import FileSystemEvent, FileSystemEventHandler

SETTLED = 0.15
"""Seconds without a further change after which a change is over: editors save in several steps."""
_READING = frozenset({"opened", "closed_no_write"})
"""Kinds of events that tell of no change."""


def watch(check: Callable[[], None], changes: Iterable[object]) -> None:
    """Check now, and again at each of the changes, until they end or Ctrl-C is pressed."""
    try:
        _show(check)
        for _ in changes:
            _show(check)
    except KeyboardInterrupt:
        click.echo("\nNo longer watching.")


def _show(check: Callable[[], None]) -> None:
    click.clear()
    # Editors that follow the output learn from this line that what they knew is out of date.
    click.echo("Checking.")
    check()
    click.echo("Watching for changes; Ctrl-C ends it.")


@dataclass(slots=True, eq=False)
class Changes:
    """The changes of a project's files, as they come: one for each time that files were saved."""

    claims: Path
    """The folder of the claims."""
    bibliography: Path
    pages: Path
    """The folder of the pages written by hand."""
    waiting: queue.SimpleQueue[str] = field(default_factory=queue.SimpleQueue)

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take note of an event, if it is a change of a file that is checked."""
        if event.event_type in _READING:
            return
        for name in (event.src_path, event.dest_path):
            path = Path(name if isinstance(name, str) else name.decode())
            if name and self._is_checked(path, folder=event.is_directory):
                self.waiting.put(str(path))
                return

    def batches(self) -> Iterator[tuple[str, ...]]:
        """The files that changed, each time that something did."""
        while True:
            batch = [self.waiting.get()]
            while True:
                try:
                    batch.append(self.waiting.get(timeout=SETTLED))
                except queue.Empty:
                    break
            yield tuple(dict.fromkeys(batch))

    def _is_checked(self, path: Path, *, folder: bool) -> bool:
        if path == self.bibliography:
            return True
        if path.is_relative_to(self.pages) and path.suffix == PAGE_SUFFIX:
            return True
        if not path.is_relative_to(self.claims) or path == self.claims:
            return False
        hidden = any(part.startswith(".") for part in path.relative_to(self.claims).parts)
        return not hidden and (folder or not is_note(path.name))


def changes_in(claims: Path, bibliography: Path, pages: Path) -> Iterator[tuple[str, ...]]:
    """The changes of what is checked, for as long as somebody asks for them."""
    from watchdog.observers import Observer  # noqa: PLC0415 - only this command needs it

    changes = Changes(claims.resolve(), bibliography.resolve(), pages.resolve())
    # An observer asks nothing else of its handler than `dispatch`.
    handler = cast("FileSystemEventHandler", changes)
    observer = Observer()
    observer.schedule(handler, str(changes.claims), recursive=True)
    observer.schedule(handler, str(changes.bibliography.parent))
    if changes.pages.is_dir():
        observer.schedule(handler, str(changes.pages), recursive=True)
    observer.start()
    try:
        yield from changes.batches()
    finally:
        observer.stop()
        observer.join()
