"""Questions at the terminal, for what the options of a command did not say."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import click

_STAND_IN = "-"
"""What an answer that is missing is taken for, until all that are missing are named."""


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty()


def nobody_to_ask(missing: Iterable[str]) -> click.UsageError:
    """What is said where an answer is needed and nobody can be asked."""
    names = ", ".join(dict.fromkeys(missing))
    message = f"Nobody can be asked here, so say it with options. Missing: {names}."
    return click.UsageError(message)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked where an option is missing."""

    option: str
    """The option's name without its hyphens; in capitals for an argument."""
    prompt: str
    suggestion: str | None = None
    wrong: Callable[[str], str | None] | None = None
    """Why an answer will not do; None if it will."""
    choices: Sequence[str] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    """What choices mean, told before the question."""


@dataclass(slots=True)
class Asked:
    """What was given by options, and what was asked for."""

    given: dict[str, object]
    missing: list[str] = field(default_factory=list)
    """The options without which nothing can be done, where nobody can be asked."""

    def text(self, question: Question) -> str:
        """The option's value, or the answer; a stand-in where it is missing."""
        value = self.given_text(question.option)
        return value or self._answer(question)

    def texts(self, option: str, name: str, prompts: Sequence[str]) -> tuple[str, ...]:
        """The values of an option that can be repeated, or an answer to each prompt."""
        values = self.listed(name)
        return values or tuple(self._answer(Question(option, prompt)) for prompt in prompts)

    def given_text(self, name: str) -> str:
        """The value that an option was given; empty for none."""
        value = self.given.get(name)
        return value.strip() if isinstance(value, str) else ""

    def listed(self, name: str) -> tuple[str, ...]:
        """The values that an option was given."""
        values = self.given.get(name)
        listed = values if isinstance(values, tuple) else ()
        return tuple(each.strip() for each in listed if isinstance(each, str) and each.strip())

    def stop_if_missing(self) -> None:
        """Name every option that is missing.

        Raises:
            UsageError: There is one.
        """
        if self.missing:
            raise nobody_to_ask(each if each.isupper() else f"--{each}" for each in self.missing)

    def _answer(self, question: Question) -> str:
        if not can_ask():
            self.missing.append(question.option)
            return _STAND_IN
        for choice, meaning in question.meanings.items():
            click.echo(f"  {choice}: {meaning}")
        kind = click.Choice(question.choices) if question.choices else None
        while True:
            answer: str = click.prompt(question.prompt, default=question.suggestion, type=kind)
            said = question.wrong(answer) if question.wrong is not None else None
            if said is None and answer.strip():
                return answer.strip()
            click.echo(said or "Please write something.")
