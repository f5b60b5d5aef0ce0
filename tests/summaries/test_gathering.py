"""What a summary is gathered from: small numbers are left out, and nothing older for a substitute."""

from datetime import timedelta

import pytest

from handlers.agendas.since import EVER
from handlers.imports.store import store
from handlers.summaries.gathering import gather_case, gather_period
from storage import networks
from storage.database import Database
from storage.tables.content import Kept, Promise, Prompt, Reflection, Visibility
from storage.tables.dilemmas import Dilemma, Feedback
from storage.tables.identity import Network, Role
from storage.tables.meetings import Meeting
from tests.scenarios import cast
from tests.summaries.samples import DA, NOW, contribution, dilemma

HELD = NOW - timedelta(days=30)


@pytest.fixture
async def network(database: Database) -> Network:
    """The cast's first network, which has met a month ago."""
    async with database.write() as uow:
        await store(uow, cast.plan(), NOW.date())
        found = await networks.by_name(uow, cast.NETWORK)
        assert found is not None
        uow.add(Meeting(id="m", network_id=found.id, starts_at=HELD, ends_at=HELD, changed_at=HELD))
        await uow.commit()
    return found


async def leaders(database: Database, network: Network) -> list[str]:
    """The ids of the network's leaders."""
    async with database.read() as uow:
        return [one.id for one in await networks.members(uow, network.id, Role.LEADER, NOW.date())]


async def test_promises_are_counted_by_what_became_of_them(database: Database, network: Network) -> None:
    kept = [Kept.YES, Kept.YES, Kept.PARTLY, Kept.NOT_YET, None]
    people = await leaders(database, network)
    async with database.write() as uow:
        for person, judged in zip(people, kept, strict=False):
            uow.add(
                Promise(
                    meeting_id="m", person_id=person, takes_along="", will_try="x", made_at=NOW, kept=judged
                )
            )
        # Whoever only took something along has promised nothing.
        uow.add(
            Promise(
                meeting_id="m", person_id=people[5], takes_along="x", will_try="", made_at=NOW, kept=Kept.YES
            )
        )
        await uow.commit()
    async with database.read() as uow:
        period = await gather_period(uow, DA, network, NOW, EVER)

    assert period.promises.made == 5
    assert period.promises.kept == {Kept.YES: 2, Kept.PARTLY: 1, Kept.NOT_YET: 1}


async def test_private_answers_are_counted_for_each_prompt_or_not_at_all(
    database: Database, network: Network
) -> None:
    people = await leaders(database, network)
    async with database.write() as uow:
        for key, answers in (("many", 5), ("few", 4)):
            uow.add(Prompt(id=key, network_id=network.id, text=key, sent_at=NOW))
            await uow.flush()
            for person in people[:answers]:
                uow.add(
                    Reflection(
                        prompt_id=key,
                        person_id=person,
                        text="x",
                        visible_to=Visibility.PRIVATE,
                        written_at=NOW,
                    )
                )
        await uow.commit()
    async with database.read() as uow:
        period = await gather_period(uow, DA, network, NOW, EVER)

    assert period.private == 5
    assert [answers for _, answers in period.prompts] == [[], []]


async def test_a_substitute_gets_nothing_older_than_the_last_meeting(
    database: Database, network: Network
) -> None:
    _, old, new, *_ = await leaders(database, network)
    async with database.write() as uow:
        asked = dilemma(network_id=network.id, asker_id=None)
        uow.add(asked)
        await uow.flush()
        for row, person, at in (("1", old, HELD - timedelta(days=1)), ("2", new, NOW)):
            given: Feedback = contribution(row, person, hears=row)
            given.given_at = at
            uow.add(given)
        await uow.commit()
    async with database.read() as uow:
        found = await uow.get(Dilemma, "d")
        assert found is not None
        whole = await gather_case(uow, found, network, NOW, EVER)
        newer = await gather_case(uow, found, network, NOW, HELD)

    assert [one.id for one in whole.given] == ["1", "2"]
    assert (whole.givers, whole.leaders) == (2, 6)
    assert [one.id for one in newer.given] == ["2"]
    assert newer.names == {new: cast.name_of(cast.LEADERS[2])}
