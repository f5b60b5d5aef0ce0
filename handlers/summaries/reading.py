"""Reading what was shared, by the members of a network, and the log of who has had what was not."""

from collections.abc import Mapping

from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.summaries.document import Document
from handlers.summaries.essence import whole
from handlers.summaries.files import files_card
from handlers.summaries.sharing import about, read_button
from handlers.summaries.versions import from_json, places_in
from handlers.texts import Texts
from handlers.vocabulary.cards import Button, Card, Element, Heading, Table, Text
from handlers.vocabulary.replies import Reply
from storage import networks, outbox, passages, people, summaries
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow
from storage.tables.summaries import SharedSummary
from storage.unit_of_work import UnitOfWork

MOST_VERSIONS = 8
MOST_USES = 30


async def list_shared(request: Request) -> Reply:
    """What was shared with the actor's networks, and who has had the summaries of each."""
    say = request.say
    versions = await summaries.shared_with(request.uow, [one.id for one in request.networks], MOST_VERSIONS)
    body: list[Element] = [
        Text(f"{number}. {await about(request.uow, say, one)} · {say.day(one.shared_at, request.zone)}")
        for number, one in enumerate(versions, start=1)
    ]
    for network in request.networks:
        body += await _log(request, network)
    return Reply(
        note=Card(
            title=say("summaries-list-title"),
            locale=say.locale,
            body=tuple(body if versions else [Text(say("summaries-list-none")), *body]),
            buttons=tuple(
                read_button(say("summaries-button-read-number", number=number), one)
                for number, one in enumerate(versions, start=1)
            ),
        )
    )


def list_button(say: Texts) -> Button:
    """The button to what was shared, where only the one who presses it sees it."""
    return Button(label=say("summaries-button-list"), action="summary-list", opens_form=True)


async def read_shared(request: Request) -> Reply:
    """A version, for a member of its network."""
    version = await _version(request)
    document, say = await _document(request.uow, version), request.say
    files = Button(
        label=say("summaries-button-files"), action="summary-shared-files", args={"shared": version.id}
    )
    return Reply(
        note=Card(title=document.title, locale=document.locale, body=whole(document), buttons=(files,))
    )


async def ask_for_shared_files(request: Request) -> Reply:
    """The same as files, in the one-to-one chat."""
    version = await _version(request)
    row = OutboxRow(
        key=f"summary-shared-files:{request.event.id}",
        kind="summary-shared-files",
        subject_id=version.id,
        network_id=version.network_id,
        person_id=request.person.id,
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    return request.note(request.say("summaries-coming-title"), request.say("summaries-coming-body"))


async def compose_shared_files(briefing: Briefing) -> Card | Obsolete:
    """The card that brings a shared version as files, for whoever is still in the network."""
    version, person = await briefing.uow.get(SharedSummary, briefing.subject_id), briefing.person
    if version is None or person is None:
        return Obsolete("summary_gone")
    today = briefing.now.astimezone(briefing.zone).date()
    if not await networks.has_any_role(briefing.uow, version.network_id, person.id, today):
        return Obsolete("not_member")
    document = await _document(briefing.uow, version)
    return await files_card(document, briefing.say, briefing.template, briefing.now)


async def _version(request: Request) -> SharedSummary:
    version = await request.uow.get(SharedSummary, request.args.get("shared", ""))
    if version is None:
        raise RefusedError("summaries-gone")
    request.network(version.network_id)
    return version


async def _document(uow: UnitOfWork, version: SharedSummary) -> Document:
    written = await passages.read_by_network(uow, version.network_id, places_in(version.content))
    return from_json(version.content, written, await _names(uow, written))


async def _names(uow: UnitOfWork, written: Mapping[str, passages.Written]) -> dict[str, str]:
    found = await people.by_ids(uow, [one.person_id for one in written.values() if one.person_id])
    return {person.id: person.name for person in found.values()}


async def _log(request: Request, network: Network) -> list[Element]:
    say = request.say
    rows = tuple(
        (
            say.day(use.at, request.zone),
            person.name,
            say(f"summaries-log-{use.act}-{_kind(of_dilemma=use.of_dilemma)}"),
        )
        for use, person in await summaries.uses(request.uow, network.id, MOST_USES)
    )
    heading = Heading(say("summaries-log-heading", network=network.name))
    if not rows:
        return [heading, Text(say("summaries-log-none"))]
    header = tuple(say(f"summaries-log-{column}") for column in ("day", "who", "what"))
    return [heading, Table(header, rows)]


def _kind(*, of_dilemma: bool) -> str:
    return "dilemma" if of_dilemma else "meeting"
