"""`claims rules`: every rule of the check, one a line."""

from __future__ import annotations

import json

import click

from ..diagnostics import Severity
from ..rules.catalogue import catalogue


@click.command()
@click.option(
    "--severity",
    type=click.Choice([str(each) for each in Severity]),
    help="Only rules that are so grave.",
)
@click.option("--fixable", is_flag=True, help="Only rules that `claims check --fix` can mend.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="The form of the list.",
)
def rules(*, severity: str | None, fixable: bool, form: str) -> None:
    """List the rules: code, severity, whether it can be mended, and title.

    `claims explain CODE` says more of one.
    """
    every = catalogue()
    listed = [
        {
            "code": code,
            "title": every.title(code),
            "severity": str(rule.severity),
            "subject": str(rule.subject),
            "fixable": bool(every.documentation(code).fix),
        }
        for code, rule in every.rules.items()
    ]
    chosen = [
        each
        for each in listed
        if (severity is None or each["severity"] == severity) and (each["fixable"] or not fixable)
    ]
    if form == "json":
        click.echo(json.dumps({"format": 1, "rules": chosen}, indent=2))
        return
    for each in chosen:
        mark = "fix" if each["fixable"] else ""
        click.echo(f"{each['code']}  {each['severity']:<7}  {mark:<3}  {each['title']}")
    number = len(chosen)
    click.echo(
        f"\n{number} {'rule' if number == 1 else 'rules'}. `fix`: `claims check --fix` can mend "
        "some of it. `claims explain CODE` says more."
    )
