"""The proposal: what a meeting could be about, from what has happened since the last one.

The parts and their times are those of the usual 180 minutes: check-in 15, follow-up 15, two dilemmas of 45, a break
of 10, reflection 15, tools 15, input to the organisation 10, check-out 10.
"""

from collections.abc import Sequence
from datetime import datetime

from handlers.agendas.points import Point, shared_out
from handlers.agendas.since import since_last_meeting
from handlers.calendar.customs import zone_of
from handlers.prompts.wording import words_of
from handlers.texts import Texts
from storage import dilemmas, meetings, promises, prompts
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork

TOLD_FROM = 3
"""Promises; with one or two, everybody would look for who it is."""
LONG = 120
"""In minutes: from then on there is room for two dilemmas and a break."""


async def proposal(
    uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting, now: datetime
) -> list[Point]:
    """The points of a meeting; their times add up to its length."""
    minutes = int((meeting.ends_at - meeting.starts_at).total_seconds()) // 60
    last, since = await since_last_meeting(uow, network.id, now)
    active = await dilemmas.active_since(uow, network.id, since)
    open_dilemmas = [one for one in active if one.phase is not Phase.CLOSED]
    opening = [(15, say("agendas-check-in")), (15, await _follow_up(uow, say, last))]
    cases = [
        (45, words) for words in await _cases(uow, say, open_dilemmas, slots=2 if minutes >= LONG else 1)
    ]
    pause = [(10, say("agendas-break"))] if minutes >= LONG else []
    closing = [
        (15, await _reflection(uow, say, network, since)),
        (15, say("agendas-tools")),
        (10, say("agendas-input")),
        (10, await _goodbye(uow, say, network, meeting)),
    ]
    parts = [*opening, *cases[:1], *pause, *cases[1:], *closing]
    shares = shared_out([weight for weight, _ in parts], minutes)
    return [Point(share, words) for share, (_, words) in zip(shares, parts, strict=True) if share]


async def _follow_up(uow: UnitOfWork, say: Texts, last: Meeting | None) -> str:
    made = await promises.count_made(uow, last.id) if last else 0
    return say("agendas-follow-up", promises=made if made >= TOLD_FROM else 0)


async def _cases(uow: UnitOfWork, say: Texts, open_dilemmas: Sequence[Dilemma], slots: int) -> list[str]:
    found = [
        say(
            "agendas-dilemma",
            title=dilemma.title,
            givers=await dilemmas.count_givers(uow, dilemma.id),
        )
        for dilemma in open_dilemmas[:slots]
    ]
    return [*found, *[say("agendas-dilemma-wanted")] * (slots - len(found))]


async def _reflection(uow: UnitOfWork, say: Texts, network: Network, since: datetime) -> str:
    latest = await prompts.latest(uow, network.id)
    if latest is None or latest.sent_at <= since:
        return say("agendas-reflection")
    return say("agendas-reflection-on", prompt=words_of(latest, say))


async def _goodbye(uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting) -> str:
    following = await meetings.next_of_network(uow, network.id, meeting.ends_at)
    if following is None:
        return say("agendas-goodbye")
    return say("agendas-goodbye-until", day=say.day(following.starts_at, zone_of(network)))
