"""Sharing a summary with the network: a version is kept, and the channel is told where to read it."""

import re

from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.summaries.asking import noted, own_subject
from handlers.summaries.making import Subject, summed_up
from handlers.summaries.versions import places_in, to_json
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from handlers.vocabulary.forms import Form, TickInput
from handlers.vocabulary.replies import Reply
from storage import outbox, passages
from storage.tables.columns import new_id
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Person
from storage.tables.messages import OutboxRow
from storage.tables.summaries import Act, SharedSummary
from storage.unit_of_work import UnitOfWork

SURE = "sure"
_ID = re.compile(r"[0-9a-f]{32}")


async def open_share(request: Request) -> Reply:
    """The form that says what the network gets to read and what stays behind, and wants a tick."""
    subject, say = await own_subject(request), request.say
    return Reply(
        form=Form(
            name="summary-share",
            title=say("summaries-share-form-title"),
            locale=say.locale,
            elements=(
                Text(say("summaries-share-intro", network=subject.network.name)),
                Text(say("summaries-share-without"), subtle=True),
                TickInput(
                    name=SURE, label=say("summaries-share-sure"), text=say("summaries-share-sure-tick")
                ),
            ),
            submit=say("summaries-share-submit"),
            cancel=say("form-cancel"),
            # The id is chosen here, so that a form sent twice shares one version.
            args={**subject.args, "once": new_id()},
        )
    )


async def share(request: Request) -> Reply:
    """Keep the version, and tell the channel."""
    subject, say = await own_subject(request), request.say
    if request.value(SURE) != "true":
        return Reply(errors={SURE: say("summaries-share-unsure")})
    version = await _version(request, subject)
    if await request.uow.insert_absent(SharedSummary, [version]):
        request.uow.add(noted(request, subject, Act.SHARED))
        await _tell(request, version)
    return request.note(
        say("summaries-shared-title"), say("summaries-shared-body", network=subject.network.name)
    )


async def compose_shared(briefing: Briefing) -> Card | Obsolete:
    """The card in the channel: that there is a summary, and the button to read it; no word of it stands here."""
    version, say = await briefing.uow.get(SharedSummary, briefing.args.get("shared", "")), briefing.say
    if version is None:
        if not briefing.standing:
            return Obsolete("summary_gone")
        gone = (Text(say("summaries-shared-gone")),)
        return Card(title=say("summaries-shared-card"), locale=say.locale, body=gone)
    sharer = await briefing.uow.get(Person, version.shared_by)
    return Card(
        title=say("summaries-shared-card"),
        locale=say.locale,
        body=(
            Text(say("summaries-shared-by", name=sharer.name if sharer else "")),
            Text(await about(briefing.uow, say, version)),
            Text(say("summaries-shared-hint"), subtle=True),
        ),
        buttons=(read_button(say("summaries-button-read"), version),),
    )


async def about(uow: UnitOfWork, say: Texts, version: SharedSummary) -> str:
    """What a version is about, in a line."""
    dilemma = await uow.get(Dilemma, version.subject_id)
    lines: list[str] = [version.content["title"], *version.content["opening"]]
    return say("dilemmas-title", title=dilemma.title) if dilemma else lines[-1]


def read_button(label: str, version: SharedSummary) -> Button:
    """The button to read a version."""
    # Teams opens it as a dialog: a message in a chat would keep what its author deletes later.
    return Button(
        label=label,
        action="summary-read",
        args={"shared": version.id},
        style=ButtonStyle.PRIMARY,
        opens_form=True,
    )


async def _version(request: Request, subject: Subject) -> SharedSummary:
    """What everybody in the network may read, in the network's language.

    Raises:
        RefusedError: that is nothing anybody wrote.
    """
    say, once = Texts(subject.network.locale), request.args.get("once", "")
    network_id, whole = subject.network.id, await summed_up(request.uow, say, subject)
    places = {place for one in whole.texts for place in one.sources}
    readable = await passages.read_by_network(request.uow, network_id, places)
    summary = await summed_up(request.uow, say, subject, without=frozenset(places - readable.keys()))
    content = to_json(summary.document)
    if not await passages.read_by_network(request.uow, network_id, places_in(content)):
        raise RefusedError("summaries-share-nothing")
    return SharedSummary(
        id=once if _ID.fullmatch(once) else new_id(),
        network_id=network_id,
        subject_id=subject.id,
        content=content,
        shared_by=request.person.id,
        shared_at=request.now,
    )


async def _tell(request: Request, version: SharedSummary) -> None:
    message = OutboxRow(
        key=f"summary-shared:{version.id}",
        kind="summary-shared",
        subject_id=version.subject_id,
        network_id=version.network_id,
        args={"shared": version.id},
        due_at=request.now,
    )
    await outbox.enqueue_for_channels(request.uow, message)
