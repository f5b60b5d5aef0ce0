"""The summary: each dilemma with its feedback sorted by kind, each prompt with its answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers.dilemmas.cards import FIELDS, dilemma_quotes, field_label, shuffled
from handlers.dilemmas.thread import speaker
from handlers.notices import Briefing, Obsolete
from handlers.prompts.card import private_count
from handlers.prompts.wording import words_of
from handlers.summaries.since import EVER, is_recent, since_last_meeting, takes_next
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Quote, Text
from storage import dilemmas, networks, people, prompts, reflections, thread_replies
from storage.tables.content import Reflection
from storage.tables.dilemmas import Dilemma, Feedback
from storage.tables.identity import Network, Person, Role
from storage.tables.meetings import Meeting


async def compose_summary(briefing: Briefing) -> Card | Obsolete:
    """The summary of one dilemma, or of everything since the network's last meeting.

    Obsolete when the one it was made for does not facilitate any more. A substitute gets nothing older than that.
    """
    network, person = briefing.network, briefing.person
    if network is None or person is None:
        return Obsolete("network_gone")
    today = briefing.now.astimezone(briefing.zone).date()
    own = await networks.has_role(briefing.uow, network.id, person.id, Role.FACILITATOR, today)
    if not own and not await takes_next(briefing.uow, person.id, network.id, briefing.now, today):
        return Obsolete("not_facilitator")
    last, since = await since_last_meeting(briefing.uow, network.id, briefing.now)
    if "dilemma" in briefing.args:
        return await _of_dilemma(briefing, network, briefing.args["dilemma"], EVER if own else since)
    return await _since_last_meeting(briefing, network, last, since, EVER if own else since)


async def _of_dilemma(
    briefing: Briefing, network: Network, dilemma_id: str, newer_than: datetime
) -> Card | Obsolete:
    dilemma = await dilemmas.shared(briefing.uow, dilemma_id)
    if dilemma is None or dilemma.network_id != network.id:
        return Obsolete("dilemma_gone")
    if newer_than != EVER and not await is_recent(briefing.uow, dilemma, briefing.now):
        return Obsolete("too_old_for_substitute")
    return Card(
        title=briefing.say("summaries-title-dilemma", network=network.name),
        locale=briefing.say.locale,
        body=tuple(await _dilemma_part(briefing, dilemma, newer_than)),
    )


async def _since_last_meeting(
    briefing: Briefing, network: Network, last: Meeting | None, since: datetime, newer_than: datetime
) -> Card:
    say = briefing.say
    active = await dilemmas.active_since(briefing.uow, network.id, since)
    body: list[Element] = []
    for dilemma in active:
        body += await _dilemma_part(briefing, dilemma, newer_than)
    body += await _prompt_parts(briefing, network, since, newer_than)
    day = say.day(last.starts_at, briefing.zone) if last else None
    opening = say("summaries-since", day=day) if day else say("summaries-since-start")
    return Card(
        title=say("summaries-title", network=network.name),
        locale=say.locale,
        body=(Text(opening), *(body or [Text(say("summaries-nothing"))])),
        buttons=tuple(_button(say, dilemma) for dilemma in active[-5:]) if len(active) > 1 else (),
    )


async def _dilemma_part(briefing: Briefing, dilemma: Dilemma, newer_than: datetime) -> list[Element]:
    say = briefing.say
    every = await dilemmas.feedback_on(briefing.uow, dilemma.id)
    given = shuffled([one for one in every if one.given_at > newer_than])
    replies = await thread_replies.on(briefing.uow, dilemma.id)
    said = [one for one in replies if one.written_at > newer_than]
    named = {one.person_id for one in given if one.person_id}
    authors = await people.by_ids(briefing.uow, named | {one.person_id for one in said})
    asker = await briefing.uow.get(Person, dilemma.asker_id) if dilemma.asker_id else None
    givers = len(named | {one.person_id for one in said if one.role is Role.LEADER})
    if any(one.person_id is None for one in given):
        givers = await dilemmas.count_givers(briefing.uow, dilemma.id)
    return [
        Heading(say("dilemmas-title", title=dilemma.title)),
        Text(say("dilemmas-from", name=asker.name) if asker else say("dilemmas-from-somebody")),
        *dilemma_quotes(say, dilemma),
        Text(say("dilemmas-count", givers=givers), subtle=True),
        *_feedback_by_kind(say, given, authors),
        *(Quote(f"{say('thread-heading')} · {speaker(say, authors, one)}", one.text) for one in said),
    ]


def _feedback_by_kind(say: Texts, given: Sequence[Feedback], authors: Mapping[str, Person]) -> list[Element]:
    return [
        Quote(f"{field_label(say, field)} · {_name(say, authors, one.person_id)}", words)
        for field in FIELDS
        for one in given
        if (words := getattr(one, field))
    ]


async def _prompt_parts(
    briefing: Briefing, network: Network, since: datetime, newer_than: datetime
) -> list[Element]:
    parts: list[Element] = []
    for prompt in await prompts.active_since(briefing.uow, network.id, since):
        readable = await reflections.readable(briefing.uow, prompt.id, reflections.FOR_FACILITATOR)
        answers = [one for one in readable if one.written_at > newer_than]
        authors = await people.by_ids(briefing.uow, [one.person_id for one in answers])
        parts += [Heading(words_of(prompt, briefing.say)), *_answers(briefing.say, answers, authors)]
        parts += private_count(await reflections.counts(briefing.uow, prompt.id), briefing.say)
    return parts


def _answers(say: Texts, answers: Sequence[Reflection], authors: Mapping[str, Person]) -> list[Element]:
    if not answers:
        return [Text(say("summaries-prompt-unanswered"), subtle=True)]
    return [Quote(_name(say, authors, one.person_id), one.text) for one in answers]


def _name(say: Texts, authors: Mapping[str, Person], person_id: str | None) -> str:
    person = authors.get(person_id or "")
    return person.name if person else say("summaries-somebody")


def _button(say: Texts, dilemma: Dilemma) -> Button:
    return Button(
        label=say("summaries-button-dilemma", title=dilemma.title),
        action="summary",
        args={"dilemma": dilemma.id},
    )
