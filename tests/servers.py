"""Servers for the browser: the dashboard as `fonds serve` runs it, and any Streamlit script."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

# The browser runs no errands of its own, and asks nobody but the server under test.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_PATIENCE = 60


@contextmanager
def serving(corpus: Path | None = None) -> Iterator[str]:
    """Run `fonds serve` on a free port; give its address once it answers."""
    named = ["--corpus", str(corpus)] if corpus else []
    port = _free_port()
    command = [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port), *named]
    with _running(command, port, "healthz") as address:
        yield address


@contextmanager
def streamlit_running(script: Path) -> Iterator[str]:
    """Run a Streamlit script on a free port, with the settings beside it, if any, and no others.

    Gives its address once it answers.
    """
    port = _free_port()
    options = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    with _running([*command, *options], port, "_stcore/health", script.parent) as address:
        yield address


@contextmanager
def _running(
    command: Sequence[str], port: int, health: str, folder: Path | None = None
) -> Iterator[str]:
    address, silent = f"http://127.0.0.1:{port}", subprocess.DEVNULL
    with subprocess.Popen(command, stdout=silent, stderr=silent, cwd=folder) as server:
        try:
            _wait_for(f"{address}/{health}")
            yield address
        finally:
            server.terminate()


def process_of(address: str) -> int:
    """Give the number of the process that serves an address; as Linux tells it."""
    port = f"--server.port\0{address.rpartition(':')[2]}\0".encode()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError):  # it has ended meanwhile
            if port in (process / "cmdline").read_bytes():
                return int(process.name)
    raise LookupError(address)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _wait_for(address: str) -> None:
    given_up = time.monotonic() + _PATIENCE
    while True:
        try:
            urllib.request.urlopen(address, timeout=5)
        except OSError:  # not there yet, or too busy to answer
            if time.monotonic() > given_up:
                raise
            time.sleep(0.05)
        else:
            return
