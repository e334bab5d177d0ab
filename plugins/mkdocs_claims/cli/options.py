"""What several commands ask of their options."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import TypeVar

import click
from click.core import ParameterSource

from ..clock import build_day
from ..library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER, PAGES_FOLDER
from ..project_places import PAGES_DIR, lies_inside, places_in
from ..settings import BIBLIOGRAPHY, CLAIMS_DIR
from .site_files import SETTINGS

Command = TypeVar("Command", bound=Callable[..., object])


def claims_option(command: Command) -> Command:
    """Give a command the option --claims, as `claims_folder`."""
    help_text = f"The folder of the claims, inside the project's; else that of {SETTINGS}."
    return _place("--claims", "claims_folder", (CLAIMS_DIR.name, CLAIMS_FOLDER), help_text)(command)


def project_options(command: Command) -> Command:
    """Give a command --claims, --refs and --docs: where the parts of a project lie.

    It is called with `claims_folder`, `bibliography_file` and `pages_folder`. An option that says
    where the project lies must be eager, since what is not given is taken from its settings.
    """
    help_text = f"The pages written by hand, inside the project's folder; else that of {SETTINGS}."
    command = _place("--docs", "pages_folder", (PAGES_DIR, PAGES_FOLDER), help_text)(command)
    help_text = f"The bibliography, inside the project's folder; else that of {SETTINGS}."
    setting = BIBLIOGRAPHY.name, BIBLIOGRAPHY_FILE
    command = _place("--refs", "bibliography_file", setting, help_text)(command)
    return claims_option(command)


def or_of_the_settings(
    context: click.Context, parameter: click.Parameter, value: str, setting: str
) -> str:
    """The value of an option that was given, else that of a setting, else the default."""
    if context.get_parameter_source(parameter.name or "") is not ParameterSource.DEFAULT:
        return value
    folder = context.params.get("folder") or context.params.get("project") or Path()
    try:
        text = (folder / SETTINGS).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return value
    return places_in(text).get(setting, value)


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
    else:
        message += f" `claims_dir` in {SETTINGS} says where the claims are, and so does --claims."
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


def _place(
    name: str, argument: str, setting: tuple[str, str], text: str
) -> Callable[[Command], Command]:
    """An option that stands for a setting, which is given with its default."""

    def place(context: click.Context, parameter: click.Parameter, value: str) -> str:
        return _below_the_project(or_of_the_settings(context, parameter, value, setting[0]))

    return click.option(
        name, argument, default=setting[1], show_default=True, callback=place, help=text
    )


def _below_the_project(value: str) -> str:
    """The value as a name below the project's folder."""
    path = PurePosixPath(value.replace(os.sep, "/"))
    if not lies_inside(path):
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
