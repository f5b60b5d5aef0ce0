"""The thread: what was said in it, as cards show it, and the line by which people know that it is kept."""

from collections.abc import Mapping, Sequence

from handlers.dilemmas import course
from handlers.texts import Texts
from handlers.vocabulary.cards import Heading, Quote, Text
from storage.tables.dilemmas import Dilemma, ThreadReply
from storage.tables.identity import Person, Role


def thread_line(say: Texts, dilemma: Dilemma) -> tuple[Text, ...]:
    """What becomes of what is written under a card in the channel, for as long as it is collected."""
    if not course.hears_threads(dilemma):
        return ()
    return (Text(say("thread-line-late" if course.is_late(dilemma) else "thread-line"), subtle=True),)


def speaker(say: Texts, authors: Mapping[str, Person], reply: ThreadReply) -> str:
    """Who has said it."""
    person = authors.get(reply.person_id)
    name = person.name if person else say("summaries-somebody")
    return say("thread-facilitator", name=name) if reply.role is Role.FACILITATOR else name


def thread_part(
    say: Texts, replies: Sequence[ThreadReply], authors: Mapping[str, Person]
) -> tuple[Heading | Quote, ...]:
    """What each has said, under their name and one heading; nothing if nobody has."""
    quotes = tuple(Quote(speaker(say, authors, one), one.text) for one in replies)
    return (Heading(say("thread-heading")), *quotes) if quotes else ()
