"""Collecting: what is written in the thread under a dilemma's card counts as feedback, in its author's own name.

Whoever asked in their own name is not collected: it is no feedback. Where the asker is anonymous every leader is
collected alike: to leave one out would give the asker away. Where the answers are, nobody is.
"""

from dataclasses import asdict

from handlers.calendar.customs import zone_of
from handlers.dilemmas import course
from handlers.dilemmas.contributing import contributed
from handlers.threads import Overheard
from handlers.vocabulary.events import MessageDeleted, MessageEdited, MessagePosted, ThreadMessage
from storage import networks, outbox, thread_replies
from storage.tables.dilemmas import Dilemma, ThreadReply
from storage.tables.identity import Network, Role
from storage.thread_replies import MessageKey


async def collect(heard: Overheard) -> None:
    """Keep what a member says, in whatever order the platform tells of it; follow what becomes of it."""
    uow, message = heard.uow, heard.message
    match message:
        case MessagePosted(text=text) if text:
            await _keep(heard, text)
        case MessageEdited(text=text) if text:
            await _keep(heard, text)
            if await thread_replies.change(uow, _key(message), text):
                await outbox.enqueue_updates(uow, heard.subject_id, heard.now)
        case MessageEdited() | MessageDeleted():
            if await thread_replies.forget(uow, _key(message)):
                await outbox.enqueue_updates(uow, heard.subject_id, heard.now)


async def _keep(heard: Overheard, text: str) -> None:
    """Write ``text`` down, if it is its author's place to contribute and the message is not there yet."""
    uow, person = heard.uow, heard.person
    # Of two who write at once the second sees what the first has written.
    dilemma = await uow.hold(Dilemma, heard.subject_id)
    network = await uow.get(Network, dilemma.network_id) if dilemma else None
    if person is None or dilemma is None or network is None:
        return
    role = await _role(heard, network, person.id)
    if role is None or not course.hears_threads(dilemma) or person.id == dilemma.asker_id:
        return
    reply = ThreadReply(
        **asdict(_key(heard.message)),
        dilemma_id=dilemma.id,
        person_id=person.id,
        role=role,
        text=text,
        written_at=heard.now,
        phase=dilemma.phase,
        late=course.is_late(dilemma),
    )
    if await thread_replies.keep(uow, reply) and role is Role.LEADER:
        await contributed(uow, dilemma, network, person.id, heard.now, heard.seal)


async def _role(heard: Overheard, network: Network, person_id: str) -> Role | None:
    today = heard.now.astimezone(zone_of(network)).date()
    for role in (Role.LEADER, Role.FACILITATOR):
        if await networks.has_role(heard.uow, network.id, person_id, role, today):
            return role
    return None


def _key(message: ThreadMessage) -> MessageKey:
    place = message.place
    return MessageKey(
        platform=place.platform,
        tenant=place.tenant,
        conversation=place.conversation,
        message_id=message.message_id,
    )
