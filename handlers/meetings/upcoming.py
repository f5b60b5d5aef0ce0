"""What comes next: a person's next meeting in each of their networks, and their own answer."""

from handlers.meetings.invitation import facts
from handlers.request import Request
from handlers.vocabulary.cards import Button, Card, Element, Heading, Text
from handlers.vocabulary.replies import Reply
from storage import meetings, networks
from storage.tables.identity import Network, Role
from storage.tables.meetings import Answer, Meeting


async def show_next(request: Request) -> Reply:
    """The next meeting of each network, with buttons where the person is asked to come."""
    body: list[Element] = []
    buttons: list[Button] = []
    for network in request.networks:
        meeting = await meetings.next_of_network(request.uow, network.id, request.now)
        if meeting is None:
            body += [Heading(network.name), Text(request.say("meetings-none-planned"))]
            continue
        body.append(facts(request.say, network, meeting))
        if await _is_asked(request, network, meeting):
            body.append(Text(await _own_answer(request, meeting)))
            buttons += [_button(request, network, meeting, answer) for answer in Answer]
    title = request.say("meetings-next-title")
    return Reply(note=Card(title=title, locale=request.say.locale, body=tuple(body), buttons=tuple(buttons)))


async def _is_asked(request: Request, network: Network, meeting: Meeting) -> bool:
    leads = await networks.has_role(request.uow, network.id, request.person.id, Role.LEADER, request.today)
    return leads and meeting.starts_at > request.now


async def _own_answer(request: Request, meeting: Meeting) -> str:
    own = await meetings.answer_of(request.uow, meeting.id, request.person.id)
    return request.say(f"meetings-own-answer-{own.answer}" if own else "meetings-own-answer-none")


def _button(request: Request, network: Network, meeting: Meeting, answer: Answer) -> Button:
    label = request.say(f"meetings-button-{answer}")
    several = len(request.networks) > 1
    return Button(
        label=f"{label} · {network.name}" if several else label,
        action="answer-invitation",
        args={"meeting": meeting.id, "answer": answer.value},
    )
