"""How proposals and notes read wherever they are shown."""

from zoneinfo import ZoneInfo

from handlers.texts import Texts
from handlers.vocabulary.cards import Quote, Text
from storage.tables.organisation import Note, Proposal


def words_of(say: Texts, written: Proposal | Note) -> Quote:
    """The words that are passed on, under what they are."""
    return Quote(say(f"organisation-kind-{written.kind}"), written.text)


def number_of(say: Texts, note: Note, zone: ZoneInfo) -> str:
    """What a note is called: its number in the programme, and the year."""
    year = note.passed_on_at.astimezone(zone).year
    return say("organisation-number", number=str(note.number), year=str(year))


def heading_of(say: Texts, note: Note, zone: ZoneInfo) -> str:
    """The number, above a note."""
    return say("organisation-heading", number=number_of(say, note, zone))


def answer_of(say: Texts, note: Note) -> Quote | Text:
    """What management has answered, or that it has not yet."""
    if note.answer is None:
        return Text(say("organisation-unanswered"), subtle=True)
    return Quote(say("organisation-answer"), note.answer)


def sender_of(say: Texts, note: Note) -> str:
    """Who passed it on: the network, if it is to be named."""
    return note.network_name or say("organisation-a-network")
