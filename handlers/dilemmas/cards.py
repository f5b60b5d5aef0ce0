"""What a dilemma looks like in the channel: a card for each phase in which peers are asked for something."""

from collections.abc import Sequence
from hashlib import sha256

from handlers.dilemmas import course
from handlers.dilemmas.audience import audience
from handlers.dilemmas.own import deadline
from handlers.dilemmas.thread import thread_line
from handlers.notices import Briefing, Obsolete
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Element, Quote, Text
from storage import dilemmas
from storage.tables.dilemmas import Dilemma, Feedback, Phase
from storage.tables.identity import Network, Person

FIELDS = ("hears", "experienced", "wonders", "assumption", "would_try", "works")


async def compose_dilemma(briefing: Briefing) -> Card | Obsolete:
    """The card of one phase as it stands: with a button while the phase lasts, afterwards without.

    A new card is obsolete once its phase is over; one that stands already goes on to show the dilemma.
    """
    dilemma = await briefing.uow.get(Dilemma, briefing.subject_id)
    if dilemma is None or briefing.network is None:
        return Obsolete("dilemma_gone")
    if dilemma.phase is Phase.WITHDRAWN:
        return withdrawn(briefing)
    phase = Phase(briefing.args.get("phase", Phase.REFLECT))
    if dilemma.phase is not phase and not briefing.standing:
        return Obsolete("phase_over")
    return Card(
        title=briefing.say(f"dilemmas-title-{phase}", title=dilemma.title),
        locale=briefing.say.locale,
        body=(
            *await _words(briefing, dilemma, phase),
            *(Text(line) for line in await _state(briefing, dilemma, briefing.network, phase)),
            *await _others(briefing, dilemma),
            *thread_line(briefing.say, dilemma),
        ),
        buttons=_buttons(briefing.say, dilemma, phase),
    )


async def _words(briefing: Briefing, dilemma: Dilemma, phase: Phase) -> list[Element]:
    say = briefing.say
    if phase is not course.phases(dilemma.variant, dilemma.help)[0]:
        question = Quote(say("dilemmas-question"), dilemma.restated or dilemma.wanted)
        return [question, *await _clarified(briefing, dilemma)]
    asker = await briefing.uow.get(Person, dilemma.asker_id) if dilemma.asker_id else None
    return [
        Text(say("dilemmas-from", name=asker.name) if asker else say("dilemmas-from-somebody")),
        *dilemma_quotes(say, dilemma),
        Text(say(f"dilemmas-help-{dilemma.help}")),
        *await _clarified(briefing, dilemma),
    ]


async def _clarified(briefing: Briefing, dilemma: Dilemma) -> list[Element]:
    asked = await dilemmas.clarifications(briefing.uow, dilemma.id)
    return [Quote(one.question, one.answer or briefing.say("dilemmas-unanswered")) for one in asked]


async def _state(briefing: Briefing, dilemma: Dilemma, network: Network, phase: Phase) -> list[str]:
    say = briefing.say
    if dilemma.phase is not phase:
        return [say("dilemmas-phase-over")]
    # Only a card in a channel is kept up to date.
    is_counted = phase in course.CONTRIBUTING and briefing.person is None
    number = await dilemmas.count_givers(briefing.uow, dilemma.id) if is_counted else 0
    lines = (
        say(f"dilemmas-ask-{phase}"),
        say(f"dilemmas-answering-{dilemma.answering}"),
        deadline(say, dilemma, network),
        say("dilemmas-count", givers=number) if is_counted else "",
    )
    return [line for line in lines if line]


async def _others(briefing: Briefing, dilemma: Dilemma) -> list[Text]:
    """Who else has got it, on the card of somebody chosen."""
    if briefing.person is None:
        return []
    people = await audience(briefing.uow, dilemma, briefing.now.astimezone(briefing.zone).date())
    names = [person.name for person in people if person.id != briefing.person.id]
    say = briefing.say
    return [Text(say("audience-with", names=say.names([*names, say("audience-you")])), subtle=True)]


def _buttons(say: Texts, dilemma: Dilemma, phase: Phase) -> tuple[Button, ...]:
    if dilemma.phase is not phase or dilemma.paused_at is not None:
        return ()
    action = "clarify" if phase is Phase.CLARIFY else "give-feedback"
    return (
        Button(
            label=say(f"dilemmas-button-{action}"),
            action=action,
            args={"dilemma": dilemma.id},
            style=ButtonStyle.PRIMARY,
            opens_form=True,
        ),
    )


def withdrawn(briefing: Briefing) -> Card | Obsolete:
    """What is left of a card about a dilemma that was withdrawn; none is posted anew to say so."""
    if not briefing.standing:
        return Obsolete("dilemma_withdrawn")
    say = briefing.say
    body = (Text(say("dilemmas-withdrawn-body")),)
    return Card(title=say("dilemmas-withdrawn-title"), locale=say.locale, body=body)


def dilemma_quotes(say: Texts, dilemma: Dilemma) -> tuple[Element, ...]:
    """The asker's own words, field by field."""
    fields = ("situation", "tried", "wanted")
    return tuple(
        Quote(say(f"dilemmas-form-{name}"), words) for name in fields if (words := getattr(dilemma, name))
    )


def feedback_quotes(say: Texts, feedback: Feedback) -> tuple[Quote, ...]:
    """A peer's own words, field by field."""
    return tuple(
        Quote(field_label(say, name), words) for name in FIELDS if (words := getattr(feedback, name))
    )


def shuffled(given: Sequence[Feedback]) -> list[Feedback]:
    """Contributions in an order that tells neither when nor by whom they were written, and is always the same."""
    return sorted(
        given, key=lambda one: sha256("\n".join(getattr(one, name) for name in FIELDS).encode()).digest()
    )


def field_label(say: Texts, field: str) -> str:
    """What a field of the feedback form is called."""
    return say(f"feedback-form-{field.replace('_', '-')}")
