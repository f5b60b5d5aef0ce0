"""Releasing: what peers have contributed comes out together, in an order that tells nothing."""

from collections.abc import Sequence
from datetime import datetime

from handlers.dilemmas import course
from handlers.dilemmas.cards import FIELDS, feedback_quotes, field_label, shuffled, withdrawn
from handlers.dilemmas.inquiring import ask_button, inquiry_quotes
from handlers.dilemmas.own import own_dilemma
from handlers.dilemmas.takeaway import takeaway_button
from handlers.dilemmas.thread import thread_line, thread_part
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Quote, Text
from handlers.vocabulary.replies import Reply
from storage import dilemmas, inquiries, people, thread_replies
from storage.tables.dilemmas import Dilemma, Feedback, Phase, ThreadReply, Variant
from storage.tables.identity import Person
from storage.unit_of_work import UnitOfWork

MOST_BUTTONS = 12
"""Contributions that have buttons on a card; a network has at most seven peers, who may write in two phases."""


async def compose_released(briefing: Briefing) -> Card | Obsolete:
    """The card in the channel: every contribution that came in time, by kind."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None:
        return Obsolete("dilemma_gone")
    if dilemma.phase is Phase.WITHDRAWN:
        return withdrawn(briefing)
    say = briefing.say
    every = await dilemmas.feedback_on(briefing.uow, dilemma.id)
    given = shuffled([one for one in every if not one.late])
    said = [one for one in await thread_replies.on(briefing.uow, dilemma.id) if not one.late]
    names = await _authors(briefing.uow, given, said)
    return Card(
        title=say("released-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Quote(say("dilemmas-question"), dilemma.restated or dilemma.wanted),
            *_by_kind(say, given, names),
            *thread_part(say, said, names),
            *_thanks(say, dilemma),
            *thread_line(say, dilemma),
        ),
        buttons=(_late_button(say, dilemma),) if course.is_open_for_feedback(dilemma) else (),
    )


async def compose_contributions(briefing: Briefing) -> Card | Obsolete:
    """Everything that was contributed, for the asker, to mark what helped and to ask further."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or dilemma.phase is Phase.WITHDRAWN:
        return Obsolete("dilemma_gone")
    return await _contributions(briefing.uow, briefing.say, dilemma, briefing.now)


async def compose_feedback(briefing: Briefing) -> Card | Obsolete:
    """One late contribution, for the asker alone."""
    feedback = await briefing.uow.get(Feedback, briefing.args.get("occasion", ""))
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if feedback is None or dilemma is None:
        return Obsolete("feedback_gone")
    giver = await briefing.uow.get(Person, feedback.person_id) if feedback.person_id else None
    say = briefing.say
    return Card(
        title=say("feedback-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Text(say("feedback-from", name=giver.name) if giver else say("feedback-from-somebody")),
            *feedback_quotes(say, feedback),
            Text(say(f"feedback-private-{dilemma.audience}"), subtle=True),
        ),
        buttons=(ask_button(say, feedback, giver.name if giver else ""),),
    )


async def mark_helpful(request: Request) -> Reply:
    """The asker's private mark that a contribution helped; pressed again it is gone."""
    dilemma, _ = await own_dilemma(request)
    feedback = await request.uow.get(Feedback, request.args.get("feedback", ""))
    if feedback is None or feedback.dilemma_id != dilemma.id:
        raise RefusedError("dilemmas-gone")
    feedback.helped = request.args.get("helped") == "true"
    return Reply(card=await _contributions(request.uow, request.say, dilemma, request.now))


async def _contributions(uow: UnitOfWork, say: Texts, dilemma: Dilemma, now: datetime) -> Card:
    given = shuffled(await dilemmas.feedback_on(uow, dilemma.id))
    said = await thread_replies.on(uow, dilemma.id)
    names = await _authors(uow, given, said)
    called = _called(say, given, names)
    asked = await inquiries.on_dilemma(uow, dilemma.id)
    is_few = dilemma.variant is not Variant.MEETING and not dilemma.released
    body: list[Element] = [Text(say("contributions-intro"))]
    body += [Text(say("contributions-few"))] if is_few else []
    for one in given:
        body += [Heading(called[one.id]), *feedback_quotes(say, one)]
        body += [quote for it in asked if it.feedback_id == one.id for quote in inquiry_quotes(say, it, now)]
    body += thread_part(say, said, names)
    return Card(
        title=say("contributions-title", title=dilemma.title),
        locale=say.locale,
        body=(*body, Text(say("takeaway-intro")), Text(say("contributions-mark"), subtle=True)),
        buttons=(
            takeaway_button(say, dilemma),
            *(
                button
                for one in given[:MOST_BUTTONS]
                for button in (_mark(say, dilemma, one, called[one.id]), ask_button(say, one, called[one.id]))
            ),
        ),
    )


async def _authors(
    uow: UnitOfWork, given: Sequence[Feedback], said: Sequence[ThreadReply]
) -> dict[str, Person]:
    named = {one.person_id for one in given if one.person_id}
    return await people.by_ids(uow, named | {one.person_id for one in said})


def _called(say: Texts, given: Sequence[Feedback], names: dict[str, Person]) -> dict[str, str]:
    """What each contribution is called: by its author, or, where there is none, by its place among the others."""
    return {
        one.id: _name(say, names, one) if one.person_id else say("contributions-number", number=number)
        for number, one in enumerate(given, start=1)
    }


def _thanks(say: Texts, dilemma: Dilemma) -> list[Element]:
    """What the asker takes along, apart from the answers above it."""
    if not dilemma.takes_along:
        return []
    return [Heading(say("released-thanks")), Quote(say("takeaway-form-takes-along"), dilemma.takes_along)]


def _late_button(say: Texts, dilemma: Dilemma) -> Button:
    return Button(
        label=say("released-button-late"),
        action="give-feedback",
        args={"dilemma": dilemma.id},
        opens_form=True,
    )


def _mark(say: Texts, dilemma: Dilemma, feedback: Feedback, called: str) -> Button:
    label = "contributions-button-helped" if feedback.helped else "contributions-button-help"
    return Button(
        label=say(label, name=called),
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
    person = names.get(feedback.person_id or "")
    return person.name if person else say("summaries-somebody")
