"""The word that goes with an answer, as it reaches the facilitator."""

from handlers.calendar.customs import awake
from handlers.meetings.crowds import crowd_of
from handlers.meetings.wording import facts
from handlers.notices import Briefing, Obsolete
from handlers.request import Request
from handlers.vocabulary.cards import Card, Quote
from storage import answer_words, answers, outbox
from storage.tables.identity import Network, Person
from storage.tables.meetings import Meeting
from storage.tables.messages import OutboxRow


async def enqueue_word(request: Request, meeting: Meeting, network: Network) -> None:
    """Put the actor's word in the outbox for those who facilitate the meeting."""
    crowd = await crowd_of(request.uow, meeting, network, request.now)
    rows = [
        OutboxRow(
            key=f"answer-word:{request.event.id}:{person_id}",
            kind="answer-word",
            subject_id=meeting.id,
            network_id=network.id,
            person_id=person_id,
            args={"from": request.person.id},
            due_at=awake(network, request.now, meeting.starts_at),
            expires_at=meeting.ends_at,
        )
        for person_id in crowd.facilitators
        if person_id != request.person.id
    ]
    await outbox.enqueue(request.uow, rows)


async def compose_word(briefing: Briefing) -> Card | Obsolete:
    """Who answers what, with which word; obsolete when the word was taken back."""
    meeting = await briefing.uow.get(Meeting, briefing.subject_id)
    author = await briefing.uow.get(Person, briefing.args.get("from", ""))
    if meeting is None or author is None or briefing.network is None:
        return Obsolete("meeting_gone")
    word = await answer_words.of_person(briefing.uow, meeting.id, author.id)
    given = await answers.of_person(briefing.uow, meeting, author.id)
    if word is None or given is None:
        return Obsolete("word_gone")
    say = briefing.say
    return Card(
        title=say("invitations-word-title", name=author.name),
        locale=say.locale,
        body=(Quote(say(f"invitations-word-{given}"), word.text), facts(say, meeting, briefing.network)),
    )
