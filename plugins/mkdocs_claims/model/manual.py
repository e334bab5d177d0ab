"""What the program can be told: its commands and its settings, as values for a page to lay out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of a command's help."""

    text: str
    literal: bool = False
    """Whether its lines and spaces stand as they are, as in an example."""


@dataclass(frozen=True, slots=True)
class OptionReference:
    """One option of a command."""

    name: str
    """As it is typed, with what follows it: `--format FORM`."""
    meaning: str
    choices: tuple[str, ...] = ()
    """The words that may stand there; empty where any text may."""
    default: str = ""
    """What holds without it; empty for none."""


@dataclass(frozen=True, slots=True)
class CommandReference:
    """One command."""

    name: str
    title: str
    """What it does, in a sentence."""
    usage: str
    """How it is called: `claims check [OPTIONS] [FOLDER]`."""
    help: tuple[Paragraph, ...]
    options: tuple[OptionReference, ...]


Commands: TypeAlias = Callable[[], tuple[CommandReference, ...]]
"""Tells of every command; asked only when the page about them is rendered."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the plugin."""

    name: str
    holds: str
    """What may stand there, in words."""
    default: str | bool | None
    """What holds without it; None for nothing."""
    meaning: str
    example: str
    """The setting with a value, in YAML."""

    @property
    def default_in_yaml(self) -> str:
        """The default as it would be written; empty for none."""
        return str(self.default).lower() if isinstance(self.default, bool) else self.default or ""
