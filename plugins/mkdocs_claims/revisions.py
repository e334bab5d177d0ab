"""A revision of a Git repository becomes the names and bytes of a project's files.

Only objects are read, by `git ls-tree` and `git cat-file`: nothing is checked out, and nothing that
a repository brings along (hooks, filters, converters) is run.
"""

from __future__ import annotations

import posixpath
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .diagnostics import Diagnostic, Severity, Span
from .library import PAGES_FOLDER, is_note, is_page, looks_like_a_claim
from .project_files import FILE_LIMIT, READ_LIMIT, ProjectFiles

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINK = "120000"
_SHALLOW = (
    "This is a shallow copy, as automatic checks make them; get the whole history first: "
    "`git fetch --unshallow`, or `fetch-depth: 0` where the workflow checks the files out."
)
_WHOLE = "Get a whole copy, with `git clone` and nothing else."


class RevisionError(Exception):
    """A revision cannot be read; the message says why and what to do."""


class _Blob(NamedTuple):
    name: str
    mode: str
    object: str
    size: int


@dataclass(frozen=True, slots=True)
class Repository:
    """A Git repository, seen from a project's folder in it."""

    folder: Path
    prefix: str
    """The project's folder below the repository's top: empty, or ending in a slash."""

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """The repository in which `folder` lies.

        Raises:
            RevisionError: There is none, or there is no Git.
        """
        try:
            prefix = _git(folder, "rev-parse", "--show-prefix")
        except _GitError as error:
            if "dubious ownership" in error.said:
                message = (
                    f"Git does not read `{folder}`, because it belongs to somebody else. If you "
                    "trust it: `git config --global --add safe.directory FOLDER`."
                )
                raise RevisionError(message) from None
            message = f"`{folder}` does not lie in a Git repository."
            raise RevisionError(message) from None
        return cls(folder, prefix.decode("utf-8", "surrogateescape").removesuffix("\n"))

    def commit(self, revision: str) -> str:
        """The id of the commit that `revision` names: a branch, a tag, a commit.

        Raises:
            RevisionError: There is no such commit here.
        """
        wanted = f"{revision}^{{commit}}"
        arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        try:
            return _git(self.folder, *arguments).decode().strip()
        except _GitError:
            message = f"There is no revision `{revision}` here."
            hint = "Name a branch, a tag or a commit; `git log` lists the commits."
            raise RevisionError(f"{message} {_SHALLOW if self._shallow() else hint}") from None

    def common_ancestor(self, one: str, other: str) -> str:
        """The newest commit from which both revisions come.

        Raises:
            RevisionError: There is none here.
        """
        commits = self.commit(one), self.commit(other)
        try:
            return _git(self.folder, "merge-base", *commits).decode().split()[0]
        except _GitError:
            message = f"`{one}` and `{other}` have no common ancestor here."
            hint = "Leave out `--merge-base` to compare them as they are."
            raise RevisionError(f"{message} {_SHALLOW if self._shallow() else hint}") from None

    def read(
        self,
        commit: str,
        claims_folder: str,
        bibliography_file: str,
        pages_folder: str = PAGES_FOLDER,
    ) -> ProjectFiles:
        """The files of a project as a commit holds them (see `project_files.read_project`)."""
        found = ProjectFiles()
        folders = claims_folder, bibliography_file, pages_folder
        blobs = {each.name: each for each in self._blobs(commit, *folders)}
        wanted: dict[str, _Blob] = {}
        for number, blob in enumerate(blobs.values()):
            if number == FILE_LIMIT:
                message = f"There are more than {FILE_LIMIT:,} files in `{claims_folder}`."
                hint = "Give the folder that holds the claims, and nothing else."
                _problem(found, "F18", claims_folder, message, hint)
                break
            page = is_page(blob.name, claims_folder, pages_folder)
            told = looks_like_a_claim(blob.name) or blob.name == bibliography_file
            if not page and not told:
                found.files[blob.name] = b""
            elif blob.mode not in {_LINK, "100644", "100755"}:
                _problem(
                    found, "F17", blob.name, "This is not a file that can be read.", "Take it away."
                )
            elif blob.size > READ_LIMIT:
                message = f"This file has {blob.size:,} bytes, too many to be read."
                _problem(found, "F17", blob.name, message, "Look whether it belongs here.")
            else:
                wanted[blob.name] = blob
        contents = dict(zip(wanted, self._contents(list(wanted.values())), strict=True))
        for name, blob in wanted.items():
            content: bytes | None = contents[name]
            if blob.mode == _LINK:
                goal = posixpath.join(posixpath.dirname(name), contents[name].decode("utf-8", "?"))
                content = contents.get(posixpath.normpath(goal))
            if content is None:
                message = "This file is a link that leads out of the project."
                _problem(found, "F17", name, message, "Put the file itself there.")
            else:
                found.files[name] = content
        return found

    def _blobs(
        self, commit: str, claims_folder: str, bibliography_file: str, pages_folder: str
    ) -> Iterator[_Blob]:
        names = f"{claims_folder}/", bibliography_file, f"{pages_folder}/"
        paths = (f"{self.prefix}{name}" for name in names)
        options = ("-r", "-l", "-z", "--full-tree", "--end-of-options", commit, "--")
        listing = _git(self.folder, "ls-tree", *options, *paths)
        for line in listing.decode("utf-8", "surrogateescape").split("\0"):
            about, _, path = line.partition("\t")
            name = path.removeprefix(self.prefix)
            below = name.removeprefix(f"{claims_folder}/").split("/")
            page = is_page(name, claims_folder, pages_folder)
            if not path or any(part.startswith(".") for part in below):
                continue
            if not page and (is_note(name) or name.startswith(f"{pages_folder}/")):
                continue
            mode, _, object_, size = about.split()
            shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            yield _Blob(shown, mode, object_, int(size) if size.isdigit() else 0)

    def _contents(self, blobs: list[_Blob]) -> list[bytes]:
        if not blobs:
            return []
        asked = "".join(f"{blob.object}\n" for blob in blobs).encode()
        answer = _git(self.folder, "cat-file", "--batch", asked=asked)
        contents, at = [], 0
        for blob in blobs:
            start = answer.find(b"\n", at) + 1
            if answer[at:start].split()[1:2] != [b"blob"]:
                message = f"This copy of the repository lacks what `{blob.name}` held."
                raise RevisionError(f"{message} {_SHALLOW if self._shallow() else _WHOLE}")
            at = start + blob.size
            contents.append(answer[start:at])
            at += 1
        return contents

    def _shallow(self) -> bool:
        return _git(self.folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


class _GitError(Exception):
    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


def _git(folder: Path, *arguments: str, asked: bytes = b"") -> bytes:
    # Paths are taken letter by letter, whatever signs are in them.
    command = ["git", "--literal-pathspecs", "--no-replace-objects", "-C", str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - the revision stands behind --end-of-options
            [*command, *arguments], input=asked, capture_output=True, check=False
        )
    except FileNotFoundError:
        message = "The program `git` was not found; install Git to compare revisions."
        raise RevisionError(message) from None
    if done.returncode:
        raise _GitError(done.stderr.decode("utf-8", "replace"))
    return done.stdout


def _problem(found: ProjectFiles, code: str, name: str, message: str, hint: str) -> None:
    found.problems.append(Diagnostic(code, Severity.ERROR, message, hint, Span.at(name)))
