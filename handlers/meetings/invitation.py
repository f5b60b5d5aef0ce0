"""The invitation: the card in the network's channel that asks who comes, and counts the answers."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Facts, Text
from storage import meetings, networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Answer, Meeting
from storage.unit_of_work import UnitOfWork


async def compose_invitation(briefing: Briefing) -> Card | Obsolete:
    """The invitation as it stands now; obsolete when the meeting is cancelled, gone or over."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled:
        return Obsolete("meeting_cancelled")
    if meeting.ends_at <= briefing.now:
        return Obsolete("meeting_over")
    reminder = briefing.args.get("reminder", "14d")
    return await invitation(briefing.uow, briefing.say, briefing.network, meeting, reminder)


async def invitation(uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting, reminder: str) -> Card:
    """The card of one meeting; ``reminder`` (14d, 2d, 0d) chooses the opening line."""
    zone = ZoneInfo(network.time_zone)
    return Card(
        title=say("meetings-title", day=say.day(meeting.starts_at, zone)),
        locale=say.locale,
        body=(
            Text(say(f"meetings-opening-{reminder}")),
            facts(say, network, meeting),
            Text(await _count(uow, say, network, meeting)),
        ),
        buttons=tuple(answer_button(say, meeting, answer, reminder) for answer in Answer),
    )


def facts(say: Texts, network: Network, meeting: Meeting) -> Facts:
    """Where and when, for everybody who has to be there."""
    zone = ZoneInfo(network.time_zone)
    where = [(say("meetings-place"), network.place)] if network.place else []
    return Facts(
        (
            (say("meetings-network"), network.name),
            (say("meetings-time"), hours(say, meeting.starts_at, meeting.ends_at, zone)),
            *where,
        )
    )


def hours(say: Texts, starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> str:
    """Date and hours in words."""
    return say(
        "meetings-hours",
        day=say.day(starts_at, zone),
        start=say.clock(starts_at, zone),
        end=say.clock(ends_at, zone),
    )


def answer_button(say: Texts, meeting: Meeting, answer: Answer, reminder: str) -> Button:
    """The button that answers yes or no."""
    return Button(
        label=say(f"meetings-button-{answer}"),
        action="answer-invitation",
        args={"meeting": meeting.id, "answer": answer.value, "reminder": reminder},
        style=ButtonStyle.PRIMARY if answer is Answer.YES else ButtonStyle.DEFAULT,
    )


async def _count(uow: UnitOfWork, say: Texts, network: Network, meeting: Meeting) -> str:
    answers = await meetings.count_answers(uow, meeting.id)
    day = meeting.starts_at.astimezone(ZoneInfo(network.time_zone)).date()
    invited = await networks.members(uow, network.id, Role.LEADER, day)
    return say(
        "meetings-count",
        answered=sum(answers.values()),
        invited=len(invited),
        yes=answers.get(Answer.YES, 0),
        no=answers.get(Answer.NO, 0),
    )
