"""Reporting back from an exercise: a sentence to the whole network, also when the time is up."""

from handlers.departed import is_leader, said_back
from handlers.exercises.library import facts_of, title_of, words_of
from handlers.form_text import text_errors
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TextInput
from handlers.vocabulary.replies import Reply
from storage import exercises, outbox
from storage.tables.exercises import Exercise, Report

LONGEST = 3000


async def open_report(request: Request) -> Reply:
    """The form, with what was reported before."""
    exercise = await request.uow.get(Exercise, request.args.get("exercise", ""))
    if exercise is None:
        raise RefusedError("exercises-gone")
    request.network(exercise.network_id)
    own = await exercises.report_of(request.uow, exercise.id, request.person.id)
    say = request.say
    asked = dict(facts_of(exercise, say)).get(say("exercises-report"))
    return Reply(
        form=Form(
            name="exercise-report",
            title=say("exercises-report-form-title"),
            locale=say.locale,
            elements=(
                Text(say("exercises-title", title=title_of(exercise, say))),
                Text(asked or words_of(exercise, say)),
                Text(say("exercises-report-promise"), subtle=True),
                _words(say, own.text if own else ""),
            ),
            submit=say("exercises-report-form-submit"),
            cancel=say("form-cancel"),
            args={"exercise": exercise.id},
        )
    )


async def keep_report(request: Request) -> Reply:
    """Write it down; a second one replaces the first. Whoever has left meanwhile gets their words back."""
    exercise = await request.uow.get(Exercise, request.args.get("exercise", ""))
    words = request.value("words")
    if exercise is None or not await is_leader(request, exercise.network_id):
        return said_back(request, words)
    errors = text_errors(request, [_words(request.say)])
    if errors:
        return Reply(errors=errors)
    await _keep(request, exercise, words)
    await outbox.withdraw(request.uow, exercise.id, ["exercise-reminder"], request.person.id)
    await outbox.enqueue_updates(request.uow, exercise.id, request.now)
    return request.note(request.say("exercises-reported-title"), request.say("exercises-reported-body"))


async def _keep(request: Request, exercise: Exercise, words: str) -> None:
    written = {"text": words, "written_at": request.now}
    whose = {"exercise_id": exercise.id, "person_id": request.person.id}
    await request.uow.insert_absent(Report, [{**whose, **written}])
    own = await exercises.report_of(request.uow, exercise.id, request.person.id)
    if own is not None:
        own.sqlmodel_update(written)


def _words(say: Texts, value: str = "") -> TextInput:
    return TextInput(
        name="words",
        label=say("exercises-report-words"),
        hint=say("reflection-form-hint"),
        value=value,
        multiline=True,
        max_length=LONGEST,
    )
