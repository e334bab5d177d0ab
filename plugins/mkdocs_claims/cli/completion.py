"""`claims completion`: the script that makes a shell complete commands, options, codes and ids."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

PROGRAM = "claims"
VARIABLE = "_CLAIMS_COMPLETE"
"""The variable through which a shell asks the program; click derives it from the name."""
_SHELLS: dict[str, type[ShellComplete]] = {
    "bash": BashComplete,
    "zsh": ZshComplete,
    "fish": FishComplete,
}


@click.command()
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that lets SHELL complete these commands.

    \b
    bash: claims completion bash >> ~/.bashrc
    zsh:  claims completion zsh >> ~/.zshrc
    fish: claims completion fish > ~/.config/fish/completions/claims.fish

    Then open a new terminal.
    """  # noqa: D301 - click knows a paragraph that it must not wrap by a real backspace
    complete = _SHELLS[shell](context.find_root().command, {}, PROGRAM, VARIABLE)
    # Not `source()`: for bash it starts the bash of this machine to look at its version.
    click.echo(complete.source_template % complete.source_vars())
