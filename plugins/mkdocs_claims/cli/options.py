"""What several commands ask of their options."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import TypeVar

import click

from ..clock import build_day
from ..library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER, PAGES_FOLDER

Command = TypeVar("Command", bound=Callable[..., object])


def claims_option(command: Command) -> Command:
    """Give a command the option --claims, as `claims_folder`."""
    help_text = "The folder of the claims, inside the project's."
    return _place("--claims", "claims_folder", CLAIMS_FOLDER, help_text)(command)


def project_options(command: Command) -> Command:
    """Give a command --claims, --refs and --docs: where the parts of a project lie.

    It is called with `claims_folder`, `bibliography_file` and `pages_folder`.
    """
    help_text = "The folder of the pages written by hand, inside the project's."
    command = _place("--docs", "pages_folder", PAGES_FOLDER, help_text)(command)
    help_text = "The bibliography, inside the project's folder."
    command = _place("--refs", "bibliography_file", BIBLIOGRAPHY_FILE, help_text)(command)
    return claims_option(command)


def no_claims(claims_folder: str, folder: Path) -> click.UsageError:
    """The error of a folder without claims, which says where above it the project seems to be."""
    here = folder.resolve()
    where = "here" if here == Path.cwd() else f"in `{folder}`"
    message = f"There is no folder `{claims_folder}` {where}."
    home = next((each for each in here.parents if (each / claims_folder).is_dir()), None)
    if home == Path.cwd():
        message += " There is one in the folder where you are: leave the name of a folder away."
    elif home is not None:
        message += f" There is one in `{home}`: go there first, with `cd`."
    return click.UsageError(message)


def day_option(name: str, help_text: str) -> Callable[[Command], Command]:
    """Give a command an option that takes a day; without it, today."""
    return click.option(
        name,
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_day_or_today,
        metavar="YYYY-MM-DD",
        help=help_text,
    )


def today_option(command: Command) -> Command:
    """Give a command the option --today, as `today`."""
    return day_option("--today", "The day that counts as today.")(command)


def _place(name: str, argument: str, default: str, text: str) -> Callable[[Command], Command]:
    return click.option(
        name, argument, default=default, show_default=True, callback=_below_the_project, help=text
    )


def _below_the_project(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """The value as a name below the project's folder."""
    del context, parameter
    path = PurePosixPath(value.replace(os.sep, "/"))
    if path.is_absolute() or ".." in path.parts or not path.parts:
        message = f"`{value}` does not lie in the project's folder."
        raise click.BadParameter(message)
    return path.as_posix()


def _day_or_today(
    context: click.Context, parameter: click.Parameter, value: datetime | None
) -> date:
    """The day given, or the one of SOURCE_DATE_EPOCH, or today."""
    del context, parameter
    if value is not None:
        return value.date()
    try:
        return build_day(os.environ.get("SOURCE_DATE_EPOCH"))
    except ValueError as error:
        raise click.UsageError(str(error)) from None
