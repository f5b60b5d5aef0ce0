"""Load: sends requests that were made before, over a few connections that stay open.

On bare streams: an HTTP client would need more of the machine than the servers it is to measure.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from bench.processes import HOST

STATUS_OK = b"HTTP/1.1 200"
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class WrongAnswerError(Exception):
    """A bot answered something else than it should; such figures would mean nothing."""


@dataclass(frozen=True, slots=True)
class Load:
    """How long all requests took together, and each by itself, in seconds."""

    seconds: float
    latencies: Sequence[float]


async def send(port: int, requests: Sequence[bytes], at_once: int, expected: bytes) -> Load:
    """Send ``requests``, ``at_once`` at a time; each answer must hold ``expected``.

    Raises:
        WrongAnswerError: one did not.
    """
    latencies: list[float] = []
    queue = iter(requests)
    began = perf_counter()
    await asyncio.gather(*(_take_turns(port, queue, expected, latencies) for _ in range(at_once)))
    return Load(perf_counter() - began, latencies)


async def send_paced(port: int, requests: Sequence[bytes], per_second: float, at_once: int) -> Load:
    """Send ``requests`` at a steady rate, whether or not the ones before are answered, ``at_once`` at the most.

    A latency counts from when its request was meant to be sent: one that had to wait for others is slow too.

    Raises:
        WrongAnswerError: one was refused.
    """
    latencies: list[float] = []
    began = perf_counter()
    queue = ((began + number / per_second, request) for number, request in enumerate(requests))
    await asyncio.gather(*(_keep_pace(port, queue, latencies) for _ in range(at_once)))
    return Load(perf_counter() - began, latencies)


async def _keep_pace(port: int, queue: Iterator[tuple[float, bytes]], latencies: list[float]) -> None:
    for due, request in queue:
        await asyncio.sleep(due - perf_counter())
        await _take_turns(port, iter([request]), b"", [])
        latencies.append(perf_counter() - due)


async def _take_turns(port: int, queue: Iterator[bytes], expected: bytes, latencies: list[float]) -> None:
    reader, writer = await asyncio.open_connection(HOST, port)
    for request in queue:
        began = perf_counter()
        writer.write(request)
        head, body = await _answer(reader)
        latencies.append(perf_counter() - began)
        if not head.startswith(STATUS_OK) or expected not in body:
            raise WrongAnswerError((head + body).decode(errors="replace")[:500])
    writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = LENGTH.search(head)
    return head, await reader.readexactly(int(length[1])) if length else b""
