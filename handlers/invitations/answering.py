"""Answering an invitation by a press: yes, no, online or late, changeable until the meeting starts."""

from handlers.invitations.buttons import Surface, answer_buttons
from handlers.invitations.keeping import keep
from handlers.invitations.upcoming import next_card
from handlers.meetings.wording import facts, meeting_hours
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.replies import Reply
from storage import networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Answer, Meeting


async def answer(request: Request) -> Reply:
    """Write the answer down, count it, and bring every card of the meeting up to date."""
    meeting, network = await answerable_meeting(request)
    surface = _surface(request)
    if is_of_another_date(request, meeting):
        return await _moved_since(request, meeting, network, surface)
    given = _given(request)
    await keep(request, meeting, network, given)
    if surface is Surface.OWN:
        return Reply(card=own_card(request, meeting, network, given))
    # The card in the channel is brought up to date by the outbox, like every other one that shows the meeting.
    card = await next_card(request) if surface is Surface.NEXT else None
    return Reply(note=_thanks(request, network, meeting, given), card=card)


async def answerable_meeting(request: Request) -> tuple[Meeting, Network]:
    """The meeting that a button or form is about, and its network.

    Raises:
        RefusedError: there is none, it is cancelled or has begun, or the actor is not asked to come.
    """
    meeting = await request.uow.hold(Meeting, request.args.get("meeting", ""))
    if meeting is None:
        raise RefusedError("meetings-gone")
    network = request.network(meeting.network_id)
    if not await networks.has_role(request.uow, network.id, request.person.id, Role.LEADER, request.today):
        raise RefusedError("refused-leader-here", network=network.name)
    if meeting.cancelled:
        raise RefusedError("invitations-cancelled")
    if meeting.starts_at <= request.now:
        raise RefusedError("invitations-started")
    return meeting, network


def is_of_another_date(request: Request, meeting: Meeting) -> bool:
    """Whether the button or form stood under a start that the meeting no longer has."""
    present = meeting.starts_at.isoformat()
    return request.args.get("at", present) != present


def own_card(request: Request, meeting: Meeting, network: Network, given: Answer) -> Card:
    """A person's own answer on a card of their own, with buttons to change it."""
    say = request.say
    return Card(
        title=say(f"invitations-thanks-{given}"),
        locale=say.locale,
        body=(facts(say, meeting, network), Text(say("invitations-changeable"), subtle=True)),
        buttons=answer_buttons(say, meeting, Surface.OWN, given=given),
    )


def _given(request: Request) -> Answer:
    try:
        return Answer(request.args.get("answer", ""))
    except ValueError:
        raise RefusedError("meetings-gone") from None


def _surface(request: Request) -> Surface:
    # Where the press came from, the platform says: a card that all can see never becomes somebody's own.
    if request.event.place is not None and not request.event.place.private:
        return Surface.CHANNEL
    try:
        return Surface(request.args.get("in", ""))
    except ValueError:
        raise RefusedError("meetings-gone") from None


async def _moved_since(request: Request, meeting: Meeting, network: Network, surface: Surface) -> Reply:
    """The card was old: an answer to the date on it is no answer to the present one."""
    when = meeting_hours(request.say, meeting, network)
    note = request.note(
        request.say("invitations-moved-title"), request.say("invitations-moved-since", when=when)
    ).note
    if surface is Surface.OWN:
        return Reply(note=note, card=_asked_again(request, meeting, network))
    return Reply(note=note, card=await next_card(request) if surface is Surface.NEXT else None)


def _asked_again(request: Request, meeting: Meeting, network: Network) -> Card:
    say = request.say
    return Card(
        title=say("invitations-moved-title"),
        locale=say.locale,
        body=(facts(say, meeting, network),),
        buttons=answer_buttons(say, meeting, Surface.OWN),
    )


def _thanks(request: Request, network: Network, meeting: Meeting, given: Answer) -> Card:
    when = meeting_hours(request.say, meeting, network)
    body = request.say("invitations-thanks-body", network=network.name, when=when)
    return request.card(request.say(f"invitations-thanks-{given}"), body)
