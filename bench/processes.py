"""Processes: what is measured runs in its own, on loopback, and is ended by its id."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"
ROOT = Path(__file__).parents[1]
SECONDS_TO_START = 30.0
SECONDS_TO_STOP = 15.0
SECONDS_TO_FINISH = 900.0
PAUSE = 0.05
LAST_WORDS = 2000


class ProcessFailedError(Exception):
    """A process ended too early or not at all."""

    def __init__(self, what: str, log: Path) -> None:
        super().__init__(f"{what}; its last words: {log.read_text(errors='replace')[-LAST_WORDS:]}")


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def module(name: str, *arguments: object) -> tuple[str, ...]:
    """The command that runs a module of ours."""
    return (sys.executable, "-m", name, *map(str, arguments))


@asynccontextmanager
async def serving(
    command: Sequence[str], port: int, environment: Mapping[str, str], log: Path
) -> AsyncIterator[None]:
    """Run a server while inside.

    Raises:
        ProcessFailedError: it does not listen on ``port``.
    """
    process = await _start(command, environment, log)
    try:
        await _until_listening(process, port, log)
        yield
    finally:
        await _stop(process)


async def finished(command: Sequence[str], environment: Mapping[str, str], log: Path) -> dict[str, Any]:
    """Run a program to its end and give the JSON object that it wrote to standard output.

    Raises:
        ProcessFailedError: it failed or took too long.
    """
    process = await _start(command, environment, log, asyncio.subprocess.PIPE)
    try:
        output, _ = await asyncio.wait_for(process.communicate(), SECONDS_TO_FINISH)
    except TimeoutError:
        raise ProcessFailedError(f"{command} took too long", log) from None
    finally:
        await _stop(process)
    if process.returncode:
        raise ProcessFailedError(f"{command} failed", log)
    answer: dict[str, Any] = json.loads(output)
    return answer


async def _start(
    command: Sequence[str], environment: Mapping[str, str], log: Path, output: int | None = None
) -> asyncio.subprocess.Process:
    # Nothing of the caller's own settings, and no .env file, may change what is measured.
    clean = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), **environment}
    with log.open("ab") as words:
        return await asyncio.create_subprocess_exec(
            *command, cwd=log.parent, env=clean, stdout=output or words, stderr=words
        )


async def _until_listening(process: asyncio.subprocess.Process, port: int, log: Path) -> None:
    for _ in range(int(SECONDS_TO_START / PAUSE)):
        if process.returncode is not None:
            break
        try:
            _, writer = await asyncio.open_connection(HOST, port)
        except ConnectionError:
            await asyncio.sleep(PAUSE)
        else:
            writer.close()
            return
    raise ProcessFailedError(f"nothing listens on port {port}", log)


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), SECONDS_TO_STOP)
    except TimeoutError:
        process.kill()
        await process.wait()
