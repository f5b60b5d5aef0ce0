"""Telling: messages about a dilemma, to the asker, its audience, the channels and the facilitators."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.dilemmas.audience import audience
from storage import dilemmas, networks, outbox
from storage.tables.columns import new_id
from storage.tables.dilemmas import Audience, Dilemma
from storage.tables.identity import Role
from storage.tables.messages import OutboxRow
from storage.unit_of_work import UnitOfWork


async def tell_asker(uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, occasion: str = "") -> None:
    """Tell whoever asked, in private; an anonymous asker by the sealed address. Once for each ``occasion``."""
    row = OutboxRow(
        key=f"{kind}:{dilemma.id}:{occasion}",
        kind=kind,
        subject_id=dilemma.id,
        network_id=dilemma.network_id,
        person_id=dilemma.asker_id,
        return_address=dilemma.return_address,
        args={"occasion": occasion} if occasion else {},
        due_at=now,
    )
    await outbox.enqueue(uow, [row])


async def tell_audience(
    uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, phase: str, until: datetime | None = None
) -> None:
    """Put a card of one phase before those who may see it, in the channels or in private; too late after ``until``."""
    if dilemma.audience is Audience.NETWORK:
        await tell_channels(uow, dilemma, kind, now, phase, until)
    else:
        await tell_chosen(uow, dilemma, kind, now, until, phase=phase)


async def tell_chosen(
    uow: UnitOfWork,
    dilemma: Dilemma,
    kind: str,
    now: datetime,
    until: datetime | None = None,
    **args: str,
) -> None:
    """Tell each colleague whom the asker chose, in private, once for each ``args``; nobody if all are asked."""
    chosen = await dilemmas.helpers(uow, dilemma.id)
    await _tell_each(uow, dilemma, kind, now, sorted(chosen), until=until, **args)


async def tell_channels(
    uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, phase: str, until: datetime | None = None
) -> None:
    """Put a card of one phase in the network's channels; too late once the phase is over."""
    message = OutboxRow(
        key=f"{kind}:{dilemma.id}:{phase}",
        kind=kind,
        subject_id=dilemma.id,
        network_id=dilemma.network_id,
        args={"phase": phase},
        due_at=now,
        expires_at=until,
    )
    await outbox.enqueue_for_channels(uow, message)


async def tell_facilitators(
    uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, zone: ZoneInfo
) -> None:
    """Tell the network's facilitators, in private, once; nothing of a dilemma for chosen colleagues."""
    if dilemma.audience is Audience.CHOSEN:
        return
    people = await networks.members(uow, dilemma.network_id, Role.FACILITATOR, now.astimezone(zone).date())
    await tell_people(uow, dilemma, kind, now, [person.id for person in people])


async def tell_leaders(
    uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, zone: ZoneInfo, but: Iterable[str]
) -> None:
    """Tell its audience, in private, once each, ``but`` not these and not whoever asked in their own name.

    An anonymous asker is told like everybody else: to be left out would give them away.
    """
    people = await audience(uow, dilemma, now.astimezone(zone).date())
    left_out = {*but, dilemma.asker_id}
    silent = [one.id for one in people if one.id not in left_out]
    await _tell_each(uow, dilemma, kind, now, silent, until=dilemma.phase_until)


async def tell_people(
    uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, person_ids: Iterable[str]
) -> None:
    """Tell these people, in private, once each."""
    await _tell_each(uow, dilemma, kind, now, person_ids, until=None)


async def tell_sealed(
    uow: UnitOfWork, dilemma: Dilemma, kind: str, now: datetime, envelopes: Iterable[str]
) -> None:
    """Tell those whose sealed addresses these are, in private."""
    rows = [
        OutboxRow(
            key=f"{kind}:{dilemma.id}:{new_id()}",
            kind=kind,
            subject_id=dilemma.id,
            network_id=dilemma.network_id,
            return_address=envelope,
            due_at=now,
        )
        for envelope in envelopes
    ]
    await outbox.enqueue(uow, rows)


async def _tell_each(
    uow: UnitOfWork,
    dilemma: Dilemma,
    kind: str,
    now: datetime,
    person_ids: Iterable[str],
    *,
    until: datetime | None,
    **args: str,
) -> None:
    rows = [
        OutboxRow(
            key=":".join((kind, dilemma.id, *args.values(), person_id)),
            kind=kind,
            subject_id=dilemma.id,
            network_id=dilemma.network_id,
            person_id=person_id,
            args=args,
            due_at=now,
            expires_at=until,
        )
        for person_id in person_ids
    ]
    await outbox.enqueue(uow, rows)
