"""Loops go on, whatever happens, until they are told to stop."""

import asyncio

from scheduling.loops import Loop

FOR_EVER = 3600.0
PATIENCE = 30.0


async def test_it_works_at_once_and_again_when_woken() -> None:
    stop = asyncio.Event()
    turns: list[int] = []

    async def work() -> float:
        turns.append(len(turns))
        (stop.set if len(turns) == 3 else loop.wake)()
        return FOR_EVER

    loop = Loop("work", work)
    async with asyncio.timeout(PATIENCE):
        await loop.run(stop)

    assert turns == [0, 1, 2]


async def test_being_woken_does_not_shorten_the_pause_after_a_failure() -> None:
    stop, woken = asyncio.Event(), asyncio.Event()
    turns = 0

    async def work() -> float:
        nonlocal turns
        turns += 1
        loop.wake()
        woken.set()
        raise OSError

    loop = Loop("work", work, first_pause=FOR_EVER)
    async with asyncio.timeout(PATIENCE):
        running = asyncio.create_task(loop.run(stop))
        await woken.wait()
        loop.wake()
        for _ in range(20):
            await asyncio.sleep(0)  # lets the loop take its next step, if there were one
        stop.set()
        await running

    assert turns == 1
    assert loop.failures == 1


async def test_it_survives_failures_and_forgets_them_when_it_works_again() -> None:
    stop = asyncio.Event()
    failures: list[int] = []

    async def work() -> float:
        failures.append(loop.failures)
        if len(failures) < 4:
            raise RuntimeError
        stop.set()
        return FOR_EVER

    loop = Loop("work", work, first_pause=0.001)
    async with asyncio.timeout(PATIENCE):
        await loop.run(stop)

    assert failures == [0, 1, 2, 3]
    assert loop.failures == 0


async def test_told_to_stop_before_it_begins_it_does_nothing() -> None:
    stop = asyncio.Event()
    stop.set()
    turns: list[int] = []

    async def work() -> float:
        turns.append(1)
        return FOR_EVER

    await Loop("work", work).run(stop)

    assert turns == []
