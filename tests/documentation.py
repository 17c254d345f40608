"""The documentation: its pages, the pictures they show, and the site that is built of them."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree

PROJECT = Path(__file__).parents[1]
DOCS = PROJECT / "docs"
PICTURES = DOCS / "pictures"
# what pages of the site include
_INCLUDED = ("CHANGELOG.md", "CONTRIBUTING.md", "data/corpus/README.md")
_PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([\w-]+)\.png\)")


def pictures_in(page: str) -> set[str]:
    """Give the names of the pictures that a page shows, each with words that say what it shows."""
    return set(_PICTURE.findall((DOCS / page).read_text("utf-8")))


def build_site(folder: Path) -> Path:
    """Build the site in `folder` as `make docs` does; an error that says what is wrong with it."""
    copytree(DOCS, folder / "docs")
    for name in ("zensical.toml", *_INCLUDED):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy(PROJECT / name, folder / name)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(done.stdout + done.stderr)
    return folder / "site"
