"""The YAML language server of tests/node, spoken to as an editor speaks to it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import IO, Any, TypeAlias

from checkers import LANGUAGE_SERVER, command

Json: TypeAlias = Any
Place: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 0."""

LONGEST = 120.0
"""Seconds after which a server that answers nothing is stopped."""
CAN = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["plaintext"]}
        },
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {"relatedInformation": False},
    },
}


@dataclass(slots=True)
class LanguageServer:
    """A server at work on one folder, with the settings of an editor."""

    folder: Path
    settings: Mapping[str, Json]
    """By sections, as `yaml`."""
    into: IO[bytes]
    out_of: IO[bytes]
    _asked: int = 0
    _found: dict[str, list[Json]] = field(default_factory=dict)

    def begin(self) -> None:
        """Tell the server who we are; it has asked for the settings then."""
        folders = [{"uri": self.folder.as_uri(), "name": self.folder.name}]
        root = {"rootUri": self.folder.as_uri(), "workspaceFolders": folders}
        self._ask("initialize", {"processId": os.getpid(), "capabilities": CAN, **root})
        self._tell("initialized", {})
        while self._take().get("method") != "workspace/configuration":
            pass

    def end(self) -> None:
        """Ask the server to stop."""
        self._ask("shutdown", None)
        self._tell("exit", None)

    def open(self, name: str, text: str) -> None:
        """Show a file of this name; it need not be there."""
        about = {"uri": self._uri(name), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": about})

    def problems(self, name: str) -> list[Json]:
        """What the server finds wrong in a file that was shown."""
        uri = self._uri(name)
        while uri not in self._found:
            self._take()
        return self._found.pop(uri)

    def completions(self, name: str, place: Place) -> dict[str, Json]:
        """What is offered at a place, by its label."""
        found = self._ask("textDocument/completion", self._at(name, place))
        items = found["items"] if isinstance(found, dict) else found
        return {each["label"]: each for each in items}

    def hover(self, name: str, place: Place) -> str:
        """What is said about the word at a place, in Markdown."""
        found = self._ask("textDocument/hover", self._at(name, place))
        return str(found["contents"]["value"]) if found else ""

    def _uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def _at(self, name: str, place: Place) -> Json:
        line, column = place
        position = {"line": line, "character": column}
        return {"textDocument": {"uri": self._uri(name)}, "position": position}

    def _ask(self, method: str, parameters: Json) -> Json:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": parameters})
        while True:
            message = self._take()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, parameters: Json) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.into.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.into.flush()

    def _take(self) -> Json:
        """The next message of the server; what it asks is answered, what it finds is kept."""
        length = 0
        while (line := self.out_of.readline()) != b"\r\n":
            assert line, "The language server has stopped."
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        message = json.loads(self.out_of.read(length))
        method, parameters = message.get("method"), message.get("params")
        if method == "textDocument/publishDiagnostics":
            self._found[parameters["uri"]] = parameters["diagnostics"]
        elif method is not None and "id" in message:
            sections = parameters["items"] if method == "workspace/configuration" else None
            answer = sections and [self.settings.get(each["section"]) for each in sections]
            self._send({"id": message["id"], "result": answer})
        return message


@contextmanager
def language_server(folder: Path, settings: Mapping[str, Json]) -> Iterator[LanguageServer]:
    """A language server for a folder, with these settings by sections."""
    with subprocess.Popen(
        command(LANGUAGE_SERVER, "--stdio"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        guard = Timer(LONGEST, process.kill)
        guard.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            server = LanguageServer(folder, settings, process.stdin, process.stdout)
            server.begin()
            yield server
            server.end()
        finally:
            guard.cancel()
            process.kill()
