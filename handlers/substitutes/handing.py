"""Handing a meeting over, and taking it back."""

from handlers.meetings.choosing import choices, chosen_meeting, meeting_args, meeting_input
from handlers.meetings.own import own_network
from handlers.meetings.wording import meeting_hours
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import ChoiceInput, Form, Option
from handlers.vocabulary.replies import Reply
from storage import networks, outbox, substitutes
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow

FIELD = "substitute"
MYSELF = "myself"


async def open_handover(request: Request) -> Reply:
    """The form: which meeting, and to which of the other facilitators."""
    network, coming = await choices(request)
    await own_network(request, network.id)
    others = await networks.facilitators_elsewhere(request.uow, network.id, request.today)
    if not others:
        raise RefusedError("substitutes-nobody")
    say = request.say
    handed = await substitutes.of_meetings(request.uow, [meeting.id for meeting in coming], request.today)
    back = (Option(MYSELF, say("substitutes-form-myself")),) if handed else ()
    return Reply(
        form=Form(
            name="meeting-handover",
            title=say("substitutes-form-title"),
            locale=say.locale,
            elements=(
                Text(say("substitutes-form-intro")),
                *meeting_input(request, network, coming),
                ChoiceInput(
                    name=FIELD,
                    label=say("substitutes-form-who"),
                    options=(*back, *(Option(person.id, person.name) for person in others)),
                ),
            ),
            submit=say("substitutes-form-submit"),
            cancel=say("form-cancel"),
            args={"network": network.id, **meeting_args(coming)},
        )
    )


async def hand_over(request: Request) -> Reply:
    """Hand the meeting over, or take it back, and tell whoever gets or loses it."""
    meeting, network = await chosen_meeting(request)
    await own_network(request, network.id)
    handed = (await substitutes.of_meetings(request.uow, [meeting.id], request.today)).get(meeting.id)
    before = handed.person_id if handed else None
    chosen = request.value(FIELD)
    if chosen == MYSELF:
        await substitutes.take_back(request.uow, meeting.id)
        await _tell(request, "meeting-taken-back", meeting, network, before)
        return _note(request, "back", meeting, network)
    others = await networks.facilitators_elsewhere(request.uow, network.id, request.today)
    substitute = next((person for person in others if person.id == chosen), None)
    if substitute is None:
        return Reply(errors={FIELD: request.say("substitutes-error-choose")})
    await substitutes.hand_over(request.uow, meeting.id, substitute.id, request.person.id, request.now)
    if before != substitute.id:
        await _tell(request, "meeting-taken-back", meeting, network, before)
        await _tell(request, "meeting-handed", meeting, network, substitute.id)
    return _note(request, "handed", meeting, network, substitute)


async def _tell(
    request: Request, kind: str, meeting: Meeting, network: Network, person_id: str | None
) -> None:
    if person_id is None:
        return
    row = OutboxRow(
        key=f"{kind}:{request.event.id}:{person_id}",
        kind=kind,
        subject_id=meeting.id,
        # Not the network: whoever lost the meeting has no part in it any more, and is told all the same.
        network_id=network.id if kind == "meeting-handed" else None,
        person_id=person_id,
        due_at=request.now,
        expires_at=meeting.ends_at,
    )
    await outbox.enqueue(request.uow, [row])


def _note(
    request: Request, how: str, meeting: Meeting, network: Network, substitute: Person | None = None
) -> Reply:
    words = request.say(
        f"substitutes-{how}-body",
        when=meeting_hours(request.say, meeting, network),
        name=substitute.name if substitute else "",
    )
    return request.note(request.say(f"substitutes-{how}-title"), words)
