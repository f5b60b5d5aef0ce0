"""Releasing: what peers have contributed comes out together, in an order that tells nothing."""

from collections.abc import Sequence

from handlers.dilemmas import course
from handlers.dilemmas.cards import FIELDS, feedback_quotes, field_label, shuffled
from handlers.dilemmas.own import own_dilemma
from handlers.dilemmas.takeaway import takeaway_button
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import dilemmas, people
from storage.tables.content import Dilemma, Feedback, Phase
from storage.tables.identity import Person

MOST_MARKS = 12
"""Buttons on a card; a network has at most seven peers, who may write in two phases."""


async def compose_released(briefing: Briefing) -> Card | Obsolete:
    """The card in the channel: every contribution that came in time, by kind."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None:
        return Obsolete("dilemma_gone")
    say = briefing.say
    if dilemma.phase is Phase.WITHDRAWN:
        if not briefing.standing:
            return Obsolete("dilemma_withdrawn")
        body = (Text(say("dilemmas-withdrawn-body")),)
        return Card(title=say("dilemmas-withdrawn-title"), locale=say.locale, body=body)
    given = shuffled([one for one in await dilemmas.feedback_on(briefing.uow, dilemma.id) if not one.late])
    names = await people.by_ids(briefing.uow, [one.person_id for one in given])
    takeaway = [Quote(say("takeaway-form-takes-along"), dilemma.takes_along)] if dilemma.takes_along else []
    return Card(
        title=say("released-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Quote(say("dilemmas-question"), dilemma.restated or dilemma.wanted),
            *_by_kind(say, given, names),
            *takeaway,
        ),
        buttons=(_late_button(say, dilemma),) if course.is_open_for_feedback(dilemma) else (),
    )


async def compose_contributions(briefing: Briefing) -> Card | Obsolete:
    """Everything that was contributed, for the asker, with a private mark for what helped."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or dilemma.phase is Phase.WITHDRAWN:
        return Obsolete("dilemma_gone")
    given = shuffled(await dilemmas.feedback_on(briefing.uow, dilemma.id))
    names = await people.by_ids(briefing.uow, [one.person_id for one in given])
    return _contributions(briefing.say, dilemma, given, names)


async def compose_feedback(briefing: Briefing) -> Card | Obsolete:
    """One late contribution, for the asker alone."""
    feedback = await briefing.uow.get(Feedback, briefing.args.get("occasion", ""))
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
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


async def mark_helpful(request: Request) -> Reply:
    """The asker's private mark that a contribution helped; pressed again it is gone."""
    dilemma, _ = await own_dilemma(request)
    feedback = await request.uow.get(Feedback, request.args.get("feedback", ""))
    if feedback is None or feedback.dilemma_id != dilemma.id:
        raise RefusedError("dilemmas-gone")
    feedback.helped = request.args.get("helped") == "true"
    given = shuffled(await dilemmas.feedback_on(request.uow, dilemma.id))
    names = await people.by_ids(request.uow, [one.person_id for one in given])
    return Reply(card=_contributions(request.say, dilemma, given, names))


def _contributions(say: Texts, dilemma: Dilemma, given: Sequence[Feedback], names: dict[str, Person]) -> Card:
    few = (
        [Text(say("contributions-few"))]
        if len({one.person_id for one in given}) < course.enough(dilemma)
        else []
    )
    body: list[Element] = [Text(say("contributions-intro")), *few]
    for one in given:
        body += [Heading(_name(say, names, one)), *feedback_quotes(say, one)]
    return Card(
        title=say("contributions-title", title=dilemma.title),
        locale=say.locale,
        body=(*body, Text(say("takeaway-intro")), Text(say("contributions-mark"), subtle=True)),
        buttons=(
            takeaway_button(say, dilemma),
            *(_mark(say, dilemma, one, names) for one in given[:MOST_MARKS]),
        ),
    )


def _late_button(say: Texts, dilemma: Dilemma) -> Button:
    return Button(
        label=say("released-button-late"),
        action="give-feedback",
        args={"dilemma": dilemma.id},
        opens_form=True,
    )


def _mark(say: Texts, dilemma: Dilemma, feedback: Feedback, names: dict[str, Person]) -> Button:
    label = "contributions-button-helped" if feedback.helped else "contributions-button-help"
    return Button(
        label=say(label, name=_name(say, names, feedback)),
        action="dilemma-helped",
        args={"dilemma": dilemma.id, "feedback": feedback.id, "helped": "" if feedback.helped else "true"},
    )


def _by_kind(say: Texts, given: Sequence[Feedback], names: dict[str, Person]) -> list[Element]:
    parts: list[Element] = []
    for field in FIELDS:
        said = [Quote(_name(say, names, one), words) for one in given if (words := getattr(one, field))]
        parts += [Heading(field_label(say, field)), *said] if said else []
    return parts


def _name(say: Texts, names: dict[str, Person], feedback: Feedback) -> str:
    person = names.get(feedback.person_id)
    return person.name if person else say("summaries-somebody")
