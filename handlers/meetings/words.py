"""Words: what leaders wrote along with their answers, as far as the actor may read it."""

from handlers.meetings.own import facilitates
from handlers.request import Request
from storage import answer_words, substitutes
from storage.tables.identity import Network
from storage.tables.meetings import Meeting


async def readable_words(request: Request, network: Network, meeting: Meeting) -> dict[str, str]:
    """The words that go with present answers, by person; a substitute reads those written since the handover."""
    words = await answer_words.of_meeting(request.uow, meeting)
    if await facilitates(request, network):
        return {word.person_id: word.text for word in words}
    handed = await substitutes.of_meetings(request.uow, [meeting.id], request.today)
    since = handed[meeting.id].given_at
    return {word.person_id: word.text for word in words if word.written_at >= since}
