"""The nudge: one friendly, private line to a leader who has not contributed."""

from handlers.absences.buttons import not_now_button
from handlers.dilemmas import course
from handlers.dilemmas.own import deadline
from handlers.notices import Briefing, Obsolete
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Quote, Text
from storage import dilemmas
from storage.tables.dilemmas import Dilemma


async def compose_nudge(briefing: Briefing) -> Card | Obsolete:
    """The line, with the question and the end of the phase."""
    dilemma, person = await briefing.uow.get(Dilemma, briefing.subject_id), briefing.person
    if dilemma is None or person is None or briefing.network is None:
        return Obsolete("dilemma_gone")
    if dilemma.phase not in course.CONTRIBUTING or dilemma.paused_at is not None:
        return Obsolete("phase_over")
    if person.id in await dilemmas.givers(briefing.uow, dilemma.id):
        return Obsolete("contributed")
    say = briefing.say
    return Card(
        title=say("nudge-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Quote(say("dilemmas-question"), dilemma.restated or dilemma.wanted),
            Text(deadline(say, dilemma, briefing.network)),
            Text(say(f"nudge-{dilemma.answering}"), subtle=True),
        ),
        buttons=(
            Button(
                label=say("dilemmas-button-give-feedback"),
                action="give-feedback",
                args={"dilemma": dilemma.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
            not_now_button(say),
        ),
    )
