"""The README asks one question by several tools: each example is run, and all give one answer."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import httpx
import pytest

from data.versions import EMBEDDED_CORPUS
from queries.database import open_corpus
from queries.export_tables import table_rows
from queries.filters import Filters
from tests.exported_files import ids_in

pytestmark = pytest.mark.xdist_group("http")

README = Path(__file__).parents[2] / "README.md"
_HEADING = "## From other tools"
_SERVER = "http://127.0.0.1:8501"
_FONDS = ".venv/bin/fonds"


def examples(language: str) -> list[str]:
    """Give the examples in a language that stand under the heading, in their order."""
    _, _, rest = README.read_text("utf-8").partition(f"\n{_HEADING}\n")
    section, _, _ = rest.partition("\n## ")
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    return found


def run(command: str, folder: Path) -> None:
    """Run a command in a folder; `fonds` is that of this checkout, wherever it is set up."""
    words = shlex.split(command)
    fonds = [sys.executable, "-m", "dashboard.cli"]
    words = [*fonds, *words[1:]] if words[0] == _FONDS else words
    places = os.environ | {"PYTHONPATH": str(README.parent)}
    subprocess.run(words, cwd=folder, check=True, timeout=120, env=places)


@pytest.fixture(scope="module")
def expected() -> Sequence[str]:
    asked = Filters(leader=("joseph-stalin",), decade=(1940,))
    rows = table_rows(open_corpus(EMBEDDED_CORPUS), "documents", asked).read_all()
    ids: list[str] = rows["id"].to_pylist()
    return ids


def test_curl(dashboard: str, tmp_path: Path, expected: Sequence[str]) -> None:
    if not shutil.which("curl"):
        pytest.skip("This machine has no curl.")
    run(examples("bash")[0].replace(_SERVER, dashboard), tmp_path)
    assert ids_in("csv", (tmp_path / "stalin.csv").read_bytes()) == expected


def test_pandas(dashboard: str, expected: Sequence[str]) -> None:
    names: dict[str, Any] = {}
    exec(examples("python")[0].replace(_SERVER, dashboard), names)  # noqa: S102 - our own README
    assert names["stalin"]["id"].tolist() == expected


def test_duckdb(tmp_path: Path, expected: Sequence[str]) -> None:
    run(examples("bash")[1], tmp_path)
    query = examples("sql")[0].replace("'stalin.parquet'", f"'{tmp_path / 'stalin.parquet'}'")
    with duckdb.connect() as connection:
        rows = connection.execute(query).fetchall()
    assert sorted(row[0] for row in rows) == sorted(expected)


def test_excel(dashboard: str, expected: Sequence[str]) -> None:
    (address,) = re.findall(r'"(http[^"]+)"', examples("powerquery")[0])
    answer = httpx.get(address.replace(_SERVER, dashboard), timeout=60)
    assert ids_in("xlsx", answer.content) == expected
