"""`claims schema`: the JSON Schema of a kind of file, for editors and other programs."""

from __future__ import annotations

from pathlib import Path

import click

from ..model.schema import SCHEMAS, schema_file, schema_text
from .writing import replace_file


@click.command()
@click.argument("kind", type=click.Choice(list(SCHEMAS)), required=False)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write all schemas into FOLDER, over those that are there.",
)
def schema(kind: str | None, into: Path | None) -> None:
    """Print the JSON Schema of a claim, a source or a site's own file.

    With --into, write all of them into a folder, where the settings of an editor find them:
    `claims schema --into schemas`. Do so again whenever this package was brought up to date.
    """
    if (kind is None) == (into is None):
        message = f"Name one of {', '.join(SCHEMAS)}, or a folder with --into; not both."
        raise click.UsageError(message)
    if kind is not None:
        click.echo(schema_text(kind), nl=False)
        return
    if into is not None:
        into.mkdir(parents=True, exist_ok=True)
        for each in SCHEMAS:
            path = into / schema_file(each)
            replace_file(path, schema_text(each).encode())
            click.echo(f"{path.as_posix()}: written")
