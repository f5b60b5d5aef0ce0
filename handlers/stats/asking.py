"""Asking for the participation figures; they go to the asker's one-to-one chat."""

from collections.abc import Mapping, Sequence

from handlers.request import RefusedError, Request
from handlers.stats.file_keys import new_key, row_key
from handlers.stats.period import Period, half_years
from handlers.stats.reading import Choice, known_periods, periods_of, readable_networks
from handlers.stats.releasing import release_due
from handlers.stats.wanted import Wanted, read
from handlers.stats.wording import period_text
from handlers.vocabulary.replies import Reply
from storage import networks, outbox
from storage.tables.identity import Network
from storage.tables.messages import OutboxRow

MOST_PERIODS = 4


async def ask_for_stats(request: Request) -> Reply:
    """Put the figures in the outbox: what was asked for, all networks for HR, their own for a facilitator."""
    chosen = await _chosen(request)
    periods = await periods_of(request.uow, Choice.of(chosen), request.today)
    await release_due(request.uow, periods, request.zone, request.now, request.fewest)
    key = new_key()
    row = OutboxRow(
        key=row_key(key),
        kind="stats",
        subject_id=request.person.id,
        person_id=request.person.id,
        args={**chosen, "file": key},
        due_at=request.now,
    )
    await outbox.enqueue(request.uow, [row])
    return request.note(request.say("stats-coming-title"), request.say("stats-coming-body"))


async def _chosen(request: Request) -> Mapping[str, str]:
    """What was asked for, checked.

    Raises:
        RefusedError: there is no such thing, or not for this reader; the two are told in the same words.
    """
    visible = await readable_networks(request.uow, request.person, request.today)
    whole = _named(visible, request.text)
    wanted = Wanted(network=request.text) if whole else read(request.text)
    chosen = {"by": wanted.by.value} if wanted.by else {}
    if wanted.network:
        network = _named(visible, wanted.network)
        if network is None:
            raise RefusedError("stats-refused-network")
        chosen["network"] = network.id
    if wanted.since and wanted.until:
        await _check_periods(request, wanted.since, wanted.until)
        chosen |= {"since": wanted.since.since.isoformat(), "until": wanted.until.since.isoformat()}
    return chosen


def _named(visible: Sequence[Network], name: str) -> Network | None:
    key = networks.name_key(name)
    return next((network for network in visible if network.name_key == key), None)


async def _check_periods(request: Request, since: Period, until: Period) -> None:
    if until < since:
        raise RefusedError("stats-refused-backwards")
    known = await known_periods(request.uow, request.today)
    if since < known[0] or until > known[-1]:
        raise RefusedError(
            "stats-refused-period",
            first=period_text(request.say, known[0]),
            last=period_text(request.say, known[-1]),
        )
    if len(list(half_years(since.since, until.since))) > MOST_PERIODS:
        raise RefusedError("stats-refused-long", most=MOST_PERIODS)
