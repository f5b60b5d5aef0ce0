"""Reading what came back from an exercise, and taking back one's own part of it."""

from handlers.exercises.library import title_of
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Button, Card, Element, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import exercises, outbox, people
from storage.tables.exercises import Exercise


async def read_reports(request: Request) -> Reply:
    """The reports, for a member of the network."""
    exercise = await request.uow.get(Exercise, request.args.get("exercise", ""))
    if exercise is None:
        raise RefusedError("exercises-gone")
    request.network(exercise.network_id)
    found = await exercises.reports(request.uow, exercise.id)
    authors = await people.by_ids(request.uow, [one.person_id for one in found])
    own = request.person.id in authors
    say = request.say
    body: list[Element] = [Quote(authors[one.person_id].name, one.text) for one in found]
    back = Button(
        label=say("exercises-button-take-back"), action="exercise-take-back", args={"exercise": exercise.id}
    )
    return Reply(
        note=Card(
            title=say("exercises-title", title=title_of(exercise, say)),
            locale=say.locale,
            body=tuple(body or [Text(say("exercises-none"))]),
            buttons=(back,) if own else (),
        )
    )


async def take_back(request: Request) -> Reply:
    """Remove one's own report and all its words."""
    own = await exercises.report_of(request.uow, request.args.get("exercise", ""), request.person.id)
    if own is None:
        raise RefusedError("exercises-gone")
    await request.uow.delete(own)
    await request.uow.flush()
    await outbox.enqueue_updates(request.uow, own.exercise_id, request.now)
    say = request.say
    return Reply(card=request.card(say("exercises-taken-back-title"), say("exercises-taken-back-body")))
