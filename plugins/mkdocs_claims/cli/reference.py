"""What the commands say of themselves, as values for the page about them."""

from __future__ import annotations

import inspect

import click

from ..model.manual import CommandReference, OptionReference, Paragraph
from .main import COMMANDS, claims

_VERBATIM = "\b"
"""The line with which click marks a paragraph whose line breaks stay."""


def command_reference() -> tuple[CommandReference, ...]:
    """Every command of `claims`, in the order of its help."""
    group = click.Context(claims, info_name="claims")
    return tuple(_command(group, name) for name in COMMANDS)


def _command(group: click.Context, name: str) -> CommandReference:
    command = claims.get_command(group, name)
    if command is None:
        message = f"There is no command {name!r}."
        raise LookupError(message)
    context = click.Context(command, info_name=name, parent=group)
    parameters = command.get_params(context)
    options = (
        each
        for each in parameters
        if isinstance(each, click.Option) and not each.hidden and "--help" not in each.opts
    )
    return CommandReference(
        name,
        COMMANDS[name],
        " ".join((context.command_path, *command.collect_usage_pieces(context))),
        _paragraphs(command.help or ""),
        tuple(_option(each, context) for each in options),
    )


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    parts = inspect.cleandoc(text).split("\n\n")
    return tuple(
        Paragraph(part.removeprefix(_VERBATIM).strip("\n"), literal=True)
        if part.startswith(_VERBATIM)
        else Paragraph(" ".join(part.split()))
        for part in parts
    )


def _option(each: click.Option, context: click.Context) -> OptionReference:
    names = " / ".join((", ".join(each.opts), *each.secondary_opts))
    value = "" if each.is_flag else f" {_value(each, context)}"
    default = "" if each.is_flag else _default(each, context)
    return OptionReference(f"{names}{value}", each.help or "", _choices(each), default)


def _value(each: click.Option, context: click.Context) -> str:
    return "WORD" if _choices(each) else each.make_metavar(context)


def _choices(each: click.Parameter) -> tuple[str, ...]:
    return tuple(map(str, each.type.choices)) if isinstance(each.type, click.Choice) else ()


def _default(each: click.Parameter, context: click.Context) -> str:
    default = each.get_default(context, call=False)
    return str(default) if isinstance(default, str) and default else ""
