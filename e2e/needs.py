"""What the real clients need besides Python, and how to get it.

python -m e2e.needs [--without-browser]
"""

import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

CHROMIUM = Path("/usr/bin/chromium")
OLDEST_NODE = 18


def missing(*, browser: bool = True) -> Iterator[str]:
    """One sentence for each thing that is not there; ``browser`` tells whether Chromium is among them."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        yield "The local Slack runs on Linux on x86-64 only."
    if _node() < OLDEST_NODE:
        yield f"Node.js {OLDEST_NODE} or newer is missing; install it with: sudo apt-get install nodejs"
    if shutil.which("npm") is None:
        yield "npm is missing; install it with: sudo apt-get install npm"
    if browser and not CHROMIUM.exists():
        yield (
            "Chromium is missing; install it with: "
            "sudo apt-get install chromium fonts-liberation fonts-noto-color-emoji"
        )


def _node() -> int:
    """The major version of Node.js; 0 without any."""
    node = shutil.which("node")
    if node is None:
        return 0
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().removeprefix("v").partition(".")[0]
    return int(major) if major.isdecimal() else 0


if __name__ == "__main__":
    sys.exit("\n".join(missing(browser="--without-browser" not in sys.argv)) or 0)
