"""What a dilemma looks like: the card in the channel, and the feedback that the asker gets in private."""

from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Quote, Text
from storage import dilemmas
from storage.tables.content import Dilemma, Feedback
from storage.tables.identity import Person

FIELDS = ("hears", "experienced", "wonders", "would_try")


async def compose_dilemma(briefing: Briefing) -> Card | Obsolete:
    """The dilemma with a button to give feedback, and how many have."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None:
        return Obsolete("dilemma_gone")
    say = briefing.say
    asker = await briefing.uow.get(Person, dilemma.asker_id) if dilemma.asker_id else None
    givers = await dilemmas.count_givers(briefing.uow, dilemma.id)
    return Card(
        title=say("dilemmas-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Text(say("dilemmas-from", name=asker.name) if asker else say("dilemmas-from-somebody")),
            *dilemma_quotes(say, dilemma),
            Text(say("dilemmas-count", givers=givers), subtle=True),
        ),
        buttons=(
            Button(
                label=say("dilemmas-button-feedback"),
                action="give-feedback",
                args={"dilemma": dilemma.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
        ),
    )


def dilemma_quotes(say: Texts, dilemma: Dilemma) -> tuple[Element, ...]:
    """The asker's own words, field by field."""
    fields = ("situation", "tried", "wanted")
    return tuple(
        Quote(say(f"dilemmas-form-{name}"), words) for name in fields if (words := getattr(dilemma, name))
    )


async def compose_feedback(briefing: Briefing) -> Card | Obsolete:
    """One peer's feedback, for the one who asked."""
    feedback = await briefing.uow.get(Feedback, briefing.subject_id)
    dilemma = await briefing.uow.get(Dilemma, feedback.dilemma_id) if feedback else None
    if feedback is None or dilemma is None:
        return Obsolete("feedback_gone")
    giver = await briefing.uow.get(Person, feedback.person_id)
    say = briefing.say
    return Card(
        title=say("feedback-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Text(say("feedback-from", name=giver.name) if giver else say("feedback-from-somebody")),
            *feedback_quotes(say, feedback),
            Text(say("feedback-private"), subtle=True),
        ),
    )


def feedback_quotes(say: Texts, feedback: Feedback) -> tuple[Element, ...]:
    """A peer's own words, field by field."""
    return tuple(
        Quote(field_label(say, name), words) for name in FIELDS if (words := getattr(feedback, name))
    )


def field_label(say: Texts, field: str) -> str:
    """What a field of the feedback form is called."""
    return say(f"feedback-form-{field.replace('_', '-')}")
