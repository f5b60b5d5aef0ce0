"""How it went with a promise, by a press on its reminder."""

from handlers.promises.reminding import promise_words
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Card, Text
from handlers.vocabulary.replies import Reply
from storage.tables.content import Kept, Promise


async def judge(request: Request) -> Reply:
    """Write down how it went; the last press counts."""
    promise = await request.uow.get(Promise, request.args.get("promise", ""))
    # Somebody else's promise is as unknown as one that never was.
    if promise is None or promise.person_id != request.person.id:
        raise RefusedError("promises-gone")
    try:
        promise.kept = Kept(request.args.get("kept", ""))
    except ValueError:
        raise RefusedError("promises-gone") from None
    say = request.say
    answer = Text(say(f"promises-judged-{promise.kept.replace('_', '-')}"))
    title = say("promises-reminder-title")
    return Reply(card=Card(title=title, locale=say.locale, body=(*promise_words(say, promise), answer)))
