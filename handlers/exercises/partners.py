"""What each one is told in private: with whom, and, the day before, that a word about it is missing."""

from collections.abc import Sequence

from handlers.exercises.card import report_button
from handlers.exercises.library import facts_of, title_of, words_of
from handlers.exercises.naming import introduced, people_in_groups
from handlers.notices import Briefing, Obsolete
from handlers.vocabulary.cards import Card, Facts, Text
from storage import exercises
from storage.tables.exercises import Exercise
from storage.tables.identity import Person


async def compose_partners(briefing: Briefing) -> Card | Obsolete:
    """The exercise, and whom one does it with."""
    exercise, partners = await _drawn(briefing)
    if exercise is None or not partners:
        return Obsolete("not_drawn")
    say = briefing.say
    names = say.names([introduced(person) for person in partners])
    facts = facts_of(exercise, say)
    return Card(
        title=say("exercises-title", title=title_of(exercise, say)),
        locale=say.locale,
        body=(
            Text(say("exercises-together", names=names)),
            Text(words_of(exercise, say)),
            *([Facts(facts)] if facts else []),
            Text(say("exercises-until", day=say.day(exercise.report_by, briefing.zone))),
        ),
        buttons=(report_button(say, exercise),),
    )


async def compose_reminder(briefing: Briefing) -> Card | Obsolete:
    """The reminder; obsolete for whoever has reported back."""
    exercise, partners = await _drawn(briefing)
    if exercise is None or briefing.person is None or not partners:
        return Obsolete("not_drawn")
    if await exercises.report_of(briefing.uow, exercise.id, briefing.person.id):
        return Obsolete("reported")
    say = briefing.say
    names = say.names([person.name for person in partners])
    return Card(
        title=say("exercises-reminder-title"),
        locale=say.locale,
        body=(
            Text(say("exercises-reminder-body", title=title_of(exercise, say), names=names)),
            Text(say("exercises-until", day=say.day(exercise.report_by, briefing.zone))),
        ),
        buttons=(report_button(say, exercise),),
    )


async def _drawn(briefing: Briefing) -> tuple[Exercise | None, Sequence[Person]]:
    """The exercise, and the others in the recipient's group."""
    exercise, person = await briefing.uow.get(Exercise, briefing.subject_id), briefing.person
    if exercise is None or person is None:
        return None, ()
    for group in await people_in_groups(briefing.uow, exercise.id):
        others = [one for one in group if one.id != person.id]
        if len(others) < len(group):
            return exercise, others
    return exercise, ()
