"""The past: the dilemmas that networks have put in years, with feedback, and what is open in each today."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain, cycle, islice
from typing import Any

from sqlalchemy import insert
from sqlmodel import SQLModel

from bench.population import all_of
from storage.database import Database
from storage.tables.content import Prompt
from storage.tables.dilemmas import Dilemma, Feedback, Help, Phase, Variant
from storage.tables.identity import Membership, Network, Role

ANSWERS = 3
"""Peers who gave feedback on each of the past ones."""
ROWS_AT_ONCE = 5000
WORDS = "En medarbejder trives ikke, og to af mine ledere ser det på hver sin måde. " * 5


async def live_through(database: Database, dilemmas: int, now: datetime) -> None:
    """Give the networks ``dilemmas`` past ones in all, and each one to clarify, one to reflect on and a prompt."""
    networks = await all_of(database, Network)
    leaders = await _leaders(database)
    past = enumerate(islice(cycle(networks), dilemmas))
    rows = chain(
        chain.from_iterable(_past(network, leaders[network.id], number, now) for number, network in past),
        chain.from_iterable(_present(network, leaders[network.id], now) for network in networks),
    )
    while some := list(islice(rows, ROWS_AT_ONCE)):
        await _write(database, some)


async def _leaders(database: Database) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in await all_of(database, Membership):
        if one.role is Role.LEADER:
            found.setdefault(one.network_id, []).append(one.person_id)
    return found


async def _write(database: Database, rows: Sequence[SQLModel]) -> None:
    async with database.write() as uow:
        for table in (Dilemma, Feedback, Prompt):
            values = [row.model_dump() for row in rows if isinstance(row, table)]
            if values:
                await uow.session.exec(insert(table), params=values)
        await uow.commit()


def _past(network: Network, leaders: list[str], number: int, now: datetime) -> Iterator[SQLModel]:
    at = now - timedelta(days=30, hours=number % 80_000)
    asker, *peers = leaders[number % len(leaders) :] + leaders[: number % len(leaders)]
    dilemma = _dilemma(network, asker, at, phase=Phase.CLOSED)
    yield dilemma
    for peer in peers[:ANSWERS]:
        yield Feedback(
            dilemma_id=dilemma.id,
            person_id=peer,
            hears=WORDS,
            experienced=WORDS,
            wonders="",
            would_try="",
            given_at=at,
        )


def _present(network: Network, leaders: Sequence[str], now: datetime) -> Iterator[SQLModel]:
    for phase in (Phase.CLARIFY, Phase.REFLECT):
        yield _dilemma(network, leaders[0], now, phase=phase, phase_until=now + timedelta(days=3))
    yield Prompt(network_id=network.id, text=WORDS, sent_at=now)


def _dilemma(network: Network, asker: str, at: datetime, **course: Any) -> Dilemma:  # noqa: ANN401  # columns of all kinds
    return Dilemma(
        network_id=network.id,
        asker_id=asker,
        title="To ledere, der ikke taler sammen",
        situation=WORDS,
        tried=WORDS,
        wanted=WORDS,
        help=Help.SPARRING,
        variant=Variant.FULL,
        asked_at=at,
        phase_since=at,
        **course,
    )
