"""`claims diff`: what changes for readers between two revisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from ..history.compare import compare
from ..loading import load
from ..project_files import ProjectFiles, read_project
from ..revisions import Repository, RevisionError
from .options import project_options, today_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..history.changes import Changes

    Report = Callable[[Changes, str, str], str]

FORMATS = ("text", "markdown", "json")
WORKING_TREE = "the files as they are now"


@click.command()
@click.argument("base", required=False, metavar="BASE")
@click.argument("head", required=False)
@click.option(
    "--folder",
    default=".",
    is_eager=True,
    type=click.Path(exists=True, file_okay=False, readable=True, path_type=Path),
    help="The project's folder; without it, the current one.",
)
@project_options
@click.option(
    "--merge-base",
    is_flag=True,
    help="Compare with the point where HEAD left BASE, as a pull request does.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="The form of the report.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when something changed.")
@today_option
@click.pass_context
def diff(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    base: str | None,
    head: str | None,
    folder: Path,
    claims_folder: str,
    bibliography_file: str,
    pages_folder: str,
    merge_base: bool,
    form: str,
    exit_code: bool,
    today: date,
) -> None:
    """Say what changes for readers from BASE to HEAD: verdicts, levels, numbers, words, problems.

    BASE and HEAD are branches, tags or commits; without HEAD, the files are taken as they are now.
    Nothing is checked out, and nothing that the repository holds is run.

    Exits with 0, with --exit-code also with 1 when something changed, and with 2 when it cannot
    compare.
    """
    if base is None:
        message = (
            "Missing argument 'BASE'. Name what to compare with, as in `claims diff main` or "
            "`claims diff HEAD~1`."
        )
        raise click.UsageError(message)
    try:
        repository = Repository.around(folder)
        start = repository.common_ancestor(base, head or "HEAD") if merge_base else base
        folders = claims_folder, bibliography_file, pages_folder
        old = repository.read(repository.commit(start), *folders)
        new = (
            repository.read(repository.commit(head), *folders)
            if head is not None
            else read_project(folder, *folders)
        )
    except RevisionError as error:
        raise click.UsageError(str(error)) from None
    if not any(name.startswith(f"{claims_folder}/") for name in (*old.files, *new.files)):
        message = f"There is no folder `{claims_folder}` in either of them."
        raise click.UsageError(message)
    changes = _compared(old, new, folders, today)
    named = f"{base} (where the two parted)" if merge_base else base
    click.echo(_reporter(form)(changes, named, head or WORKING_TREE), nl=False)
    context.exit(int(exit_code and changes.found))


def _compared(
    old: ProjectFiles, new: ProjectFiles, folders: tuple[str, str, str], today: date
) -> Changes:
    claims_folder, bibliography_file, pages_folder = folders
    read = partial(
        load,
        today=today,
        claims_folder=claims_folder,
        bibliography_file=bibliography_file,
        pages_folder=pages_folder,
        advice=False,
    )
    before = read(old.files)
    if not old.files:
        # A project that was not there yet had no problems either.
        before = replace(before, diagnostics=())
    after = read(new.files, before=before)
    return compare(before, after, problems_before=old.problems, problems_after=new.problems)


def _reporter(form: str) -> Report:
    return cast("Report", import_module(f"mkdocs_claims.history.as_{form}").report)
