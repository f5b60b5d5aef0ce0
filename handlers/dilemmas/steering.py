"""Steering: the facilitator may pause a dilemma, go on to the next phase, or give it more time once."""

from dataclasses import replace

from handlers.dilemmas import course, progress
from handlers.dilemmas.own import deadline, dilemma_of
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Text
from handlers.vocabulary.replies import Reply
from storage import dilemmas
from storage.tables.dilemmas import Dilemma, Phase
from storage.tables.identity import Network
from storage.unit_of_work import UnitOfWork

ENDED = (Phase.FOLLOW_UP, Phase.CLOSED, Phase.WITHDRAWN)


async def compose_steering(briefing: Briefing) -> Card | Obsolete:
    """What the facilitator can do with a new dilemma."""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or briefing.network is None or dilemma.phase in ENDED:
        return Obsolete("dilemma_over")
    return await _card(briefing.uow, briefing.say, dilemma, briefing.network)


async def compose_few(briefing: Briefing) -> Card | Obsolete:
    """Few have contributed: should it be taken up at the meeting?"""
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or dilemma.phase is Phase.WITHDRAWN:
        return Obsolete("dilemma_gone")
    say = briefing.say
    return Card(
        title=say("steering-few-title", title=dilemma.title),
        locale=say.locale,
        body=(Text(say("steering-few-body")),),
    )


async def show_steering(request: Request) -> Reply:
    """The facilitator's card, as things stand."""
    dilemma, network = await dilemma_of(request)
    return await _show(request, dilemma, network)


async def pause_or_resume(request: Request) -> Reply:
    """Let it rest, or go on."""
    dilemma, _ = await _steered(request)
    if request.args.get("paused") == "true":
        await progress.pause(request.uow, dilemma, request.now)
    else:
        await progress.resume(request.uow, dilemma, request.now)
    return await show_steering(request)


async def go_on(request: Request) -> Reply:
    """Go on to the next phase, if the present one is still the one on the button."""
    dilemma, network = await _steered(request)
    is_older = request.args.get("phase") != dilemma.phase
    if not is_older:
        await progress.advance(request.uow, dilemma, network, request.now, request.seal)
    return await _show(request, dilemma, network, is_older=is_older)


async def give_time(request: Request) -> Reply:
    """Two working days more, once."""
    dilemma, network = await _steered(request)
    if dilemma.extended:
        raise RefusedError("steering-extended-already")
    await progress.extend(request.uow, dilemma, network, request.now)
    return await show_steering(request)


async def _steered(request: Request) -> tuple[Dilemma, Network]:
    dilemma, network = await dilemma_of(request)
    if dilemma.phase in ENDED:
        raise RefusedError("steering-over")
    return dilemma, network


async def _show(request: Request, dilemma: Dilemma, network: Network, *, is_older: bool = False) -> Reply:
    """The card as things stand; whoever pressed an older one is told that nothing has happened yet."""
    card = await _card(request.uow, request.say, dilemma, network)
    moved_on = (Text(request.say("steering-moved-on")),) if is_older else ()
    return Reply(card=replace(card, body=(*moved_on, *card.body)))


async def _card(uow: UnitOfWork, say: Texts, dilemma: Dilemma, network: Network) -> Card:
    number = await dilemmas.count_givers(uow, dilemma.id)
    counted = (Text(say("dilemmas-count", givers=number)),) if dilemma.phase in course.CONTRIBUTING else ()
    coming_out = (
        (Text(say("steering-comes-out"), subtle=True),) if course.is_last_contribution(dilemma) else ()
    )
    until = deadline(say, dilemma, network)
    return Card(
        title=say("steering-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Text(say(f"steering-{dilemma.phase.replace('_', '-')}")),
            *((Text(until),) if until else ()),
            *counted,
            *coming_out,
        ),
        buttons=tuple(_buttons(say, dilemma)) if dilemma.phase not in ENDED else (),
    )


def _buttons(say: Texts, dilemma: Dilemma) -> list[Button]:
    def button(name: str, **args: str) -> Button:
        label = say(f"steering-button-{name}")
        return Button(label=label, action=f"steering-{name}", args={"dilemma": dilemma.id, **args})

    if dilemma.paused_at is not None:
        return [button("resume", paused="")]
    start = [button("start")] if dilemma.phase is Phase.MEETING and dilemma.phase_until is None else []
    more_time = [button("extend")] if dilemma.phase in course.WORKING_DAYS and not dilemma.extended else []
    turns = Button(
        label=say("steering-button-turns"), action="dilemma-turns", args={"network": dilemma.network_id}
    )
    steering = [button("next", phase=dilemma.phase.value), *more_time, button("pause", paused="true")]
    return [*start, *steering, turns]
