"""The summary's card: the essence, for the facilitator alone, with what can be done with it."""

from collections.abc import Sequence

from handlers.agendas.since import EVER, is_recent, since_last_meeting, takes_next
from handlers.notices import Briefing, Obsolete
from handlers.summaries.essence import essence
from handlers.summaries.making import Subject, Summary, subject_of, summed_up
from handlers.summaries.themes import MOST_WITHOUT
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card
from storage import dilemmas, networks
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Role

MOST_DILEMMAS = 5
"""Buttons for dilemmas; the latest get one."""


async def compose_summary(briefing: Briefing) -> Card | Obsolete:
    """The summary of one dilemma, or of everything since the network's last meeting."""
    subject = await readable_subject(briefing)
    if isinstance(subject, Obsolete):
        return subject
    summary = await summed_up(briefing.uow, briefing.say, subject)
    return Card(
        title=summary.document.title,
        locale=briefing.say.locale,
        body=essence(summary.document, summary.texts, briefing.say),
        buttons=(
            *_buttons(briefing.say, subject, summary),
            *(_dilemma_button(briefing.say, one) for one in await _dilemmas(briefing, subject)),
        ),
    )


def _buttons(say: Texts, subject: Subject, summary: Summary) -> list[Button]:
    """Files for all who may read it; to change and to share it is the facilitator's own."""
    files = Button(
        label=say("summaries-button-files"),
        action="summary-files",
        args=subject.args,
        style=ButtonStyle.PRIMARY,
    )
    if subject.newer_than != EVER:
        return [files]
    themed = len(summary.texts) > MOST_WITHOUT or summary.edits.themes
    names = ["edit", *(["texts"] if summary.texts else []), *(["themes"] if themed else []), "share"]
    return [files, *(_opens(say, name, subject) for name in names), _pass_on_button(say, subject)]


def _opens(say: Texts, name: str, subject: Subject) -> Button:
    return Button(
        label=say(f"summaries-button-{name}"), action=f"summary-{name}", args=subject.args, opens_form=True
    )


def _pass_on_button(say: Texts, subject: Subject) -> Button:
    """The button to propose to the network what could be passed on to management."""
    label, action = say("organisation-button-propose"), "organisation-propose"
    return Button(label=label, action=action, args=subject.args, opens_form=True)


async def readable_subject(briefing: Briefing) -> Subject | Obsolete:
    """What the recipient may read now; a substitute gets nothing older than the last meeting."""
    uow, network, person, now = briefing.uow, briefing.network, briefing.person, briefing.now
    if network is None or person is None:
        return Obsolete("network_gone")
    today = now.astimezone(briefing.zone).date()
    own = await networks.has_role(uow, network.id, person.id, Role.FACILITATOR, today)
    if not own and not await takes_next(uow, person.id, network.id, now, today):
        return Obsolete("not_facilitator")
    _, since = await since_last_meeting(uow, network.id, now)
    subject = await subject_of(uow, network, briefing.args, now, EVER if own else since)
    if subject is None:
        return Obsolete("dilemma_gone")
    if not own and subject.dilemma and not await is_recent(uow, subject.dilemma, now):
        return Obsolete("too_old_for_substitute")
    return subject


async def _dilemmas(briefing: Briefing, subject: Subject) -> Sequence[Dilemma]:
    """Those that have a summary of their own beside the one of the whole period."""
    if subject.dilemma:
        return ()
    _, since = await since_last_meeting(briefing.uow, subject.network.id, briefing.now)
    return (await dilemmas.active_since(briefing.uow, subject.network.id, since))[-MOST_DILEMMAS:]


def _dilemma_button(say: Texts, dilemma: Dilemma) -> Button:
    label = say("summaries-button-dilemma", title=dilemma.title)
    return Button(label=label, action="summary", args={"dilemma": dilemma.id})
