"""Calendar subscriptions, and what stands in them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlmodel import col, or_, select

from storage.networks import active
from storage.substitutes import in_hand_of
from storage.tables.calendar_feeds import CalendarFeed
from storage.tables.identity import Membership, Network, Person, Role
from storage.tables.meetings import Meeting, Substitute
from storage.unit_of_work import UnitOfWork


async def open_feed(uow: UnitOfWork, person_id: str, token_hash: str, now: datetime) -> bool:
    """Give a person a subscription; false, and nothing is done, if they have one."""
    feed = {"person_id": person_id, "token_hash": token_hash, "created_at": now}
    return bool(await uow.insert_absent(CalendarFeed, [feed]))


async def replace_feed(uow: UnitOfWork, person_id: str, token_hash: str, now: datetime) -> None:
    """Give a person a subscription under a new address; an older one is worth nothing from now on."""
    if await open_feed(uow, person_id, token_hash, now):
        return
    feed = await of_person(uow, person_id)
    if feed is not None:
        feed.token_hash, feed.created_at = token_hash, now


async def close_feed(uow: UnitOfWork, person_id: str) -> None:
    """Take a person's subscription away, if they have one."""
    feed = await of_person(uow, person_id)
    if feed is not None:
        await uow.delete(feed)


async def of_person(uow: UnitOfWork, person_id: str) -> CalendarFeed | None:
    """A person's subscription."""
    return await uow.get(CalendarFeed, person_id)


async def with_token(uow: UnitOfWork, token_hash: str) -> CalendarFeed | None:
    """The subscription whose address this is the digest of."""
    found = await uow.session.exec(select(CalendarFeed).where(CalendarFeed.token_hash == token_hash))
    return found.one_or_none()


async def meetings_for(
    uow: UnitOfWork, person_id: str, on: date, since: datetime
) -> Sequence[tuple[Meeting, Network]]:
    """A person's meetings that end at ``since`` or later, cancelled ones too, in order.

    Theirs are the meetings of every network they are in on that day, and those they have in hand as a substitute.
    """
    theirs = select(Membership.network_id).where(Membership.person_id == person_id, active(on))
    standing_in = in_hand_of(person_id, on)
    statement = (
        select(Meeting, Network)
        .join(Network, col(Network.id) == col(Meeting.network_id))
        .where(
            Meeting.ends_at >= since,
            or_(col(Meeting.network_id).in_(theirs), col(Meeting.id).in_(standing_in)),
        )
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    return (await uow.session.exec(statement)).all()


async def substitutes(uow: UnitOfWork, meeting_ids: Collection[str]) -> dict[str, Person]:
    """Who facilitates these meetings in place of the network's facilitator, by meeting."""
    statement = (
        select(Substitute.meeting_id, Person)
        .join(Person, col(Person.id) == col(Substitute.person_id))
        .where(col(Substitute.meeting_id).in_(meeting_ids))
    )
    return dict((await uow.session.exec(statement)).all())


async def facilitators(uow: UnitOfWork, network_ids: Collection[str], on: date) -> dict[str, Person]:
    """The facilitator of each of these networks on that day; of several the first by name."""
    statement = (
        select(Membership.network_id, Person)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .where(col(Membership.network_id).in_(network_ids), Membership.role == Role.FACILITATOR, active(on))
        .order_by(col(Person.name).desc(), col(Person.id).desc())
    )
    return dict((await uow.session.exec(statement)).all())
