"""`claims schema`: the JSON Schema of a kind of file, for editors and other programs."""

from __future__ import annotations

import json

import click

from ..model.schema import SCHEMAS, schema_of


@click.command()
@click.argument("kind", type=click.Choice(list(SCHEMAS)))
def schema(kind: str) -> None:
    """Print the JSON Schema of a claim, a source or a site's own file."""
    click.echo(json.dumps(schema_of(kind), indent=2, ensure_ascii=False))
