"""Reminders: as many as there are networks in the outbox, and what one looks like in Slack."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, insert
from sqlmodel import func, select

from bench.population import KIND, REMINDER, all_of
from bot.slack.render import messages
from handlers.invitations.invitation import compose_invitation
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from storage.database import Database
from storage.tables.identity import Channel, Network
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow, Posting, State


async def make_due(database: Database, now: datetime) -> None:
    """Leave exactly one reminder in the outbox for each channel, due now, and nothing sent."""
    channels = {channel.network_id: channel for channel in await all_of(database, Channel)}
    rows = [_row(meeting, channels[meeting.network_id], now) for meeting in await all_of(database, Meeting)]
    async with database.write() as uow:
        await uow.session.exec(delete(OutboxRow))
        await uow.session.exec(delete(Posting))
        await uow.session.exec(insert(OutboxRow), params=[row.model_dump() for row in rows])
        await uow.commit()


async def count_sent(database: Database) -> int:
    """How many reminders are settled as sent, their cards remembered."""
    statement = (
        select(func.count())
        .select_from(OutboxRow)
        .join(Posting, Posting.subject_id == OutboxRow.subject_id)  # type: ignore[arg-type]  # a column at run time
        .where(OutboxRow.state == State.SENT)
    )
    async with database.read() as uow:
        return (await uow.session.exec(statement)).one()


async def rendered(database: Database, channel: Channel) -> dict[str, Any]:
    """The Slack message that invites a channel to its network's meeting."""
    async with database.read() as uow:
        network = await uow.get(Network, channel.network_id)
        found = await uow.session.exec(select(Meeting).where(Meeting.network_id == channel.network_id))
        if network is None:
            raise LookupError(channel.network_id)
        say, meeting = Texts(network.locale), found.one()
        card = await compose_invitation(
            Briefing(
                uow=uow,
                subject_id=meeting.id,
                now=meeting.changed_at,
                say=say,
                zone=ZoneInfo(network.time_zone),
                network=network,
                person=None,
            )
        )
    if isinstance(card, Obsolete):
        raise LookupError(card.reason)  # noqa: TRY004 -- there is no such card
    return messages(card)[0]


def _row(meeting: Meeting, channel: Channel, now: datetime) -> OutboxRow:
    return OutboxRow(
        key=f"{KIND}:{meeting.id}:{meeting.starts_at.isoformat()}:{REMINDER}:{channel.id}",
        kind=KIND,
        subject_id=meeting.id,
        network_id=meeting.network_id,
        channel_id=channel.id,
        due_at=now,
        expires_at=meeting.starts_at,
    )
