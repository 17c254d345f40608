"""The walk-throughs of the documentation: what a page says to write, written into a copy of Fonds.

A block of code whose title is a path is a file: a new one is the whole of it, and one of the
language `diff` holds changes to a file there is. The lines of a change that begin with a space or
a minus stand in the file one after the other, and in one place only; parts begin with `@@`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

_PROJECT = Path(__file__).parents[1]
_BLOCK = re.compile(r'^```(\w+) title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_PART = re.compile(r"^@@.*\n", re.MULTILINE)
_FOLDERS = ("dashboard", "data", "queries", "tests")


@dataclass(frozen=True)
class Block:
    """A file that a page says to write, or the changes it says to make to one."""

    language: str
    path: str
    code: str

    def write_into(self, project: Path) -> None:
        """Write it; an error where a new file is there already, or a change fits nowhere."""
        file = project / self.path
        if self.language != "diff":
            with file.open("x", encoding="utf-8") as new:
                new.write(self.code)
            return
        lines = file.read_text("utf-8").splitlines()
        for part in filter(None, _PART.split(self.code)):
            _change(lines, part.splitlines(), self.path)
        file.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def blocks_of(page: Path) -> Iterator[Block]:
    """Give the files and changes of a page, in its order."""
    for language, path, code in _BLOCK.findall(page.read_text("utf-8")):
        yield Block(language, path, code)


def copy_of_project(folder: Path) -> Path:
    """Copy all that is needed to run the tests, apart from what was built."""
    for name in _FOLDERS:
        leftovers = ignore_patterns("__pycache__", "fixtures", "bench", "browser")
        copytree(_PROJECT / name, folder / name, ignore=leftovers)
    copy(_PROJECT / "pyproject.toml", folder)
    return folder


def _change(lines: list[str], part: list[str], path: str) -> None:
    before, after = (
        [line[1:] for line in part if line[:1] in ("", " ", sign)] for sign in ("-", "+")
    )
    length = len(before)
    places = [at for at in range(len(lines)) if lines[at : at + length] == before]
    if len(places) != 1:
        raise ValueError(f"{path} does not hold, once, the lines {before}")
    lines[places[0] : places[0] + length] = after
