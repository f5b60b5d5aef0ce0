"""The bot as a program of its own: a database with the pilot in it, and ``sparring run``."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from e2e.pilot import HR, SHEET
from e2e.programs import answers, free_port, running

SPARRING = str(Path(sys.executable).with_name("sparring"))


@contextmanager
def bot(folder: Path, platforms: Mapping[str, str], port: int | None = None) -> Iterator[None]:
    """Run the bot with the pilot imported; ``platforms`` are the settings that tell it where to listen and speak.

    Raises:
        subprocess.CalledProcessError: the import failed.
        NotReadyError: the bot did not start.
    """
    port = port or free_port()
    settings = {
        "DATABASE_URL": f"sqlite:///{folder / 'sparring.db'}",
        "SPARRING_HR": HR.email,
        "SPARRING_ENV": "development",
        "PORT": str(port),
        **platforms,
    }
    # In a folder of its own, so that no .env of the developer's gets in the way.
    subprocess.run(
        [SPARRING, "import", SHEET],
        cwd=folder,
        env=os.environ | settings,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    ready = partial(answers, f"http://127.0.0.1:{port}/readyz")
    with running([SPARRING, "run"], folder / "bot.log", ready, folder=folder, environment=settings):
        yield
