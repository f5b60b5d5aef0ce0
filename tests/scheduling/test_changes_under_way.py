"""A meeting that changes while its invitation is under way: what stands in the channel is right in the end."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from handlers.calendar.rhythm import Occurrence
from handlers.invitations import CAPABILITY as INVITATIONS
from handlers.meetings import changes
from handlers.ports import Platforms, UncertainDeliveryError
from scheduling.composing import Composer
from scheduling.delivery import Delivery
from scheduling.planner import plan
from storage.database import Database
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork
from tests.fakes.platform import FakePlatform
from tests.scheduling.world import (
    COPENHAGEN,
    a_channel,
    a_network,
    a_person,
    meetings_of,
    minutes,
    unseal,
)

INVITED = datetime(2009, 8, 25, 7, 0, tzinfo=UTC)
LATER = datetime(2009, 9, 16, 11, tzinfo=UTC)
Change = Callable[[UnitOfWork, Meeting, Network, str], Awaitable[None]]


async def move(uow: UnitOfWork, meeting: Meeting, network: Network, by: str) -> None:
    await changes.move(uow, meeting, network, Occurrence(LATER, LATER + timedelta(hours=3)), INVITED, by)


async def cancel(uow: UnitOfWork, meeting: Meeting, network: Network, by: str) -> None:
    await changes.cancel(uow, meeting, network, INVITED, by)


CHANGES = pytest.mark.parametrize(
    ("change", "title"),
    [
        (move, "Netværksmøde onsdag den 16. september 2009"),
        (cancel, "Aflyst: netværksmøde tirsdag den 8. september 2009"),
    ],
)


class Story:
    """A network with a channel whose meeting is about to be invited to."""

    def __init__(self, database: Database, slack: FakePlatform, platforms: Platforms) -> None:
        self._database, self._slack = database, slack
        self._delivery = Delivery(
            database, platforms, Composer(dict(INVITATIONS.notices), "da", COPENHAGEN), unseal
        )

    async def begin(self) -> None:
        """The invitation is due."""
        self._network = await a_network(self._database)
        await a_channel(self._database, self._network, self._slack.add_channel("n1"))
        self._person: Person = await a_person(self._database, "leder@example.com", self._network)
        await plan(self._database, datetime(2009, 8, 3, 7, tzinfo=UTC))
        await plan(self._database, INVITED)

    async def change(self, change: Change) -> None:
        """Somebody changes the meeting."""
        (meeting, *_) = await meetings_of(self._database, self._network)
        async with self._database.write() as uow:
            current = await uow.hold(Meeting, meeting.id)
            assert current is not None
            await change(uow, current, self._network, self._person.id)
            await uow.commit()

    async def go_on(self, *after: int) -> None:
        """The bot works so many minutes after the invitation was due."""
        for minute in after:
            await plan(self._database, INVITED + minutes(minute))
            await self._delivery.deliver_batch(INVITED + minutes(minute))

    @property
    def titles(self) -> list[str]:
        """The titles of the cards about the meeting in the channel."""
        titles = [message.card.title for message in self._slack.messages.values()]
        return [title for title in titles if "etværksmøde" in title]


@pytest.fixture
async def story(database: Database, slack: FakePlatform, platforms: Platforms) -> Story:
    told = Story(database, slack, platforms)
    await told.begin()
    return told


@CHANGES
async def test_a_card_that_is_being_sent_is_brought_up_to_date(
    story: Story, slack: FakePlatform, change: Change, title: str
) -> None:
    async def on_post(_target: object, _delivery_id: str) -> None:
        slack.on_post = nothing
        await story.change(change)

    async def nothing(_target: object, _delivery_id: str) -> None: ...

    slack.on_post = on_post
    await story.go_on(0, 1, 2, 3)

    assert story.titles == [title]


@CHANGES
async def test_a_card_of_which_nobody_knows_whether_it_arrived_is_found_and_brought_up_to_date(
    story: Story, slack: FakePlatform, change: Change, title: str
) -> None:
    slack.fail("post", UncertainDeliveryError(), arrives=True)
    await story.go_on(0)
    await story.change(change)
    await story.go_on(*range(1, 24 * 60, 60))

    assert story.titles == [title]


async def test_a_card_that_was_not_sent_yet_is_sent_as_the_meeting_is_now_and_once(
    story: Story, slack: FakePlatform
) -> None:
    await story.change(move)
    await story.go_on(*range(0, 12 * 60, 60))

    assert story.titles == []
    assert slack.updates == []
