"""`claims check`: everything that is wrong in a folder of claims, at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..diagnostics import Diagnostic, Severity, in_order
from ..library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER
from ..loading import load
from ..model.claim import Claim
from ..model.readability import reading_grade
from ..project_files import read_project
from ..reporters.formats import FORMATS, reporter
from .options import below_the_project, day_or_today


@click.command()
@click.argument(
    "folder",
    default=".",
    type=click.Path(exists=True, file_okay=False, readable=True, path_type=Path),
)
@click.option(
    "--claims",
    "claims_folder",
    default=CLAIMS_FOLDER,
    show_default=True,
    callback=below_the_project,
    help="The folder of the claims, inside FOLDER.",
)
@click.option(
    "--refs",
    "bibliography_file",
    default=BIBLIOGRAPHY_FILE,
    show_default=True,
    callback=below_the_project,
    help="The bibliography, inside FOLDER.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="The form of the report.",
)
@click.option(
    "--summary",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Add the whole report to FILE as Markdown, as for $GITHUB_STEP_SUMMARY.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail as well.")
@click.option("--advice/--no-advice", default=False, show_default=True, help="Show advice as well.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=day_or_today,
    metavar="YYYY-MM-DD",
    help="The day that counts as today.",
)
@click.pass_context
def check(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    folder: Path,
    claims_folder: str,
    bibliography_file: str,
    form: str,
    summary: Path | None,
    strict: bool,
    advice: bool,
    today: date,
) -> None:
    """Say what is wrong in the claims of FOLDER.

    Exits with 0 when nothing is, with 1 when there are errors (or, with --strict, warnings), and
    with 2 when it cannot check.
    """
    if not (folder / claims_folder).is_dir():
        message = f"There is no folder `{claims_folder}` in `{folder}`."
        raise click.UsageError(message)
    project = read_project(folder, claims_folder, bibliography_file)
    library = load(
        project.files,
        today=today,
        claims_folder=claims_folder,
        bibliography_file=bibliography_file,
    )
    found = in_order((*project.problems, *library.diagnostics))
    shown = tuple(each for each in found if advice or each.severity is not Severity.ADVICE)
    click.echo(reporter(form)(shown, library.sources), nl=False)
    if summary is not None:
        with summary.open("a", encoding="utf-8") as file:
            file.write(reporter("markdown")(shown, library.sources))
    if form == "text" and len(shown) < len(found):
        click.echo(_not_shown(len(found) - len(shown)))
    if form == "text" and advice:
        for claim in library.claims.values():
            click.echo(_reading(claim))
    context.exit(int(_fails(shown, strict=strict)))


def _not_shown(number: int) -> str:
    if number == 1:
        return "1 piece of advice is not shown; `claims check --advice` shows it."
    return f"{number:,} pieces of advice are not shown; `claims check --advice` shows them."


def _reading(claim: Claim) -> str:
    grade = round(reading_grade(claim.answer.plain))
    return f"{claim.file}: the answer asks for about {grade} years of schooling."


def _fails(diagnostics: tuple[Diagnostic, ...], *, strict: bool) -> bool:
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(each.severity in grave for each in diagnostics)
