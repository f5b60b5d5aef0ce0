"""Making a summary: what it is about, and its document as the facilitator has edited it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.agendas.since import EVER, since_last_meeting
from handlers.calendar.customs import zone_of
from handlers.summaries import dilemma as of_dilemma
from handlers.summaries import period as of_period
from handlers.summaries.document import Block, Document, Passage, Section, contributions
from handlers.summaries.edits import Edits, from_json, headed, visible
from handlers.summaries.gathering import gather_case, gather_period
from handlers.summaries.themes import with_themes
from handlers.texts import Texts
from storage import dilemmas, summaries
from storage.tables.dilemmas import Dilemma
from storage.tables.identity import Network
from storage.tables.meetings import Meeting
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a summary is about, ``now``: one dilemma, or the time since the network's ``last`` meeting.

    Nothing goes into it that was contributed up to ``newer_than``.
    """

    network: Network
    dilemma: Dilemma | None
    last: Meeting | None
    now: datetime
    newer_than: datetime = EVER

    @property
    def id(self) -> str:
        """What edits and versions are kept under."""
        about = self.dilemma or self.last or self.network
        return about.id

    @property
    def args(self) -> dict[str, str]:
        """What a button or a form remembers of it."""
        return {"dilemma": self.dilemma.id} if self.dilemma else {"network": self.network.id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A document, and the edits that are in it.

    ``texts`` is every contribution that could be in it, hidden ones too; ``headings`` are those it would have.
    """

    document: Document
    edits: Edits
    texts: tuple[Passage, ...]
    headings: Mapping[str, str]


async def subject_of(
    uow: UnitOfWork, network: Network, args: Mapping[str, str], now: datetime, newer_than: datetime = EVER
) -> Subject | None:
    """What a button, a form or a message is about; ``None`` when its dilemma is gone or another network's."""
    if "dilemma" not in args:
        last, _ = await since_last_meeting(uow, network.id, now)
        return Subject(network=network, dilemma=None, last=last, now=now, newer_than=newer_than)
    dilemma = await dilemmas.shared(uow, args["dilemma"])
    if dilemma is None or dilemma.network_id != network.id:
        return None
    return Subject(network=network, dilemma=dilemma, last=None, now=now, newer_than=newer_than)


async def summed_up(
    uow: UnitOfWork, say: Texts, subject: Subject, without: frozenset[str] = frozenset()
) -> Summary:
    """The summary as things stand; what stands at the places ``without`` is hidden too."""
    edits = from_json(await summaries.edits_of(uow, subject.id))
    edits = replace(edits, hidden=edits.hidden | without)
    if subject.dilemma:
        return await _of_dilemma(uow, say, subject, subject.dilemma, edits)
    return await _of_period(uow, say, subject, edits)


async def _of_dilemma(
    uow: UnitOfWork, say: Texts, subject: Subject, dilemma: Dilemma, edits: Edits
) -> Summary:
    case = await gather_case(uow, dilemma, subject.network, subject.now, subject.newer_than)
    every = of_dilemma.sections_of(case, say, zone_of(subject.network))
    sections = with_themes(visible(every, edits), edits.themes, say)
    title = say("summaries-title-dilemma", network=subject.network.name)
    document = _document(say, title, (), sections)
    return _summary(say, document, edits, every)


async def _of_period(uow: UnitOfWork, say: Texts, subject: Subject, edits: Edits) -> Summary:
    network, last = subject.network, subject.last
    period = await gather_period(uow, say, network, subject.now, subject.newer_than)
    every = of_period.sections_of(period, say)
    areas = visible(every, edits)
    texts = contributions(areas)
    sections = (
        *with_themes(areas, edits.themes, say),
        *of_period.closing(period, edits.themes, texts, say),
    )
    day = say.day(last.starts_at, zone_of(network)) if last else None
    opening = say("summaries-since", day=day) if day else say("summaries-since-start")
    nothing = () if every else (say("summaries-nothing"),)
    title = say("summaries-title", network=network.name)
    document = _document(say, title, (opening, *nothing), sections)
    return _summary(say, document, edits, every)


def _document(say: Texts, title: str, opening: tuple[str, ...], sections: tuple[Section, ...]) -> Document:
    footer = say("summaries-confidential")
    return Document(title=title, locale=say.locale, opening=opening, sections=sections, footer=footer)


def _summary(say: Texts, document: Document, edits: Edits, every: tuple[Section, ...]) -> Summary:
    note = Section(
        name="note",
        heading=say("summaries-section-note"),
        blocks=(Block((edits.note,)),) if edits.note else (),
    )
    whole = replace(document, sections=(*document.sections, *([note] if note.blocks else [])))
    return Summary(
        document=headed(whole, edits),
        edits=edits,
        texts=tuple(contributions(every)),
        headings={one.name: one.heading for one in whole.sections},
    )
