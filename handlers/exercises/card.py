"""The exercise's card in the channel: what to do, who does it with whom, and until when."""

from handlers.exercises.library import facts_of, title_of, words_of
from handlers.exercises.naming import people_in_groups
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Facts, Heading, Text
from storage import exercises
from storage.tables.exercises import Exercise


async def compose_exercise(briefing: Briefing) -> Card | Obsolete:
    """The card, with how many have reported back."""
    exercise = await briefing.uow.get(Exercise, briefing.subject_id)
    if exercise is None:
        return Obsolete("exercise_gone")
    say = briefing.say
    groups = await people_in_groups(briefing.uow, exercise.id)
    reported = await exercises.count_reports(briefing.uow, exercise.id)
    lines = [say.names([person.name for person in group]) for group in groups]
    facts = facts_of(exercise, say)
    return Card(
        title=say("exercises-title", title=title_of(exercise, say)),
        locale=say.locale,
        body=(
            Text(words_of(exercise, say)),
            *([Facts(facts)] if facts else []),
            Heading(say("exercises-groups")),
            Text("\n".join(lines)),
            Text(say("exercises-until", day=say.day(exercise.report_by, briefing.zone))),
            Text(say("exercises-count", reported=reported), subtle=True),
        ),
        buttons=(report_button(say, exercise), *([_read_button(say, exercise)] if reported else [])),
    )


def report_button(say: Texts, exercise: Exercise) -> Button:
    """The button that opens the form to report back."""
    return Button(
        label=say("exercises-button-report"),
        action="exercise-report",
        args={"exercise": exercise.id},
        style=ButtonStyle.PRIMARY,
        opens_form=True,
    )


def _read_button(say: Texts, exercise: Exercise) -> Button:
    # Teams opens it as a dialog: a message in a chat would keep what its author takes back later.
    return Button(
        label=say("exercises-button-read"),
        action="exercise-read",
        args={"exercise": exercise.id},
        opens_form=True,
    )
