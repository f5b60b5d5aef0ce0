"""Proposals: the facilitator is asked about a meeting that should perhaps be on another date."""

from handlers.calendar.customs import zone_of
from handlers.meetings.headcount import ENOUGH, Headcount, headcount
from handlers.meetings.objections import better_dates, busy_elsewhere, why_not
from handlers.meetings.own import open_meeting
from handlers.meetings.wording import facts, meeting_hours
from handlers.notices import Briefing, Obsolete
from handlers.request import Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.replies import Reply
from storage.tables.identity import Network
from storage.tables.meetings import Meeting

EARLY = "early"


async def compose_unsuitable(briefing: Briefing) -> Card | Obsolete:
    """A meeting on a closed day, or while its facilitator has to be somewhere else, with better dates."""
    found = await _coming(briefing)
    if isinstance(found, Obsolete):
        return found
    meeting, network = found
    elsewhere = await busy_elsewhere(briefing.uow, network, briefing.now)
    reason = await why_not(briefing.uow, briefing.say, network, meeting, elsewhere)
    if reason is None:
        return Obsolete("suitable_now")
    words = Text(briefing.say("meetings-unsuitable", reason=reason))
    return await _asked(briefing, meeting, network, "unsuitable", words)


async def compose_few_coming(briefing: Briefing) -> Card | Obsolete:
    """A meeting to which few come, with other dates."""
    found = await _coming(briefing)
    if isinstance(found, Obsolete):
        return found
    meeting, network = found
    count = await headcount(briefing.uow, meeting, network)
    if not (count.too_few_can if EARLY in briefing.args else count.too_few_come):
        return Obsolete("enough_come")
    return await _asked(briefing, meeting, network, "few", Text(_counted(briefing.say, count)))


async def keep_date(request: Request) -> Reply:
    """The facilitator lets the meeting be when it is."""
    meeting, network = await open_meeting(request, request.args.get("meeting", ""))
    when = meeting_hours(request.say, meeting, network)
    title, body = request.say("meetings-kept-title"), request.say("meetings-kept-body", when=when)
    return Reply(card=request.card(title, body))


async def _coming(briefing: Briefing) -> tuple[Meeting, Network] | Obsolete:
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    if meeting is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled:
        return Obsolete("meeting_cancelled")
    if meeting.starts_at <= briefing.now:
        return Obsolete("meeting_begun")
    return meeting, briefing.network


async def _asked(briefing: Briefing, meeting: Meeting, network: Network, why: str, words: Text) -> Card:
    say = briefing.say
    better = await better_dates(briefing.uow, network, meeting, briefing.now, meeting)
    zone = zone_of(network)
    # Every proposal is at the same time of day, and a button has little room on a phone.
    dates = [(slot, say.day(slot.starts_at, zone)) for slot in better]
    hint = say("meetings-proposals") if better else say("meetings-proposals-none")
    return Card(
        title=say(f"meetings-{why}-title", day=say.day(meeting.starts_at, zone)),
        locale=say.locale,
        body=(words, facts(say, meeting, network), Text(hint)),
        buttons=(
            *(
                Button(
                    label=say("meetings-button-move-to", day=day),
                    action="meeting-move-to",
                    args={
                        "meeting": meeting.id,
                        "from": meeting.starts_at.isoformat(),
                        "to": slot.starts_at.isoformat(),
                    },
                )
                for slot, day in dates
            ),
            move_button(say, meeting, network),
            Button(
                label=say("meetings-button-keep"), action="meeting-keep-date", args={"meeting": meeting.id}
            ),
        ),
    )


def move_button(say: Texts, meeting: Meeting, network: Network) -> Button:
    """The button that opens the form for another date of one meeting."""
    return Button(
        label=say("meetings-button-other-date"),
        action="meeting-move",
        args={"meeting": meeting.id, "network": network.id},
        opens_form=True,
    )


def _counted(say: Texts, count: Headcount) -> str:
    return say(
        "meetings-few",
        coming=count.coming,
        cannot=count.cannot,
        unanswered=count.awaited,
        enough=ENOUGH,
    )
