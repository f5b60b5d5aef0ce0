"""The bot as a program of its own: a database with the pilot in it, and ``sparring run``."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from e2e.pilot import HR, SHEET
from e2e.programs import answers, free_port, running
from e2e.sheets import COPENHAGEN
from handlers.calendar.working_time import later

SPARRING = str(Path(sys.executable).with_name("sparring"))


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot."""

    url: str
    folder: Path
    settings: Mapping[str, str]

    def tick(self, *options: str) -> None:
        """Plan and deliver at once, without waiting for the next full minute; ``--now TIME`` rehearses a later day.

        Raises:
            subprocess.CalledProcessError: it failed.
        """
        _sparring(self.folder, self.settings, "tick", *options)

    def tick_at_work(self) -> None:
        """Deliver what is kept until people are at work, whatever day and hour the story is played at."""
        self.tick_later(timedelta(0))

    def tick_later(self, after: timedelta) -> None:
        """The same after that time: what is due by then, and what is kept until people are at work."""
        at_work = later(datetime.now(UTC) + after, COPENHAGEN) + timedelta(minutes=1)
        self.tick("--now", at_work.isoformat())


@contextmanager
def bot(
    folder: Path, platforms: Mapping[str, str], port: int | None = None, sheet: Path = SHEET
) -> Iterator[Bot]:
    """Run the bot with ``sheet`` imported; ``platforms`` are the settings that tell it where to listen and speak.

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
    _sparring(folder, settings, "import", str(sheet))
    url = f"http://127.0.0.1:{port}"
    ready = partial(answers, f"{url}/readyz")
    with running([SPARRING, "run"], folder / "bot.log", ready, folder=folder, environment=settings):
        yield Bot(url, folder, settings)


def _sparring(folder: Path, settings: Mapping[str, str], *arguments: str) -> None:
    # In a folder of its own, so that no .env of the developer's gets in the way.
    subprocess.run(
        [SPARRING, *arguments],
        cwd=folder,
        env=os.environ | settings,
        check=True,
        timeout=60,
        stdout=subprocess.DEVNULL,
    )
