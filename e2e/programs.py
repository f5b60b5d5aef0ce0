"""Programs that run for a while: started, waited for, ended by their own id."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

# It ends with us, even if we are killed, and after half a day at the latest.
BOUNDED = ("setpriv", "--pdeathsig", "TERM", "timeout", "12h")

PATIENCE = 30.0
"""How long a program may take to get ready, in seconds."""


class NotReadyError(Exception):
    """A program ended, or was not ready in time."""


def free_port() -> int:
    """A port that nothing listens on at the moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def answers(url: str) -> bool:
    """Whether something answers at ``url`` that all is well."""
    try:
        with urlopen(url, timeout=2):  # noqa: S310 -- our own address
            return True
    except (URLError, OSError):
        return False


@contextmanager
def running(
    command: Sequence[str],
    log: Path,
    ready: Callable[[], bool],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[None]:
    """Run ``command`` until the block is left; what it prints goes to ``log``.

    Raises:
        NotReadyError: it ended, or was not ready in time.
    """
    with log.open("w") as output:
        program = subprocess.Popen(
            [*BOUNDED, *command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait(program, ready, log)
        yield
    finally:
        _end(program)


def _wait(program: subprocess.Popen[bytes], ready: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if program.poll() is not None or time.monotonic() > deadline:
            raise NotReadyError(f"{log.stem} did not start; it said:\n{log.read_text()[-2000:]}")
        time.sleep(0.05)


def _end(program: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if program.poll() is None:
            os.killpg(program.pid, sign)
        try:
            program.wait(timeout=10)
        except subprocess.TimeoutExpired:
            continue
        return
