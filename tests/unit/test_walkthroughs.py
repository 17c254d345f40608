"""What docs/extending.md says to write works: written into a copy of Fonds, and tested there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.walkthroughs import Block, blocks_of, copy_of_project

PAGE = Path(__file__).parents[2] / "docs" / "extending.md"


def run(project: Path, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_code_of_the_page_passes_its_own_tests(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "fonds")
    blocks = list(blocks_of(PAGE))
    for block in blocks:
        block.write_into(project)
    modules = sorted({block.path for block in blocks if block.path.endswith(".py")})
    tests = [block.path for block in blocks if "/test_" in block.path and block.language != "diff"]
    run(project, "ruff", "check", *modules)
    run(project, "ruff", "format", "--check", *modules)
    assert len(tests) == 3
    run(project, "pytest", "-q", "-p", "no:cacheprovider", *tests)


@pytest.mark.parametrize("text", ["one\ntwo\n", "one\nthree\none\nthree\n"])
def test_a_change_that_fits_nowhere_or_twice_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "file").write_text(text)
    with pytest.raises(ValueError, match="does not hold, once, the lines"):
        Block("diff", "file", " one\n+new\n three\n").write_into(tmp_path)


def test_a_change_is_made_where_its_lines_stand(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("zone\nthree\none\nthree\nfour\n")
    Block("diff", "file", "@@ here\n one\n-three\n+new\n@@\n four\n+five\n").write_into(tmp_path)
    assert (tmp_path / "file").read_text() == "zone\nthree\none\nnew\nfour\nfive\n"
