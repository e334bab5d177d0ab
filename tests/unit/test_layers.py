"""What each part of the package may know: MkDocs is the plugin's alone, printing the commands'."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import mkdocs_claims

PACKAGE = Path(mkdocs_claims.__path__[0])
MODULES = {
    path.relative_to(PACKAGE).as_posix(): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if "starter/files" not in path.as_posix()
}
PLUGIN = "plugin.py"
HOSTS = ("mkdocs", "properdocs", "material", "zensical")
"""What shows the pages, and may be gone in some years."""


def test_the_core_is_imported_where_there_is_no_mkdocs() -> None:
    names = [
        ".".join(("mkdocs_claims", *path.removesuffix(".py").split("/"))).removesuffix(".__init__")
        for path in MODULES
        if path != PLUGIN
    ]
    code = (
        "import sys\n"
        "from importlib import import_module\n"
        f"sys.modules.update(dict.fromkeys({HOSTS}))\n"
        f"for name in {names}:\n"
        "    import_module(name)\n"
        "print(len([each for each in sys.modules if each.startswith('mkdocs_claims')]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )

    assert done.stderr == ""
    assert int(done.stdout) >= len(names)


def imported(tree: ast.AST) -> set[str]:
    """The packages that a module imports, wherever in it."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return names


def printing(tree: ast.AST) -> list[int]:
    """The lines on which a module writes to the terminal."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("print", "input"):
                lines.append(node.lineno)
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in (
            *("sys.stdout", "sys.stderr", "sys.stdin", "sys.exit"),
            *("click.echo", "click.secho", "click.prompt", "click.confirm"),
        ):
            lines.append(node.lineno)
    return lines


def trees() -> dict[str, ast.AST]:
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def test_only_the_plugin_imports_mkdocs() -> None:
    assert [name for name, tree in trees().items() if imported(tree) & {*HOSTS}] == [PLUGIN]


def test_only_commands_print() -> None:
    core = {name: tree for name, tree in trees().items() if not name.startswith("cli/")}

    assert {name: lines for name, tree in core.items() if (lines := printing(tree))} == {}
    assert [name for name, tree in core.items() if "click" in imported(tree)] == []


def test_what_breaks_a_layer_would_be_seen() -> None:
    tree = ast.parse(
        "def f():\n    from mkdocs.utils import x\n    print(x)\nsys.stdout.write('')\n"
    )

    assert imported(tree) == {"mkdocs"}
    assert printing(tree) == [3, 4]
