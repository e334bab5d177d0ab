"""What several commands ask of their options."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import PurePosixPath

import click

from ..clock import build_day


def below_the_project(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """The value as a name below the project's folder."""
    del context, parameter
    path = PurePosixPath(value.replace(os.sep, "/"))
    if path.is_absolute() or ".." in path.parts or not path.parts:
        message = f"`{value}` does not lie in the project's folder."
        raise click.BadParameter(message)
    return path.as_posix()


def day_or_today(
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
