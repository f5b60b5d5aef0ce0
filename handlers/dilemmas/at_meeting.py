"""At the meeting: the bot keeps the time of a case and takes notes, the people do the talking.

The parts and their minutes are those of the method: 5 present, 7 clarify, 3 restate, 15 reflect, 8 proposals,
5 take along, 2 thanks.
"""

from datetime import datetime, timedelta

from handlers.calendar.customs import zone_of
from handlers.dilemmas.cards import withdrawn
from handlers.dilemmas.own import dilemma_of
from handlers.dilemmas.telling import tell_channels
from handlers.dilemmas.thread import thread_line
from handlers.notices import Briefing, Obsolete
from handlers.request import RefusedError, Request
from handlers.vocabulary.cards import Button, Card, Quote, Table, Text
from handlers.vocabulary.replies import Reply
from storage.tables.dilemmas import Dilemma, Phase

PARTS = (
    ("present", 5),
    ("clarify", 7),
    ("restate", 3),
    ("reflect", 15),
    ("propose", 8),
    ("take", 5),
    ("thank", 2),
)
WHOLE = timedelta(minutes=sum(minutes for _, minutes in PARTS))


async def start(request: Request) -> Reply:
    """Start the clock, and put the case in the channel."""
    dilemma, _ = await dilemma_of(request)
    if dilemma.phase is not Phase.MEETING:
        raise RefusedError("steering-over")
    if dilemma.phase_until is not None:
        raise RefusedError("case-started")
    dilemma.phase_since, dilemma.phase_until = request.now, request.now + WHOLE
    dilemma.next_step_at = next_part_at(dilemma, request.now)
    await tell_channels(request.uow, dilemma, "dilemma-case", request.now, "case", dilemma.phase_until)
    return Reply(card=request.card(request.say("case-started-title"), request.say("case-started-body")))


def next_part_at(dilemma: Dilemma, now: datetime) -> datetime | None:
    """When the next part begins, or the case ends; ``None`` before it has started."""
    return next((at for at, _ in _begins(dilemma) if at > now), dilemma.phase_until)


async def compose_case(briefing: Briefing) -> Card | Obsolete:
    """The case with the clock times of its parts; the present one is marked."""
    dilemma, network = await briefing.uow.get(Dilemma, briefing.subject_id), briefing.network
    if dilemma is None or network is None or dilemma.phase_since is None:
        return Obsolete("dilemma_gone")
    if dilemma.phase is Phase.WITHDRAWN:
        return withdrawn(briefing)
    say, zone = briefing.say, zone_of(network)
    running = dilemma.phase is Phase.MEETING
    present = max((at for at, _ in _begins(dilemma) if at <= briefing.now), default=None) if running else None
    rows = tuple(
        (say.clock(at, zone), ("▶ " if at == present else "") + say(f"case-part-{name}"))
        for at, name in _begins(dilemma)
    )
    return Card(
        title=say("case-title", title=dilemma.title),
        locale=say.locale,
        body=(
            Quote(say("dilemmas-question"), dilemma.restated or dilemma.wanted),
            Table((say("case-clock"), say("case-part")), rows) if running else Text(say("case-over")),
            *thread_line(say, dilemma),
        ),
        buttons=(_note_button(briefing, dilemma),) if running else (),
    )


def _note_button(briefing: Briefing, dilemma: Dilemma) -> Button:
    return Button(
        label=briefing.say("case-button-note"),
        action="give-feedback",
        args={"dilemma": dilemma.id},
        opens_form=True,
    )


def _begins(dilemma: Dilemma) -> list[tuple[datetime, str]]:
    if dilemma.phase_since is None:
        return []
    at, begins = dilemma.phase_since, []
    for name, minutes in PARTS:
        begins.append((at, name))
        at += timedelta(minutes=minutes)
    return begins
