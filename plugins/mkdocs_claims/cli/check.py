"""`claims check`: everything that is wrong in a folder of claims, at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from ..diagnostics import Diagnostic, Severity
from ..library import Library
from ..model.claim import Claim
from ..model.readability import reading_grade
from ..reporters.formats import FORMATS, reporter
from ..reporters.plain import visible
from .checking import Checked, Task, check_and_mend, check_once, mendable
from .options import no_claims, project_options, today_option
from .watching import changes_in, watch


@click.command()
@click.argument(
    "folder",
    default=".",
    is_eager=True,
    type=click.Path(exists=True, file_okay=False, readable=True, path_type=Path),
)
@project_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="The form of the report.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check.")
@click.option("--watch", "watching", is_flag=True, help="Check again whenever a file changes.")
@click.option(
    "--summary",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Add the whole report to FILE as Markdown, as for $GITHUB_STEP_SUMMARY.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail as well.")
@click.option("--advice/--no-advice", default=False, show_default=True, help="Show advice as well.")
@today_option
@click.pass_context
def check(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    folder: Path,
    claims_folder: str,
    bibliography_file: str,
    pages_folder: str,
    form: str,
    fix: bool,
    watching: bool,
    summary: Path | None,
    strict: bool,
    advice: bool,
    today: date,
) -> None:
    """Say what is wrong in the claims of FOLDER, or of the current folder.

    With --fix, what has one clear remedy is mended first: a misspelt key, a word in the wrong
    capitals, a minus sign that is none. No number, judgement or text of yours changes; `claims
    rules` says which rules it knows to mend.

    Exits with 0 when nothing is wrong, with 1 when there are errors (or, with --strict, warnings),
    and with 2 when it cannot check.
    """
    if not (folder / claims_folder).is_dir():
        raise no_claims(claims_folder, folder)
    if watching and (fix or form != "text"):
        message = "--watch goes with neither --fix nor another --format than text."
        raise click.UsageError(message)
    task = Task(folder, claims_folder, bibliography_file, pages_folder, today)
    if watching:
        watch(
            _Rounds(task, advice=advice),
            changes_in(folder / claims_folder, folder / bibliography_file, folder / pages_folder),
        )
        return
    checked, made = check_and_mend(task) if fix else (check_once(task), ())
    if fix:
        _tell_mended(made, to_errors=form != "text")
    shown = _shown(checked, advice=advice)
    click.echo(_report(checked, shown, form, advice=advice, fix=fix), nl=False)
    if summary is not None:
        with summary.open("a", encoding="utf-8") as file:
            file.write(reporter("markdown")(shown, checked.library.sources))
    context.exit(int(_fails(shown, strict=strict)))


@dataclass(slots=True)
class _Rounds:
    """Checks each time that it is called; files that did not change are not read again."""

    task: Task
    advice: bool
    before: Library | None = None

    def __call__(self) -> None:
        checked = check_once(self.task, self.before)
        self.before = checked.library
        shown = _shown(checked, advice=self.advice)
        click.echo(_report(checked, shown, "text", advice=self.advice, fix=False), nl=False)


def _shown(checked: Checked, *, advice: bool) -> tuple[Diagnostic, ...]:
    return tuple(each for each in checked.found if advice or each.severity is not Severity.ADVICE)


def _report(
    checked: Checked, shown: tuple[Diagnostic, ...], form: str, *, advice: bool, fix: bool
) -> str:
    report = reporter(form)(shown, checked.library.sources)
    if form != "text":
        return report
    lines = []
    if not fix and (number := mendable(shown)):
        lines.append(_can_be_mended(number))
    if len(shown) < len(checked.found):
        lines.append(_not_shown(len(checked.found) - len(shown)))
    if advice:
        lines += [_reading(claim) for claim in checked.library.claims.values()]
    return report + "".join(f"{line}\n" for line in lines)


def _tell_mended(made: tuple[Diagnostic, ...], *, to_errors: bool) -> None:
    for each in made:
        where = f"{visible(each.span.file)}:{each.span.line}:{each.span.column}"
        done = each.fix.description if each.fix is not None else ""
        click.echo(f"{where}: mended {each.code} {visible(each.message)} {done}", err=to_errors)
    if made:
        files = len({each.span.file for each in made})
        click.echo(
            f"Mended {len(made):,} {'problem' if len(made) == 1 else 'problems'} in {files:,} "
            f"{'file' if files == 1 else 'files'}. Look at what changed before you commit it.\n",
            err=to_errors,
        )


def _can_be_mended(number: int) -> str:
    if number == 1:
        return "1 of these can be mended for you: `claims check --fix`."
    return f"{number:,} of these can be mended for you: `claims check --fix`."


def _not_shown(number: int) -> str:
    if number == 1:
        return "1 piece of advice is not shown; `claims check --advice` shows it."
    return f"{number:,} pieces of advice are not shown; `claims check --advice` shows them."


def _reading(claim: Claim) -> str:
    grade = round(reading_grade(claim.answer.plain))
    years = "1 year" if grade == 1 else f"{grade} years"
    return f"{claim.file}: the answer asks for about {years} of schooling."


def _fails(diagnostics: tuple[Diagnostic, ...], *, strict: bool) -> bool:
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(each.severity in grave for each in diagnostics)
