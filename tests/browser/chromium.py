"""Where the browser of the tests is: the system's, else Debian's package, else Playwright's own.

`python -m tests.browser.chromium` installs one where there is none.
"""

import os
import shutil
import subprocess
import sys

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def system_chromium() -> str | None:
    """Give the path of the system's browser, or None."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Install Debian's package where this may be done, else Playwright's own browser."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"DEBIAN_FRONTEND": "noninteractive", **os.environ}
        for command in (["update"], ["install", "--yes", "chromium"]):
            subprocess.run(["apt-get", "--quiet", *command], check=False, env=quiet)
    if not system_chromium():
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, check=False)


if __name__ == "__main__" and not system_chromium():
    install()
