"""The promise comes back to its owner before the next meeting, which opens with it."""

from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from storage import promises
from storage.tables.content import Kept, Promise
from storage.tables.meetings import Meeting


async def compose_reminder(briefing: Briefing) -> Card | Obsolete:
    """What the recipient wanted to try; obsolete if there was nothing, or it is settled."""
    meeting, person = await briefing.uow.get(Meeting, briefing.subject_id), briefing.person
    if meeting is None or person is None or briefing.network is None:
        return Obsolete("meeting_gone")
    if meeting.cancelled or meeting.ends_at <= briefing.now:
        return Obsolete("meeting_not_coming")
    promise = await promises.latest_of_person(briefing.uow, briefing.network.id, person.id, meeting.starts_at)
    if promise is None or promise.kept is not None:
        return Obsolete("nothing_promised")
    say = briefing.say
    return Card(
        title=say("promises-reminder-title"),
        locale=say.locale,
        body=(
            Text(say("promises-reminder-intro", day=say.day(meeting.starts_at, briefing.zone))),
            *promise_words(say, promise),
            Text(say("promises-only-you"), subtle=True),
        ),
        buttons=tuple(
            Button(
                label=say(f"promises-button-{kept.replace('_', '-')}"),
                action="promise-kept",
                args={"promise": promise.id, "kept": kept.value},
                style=ButtonStyle.PRIMARY if kept is Kept.YES else ButtonStyle.DEFAULT,
            )
            for kept in Kept
        ),
    )


def promise_words(say: Texts, promise: Promise) -> tuple[Quote, ...]:
    """What its owner wrote."""
    words = (
        ("promises-form-takes-along", promise.takes_along),
        ("promises-form-will-try", promise.will_try),
    )
    return tuple(Quote(say(label), text) for label, text in words if text)
