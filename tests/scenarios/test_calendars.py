"""Calendars: a leader gets a meeting as a file, and all of them as a subscription that can be taken back."""

import re
from datetime import UTC, datetime, timedelta

import aiohttp

from storage import networks
from storage.tables.meetings import Meeting
from tests.calendars.reading import events, faults
from tests.scenarios.cast import ASKER, NETWORK, PEER
from tests.scenarios.world import World

STARTS_AT = datetime(2009, 9, 8, 11, tzinfo=UTC)
ADDRESS = re.compile(r"https://sparring\.example\.com(/calendar/feed/[\w-]{43}\.ics)")


async def _plan_meeting(world: World) -> None:
    async with world.database.write() as uow:
        network = await networks.by_name(uow, NETWORK)
        assert network is not None
        uow.add(
            Meeting(
                network_id=network.id,
                occurrence_at=STARTS_AT,
                starts_at=STARTS_AT,
                ends_at=STARTS_AT + timedelta(hours=3),
                changed_at=world.clock.now(),
            )
        )
        await uow.commit()


async def _status(world: World, path: str) -> int:
    async with aiohttp.ClientSession(world.base_url) as client, client.get(path) as answer:
        return answer.status


def _addresses(world: World) -> list[str]:
    """The addresses that were told, the latest last."""
    return ADDRESS.findall("\n".join(world.people.seen_by(ASKER)))


async def test_a_leader_gets_the_meeting_into_their_own_calendar(world: World) -> None:
    await _plan_meeting(world)
    await world.says(ASKER, "næste")
    await world.presses(ASKER, "Føj til kalender")

    assert world.sees(ASKER, "Her er mødet til din kalender")
    (file,) = (await world.people.files(ASKER)).values()
    (event,) = events(file)
    assert faults(file) == []
    assert event.summary.value == f"Netværksmøde · {NETWORK}"
    assert not world.sees(PEER, "Her er mødet til din kalender")
    assert await world.people.files(PEER) == {}


async def test_a_subscription_is_given_renewed_and_stopped(world: World) -> None:
    await _plan_meeting(world)
    await world.says(ASKER, "næste")
    await world.presses(ASKER, "Abonnér på møderne")
    (first,) = _addresses(world)
    assert await _status(world, first) == 200

    await world.says(ASKER, "næste")
    await world.presses(ASKER, "Abonnér på møderne")
    assert _addresses(world) == [first]
    await world.presses(ASKER, "Ny adresse")
    *_, second = _addresses(world)
    assert (await _status(world, first), await _status(world, second)) == (404, 200)

    await world.presses(ASKER, "Stop")
    assert await _status(world, second) == 404
    assert not world.sees(PEER, "/calendar/feed/")
