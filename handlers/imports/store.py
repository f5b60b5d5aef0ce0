"""Storing: writing a plan, so that doing it twice changes nothing.

The sheets add and change, they never take away: an empty cell leaves what is known, and networks, people,
memberships and channels that they do not mention stay.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Any

from handlers.imports.changes import Changes, Outcome, tally
from handlers.imports.corrections import corrected
from handlers.imports.plan import Import, MemberRow, NetworkRow
from handlers.people.finding import forget_miss
from handlers.vocabulary.events import Platform
from storage import networks, people
from storage.networks import name_key
from storage.tables.identity import Channel, Membership, Network, Person, Role
from storage.unit_of_work import UnitOfWork

# The members of a new network belong to it before they first meet: that is when they are invited.
INVITED_BEFORE = timedelta(days=31)
RHYTHM = ("first_date", "starts_at", "every_months", "duration_minutes", "time_zone")


@dataclass(frozen=True, slots=True)
class Stored:
    """A network of the plan in the database, and since when its new members belong to it."""

    row: NetworkRow
    network: Network
    outcome: Outcome
    since: date


async def store(uow: UnitOfWork, plan: Import, today: date) -> Changes:
    """Write everything in ``plan``, without committing; new members of a known network join ``today``.

    Raises:
        ValueError: the plan has errors.
    """
    if plan.has_errors:
        message = "a plan with errors is not stored"
        raise ValueError(message)
    stored = [await _store_network(uow, row, today) for row in plan.networks]
    known = await _known_people(uow, stored, plan.members, today)
    persons = [_store_person(uow, known, email, rows) for email, rows in _by_email(plan.members).items()]
    await uow.flush()
    by_name = {item.row.name: item for item in stored}
    memberships = [
        await _store_membership(uow, by_name[row.network], known[row.email], row.role) for row in plan.members
    ]
    channels = [outcome for item in stored for outcome in await _store_channels(uow, item)]
    await uow.flush()
    return Changes(
        networks=tally(item.outcome for item in stored),
        people=tally(persons),
        memberships=tally(memberships),
        channels=tally(channels),
        kept=await _kept(uow, stored, plan.members, today),
    )


async def _store_network(uow: UnitOfWork, row: NetworkRow, today: date) -> Stored:
    known = await networks.by_name(uow, row.name)
    values = {name: getattr(row, name) for name in ("name", "level", "locale", "place", *RHYTHM)}
    if known is None:
        network = Network(name_key=name_key(row.name), **values)
        uow.add(network)
        return Stored(row, network, Outcome.ADDED, min(today, row.first_date - INVITED_BEFORE))
    if any(getattr(known, name) != values[name] for name in RHYTHM):
        known.plan_anew()
    outcome = _bring_up_to_date(known, values)
    return Stored(row, known, outcome, today)


async def _known_people(
    uow: UnitOfWork, stored: Iterable[Stored], members: Sequence[MemberRow], today: date
) -> dict[str, Person]:
    known = await people.by_emails(uow, {member.email for member in members})
    strangers = [member for member in members if member.email not in known]
    present = {item.row.name: item.network for item in stored if item.outcome is not Outcome.ADDED}
    mentioned = {member.email for member in members}
    return known | await corrected(uow, strangers, present, mentioned, today)


def _by_email(members: Iterable[MemberRow]) -> dict[str, list[MemberRow]]:
    rows: dict[str, list[MemberRow]] = {}
    for member in members:
        rows.setdefault(member.email, []).append(member)
    return rows


def _store_person(uow: UnitOfWork, known: dict[str, Person], email: str, rows: list[MemberRow]) -> Outcome:
    """Write a person from all their rows, the first word on each thing; a new one is added to ``known``."""
    values: dict[str, Any] = {
        "email": email,
        "name": rows[0].name,
        "title": next((row.title for row in rows if row.title), None),
        "administration": next((row.administration for row in rows if row.administration), None),
    }
    if email in known:
        return _bring_up_to_date(known[email], values)
    known[email] = Person(**values)
    uow.add(known[email])
    return Outcome.ADDED


async def _store_membership(uow: UnitOfWork, stored: Stored, person: Person, role: Role) -> Outcome:
    known = await networks.membership(uow, stored.network.id, person.id, role)
    if known is None:
        uow.add(Membership(network_id=stored.network.id, person_id=person.id, role=role, since=stored.since))
        return Outcome.ADDED
    if known.until is None:
        return Outcome.UNCHANGED
    known.until = None
    return Outcome.CHANGED


async def _store_channels(uow: UnitOfWork, stored: Stored) -> list[Outcome]:
    wanted = {Platform.SLACK: stored.row.slack_channel, Platform.TEAMS: stored.row.teams_channel}
    return [
        await _store_channel(uow, stored.network, platform, name) for platform, name in wanted.items() if name
    ]


async def _store_channel(uow: UnitOfWork, network: Network, platform: Platform, wanted: str) -> Outcome:
    new = {"network_id": network.id, "platform": platform, "wanted": wanted}
    if await uow.insert_absent(Channel, [new]):
        return Outcome.ADDED
    known = await networks.channel(uow, network.id, platform)
    if wanted in {known.wanted, known.conversation}:
        return Outcome.UNCHANGED
    # Another channel has to be looked for anew, at once.
    known.wanted, known.tenant, known.conversation, known.address = wanted, None, None, {}
    await forget_miss(uow, platform, known.id)
    return Outcome.CHANGED


def _bring_up_to_date(row: Network | Person, values: Mapping[str, Any]) -> Outcome:
    news = {name for name, value in values.items() if value is not None and getattr(row, name) != value}
    for name in news:
        setattr(row, name, values[name])
    return Outcome.CHANGED if news else Outcome.UNCHANGED


async def _kept(
    uow: UnitOfWork, stored: Iterable[Stored], members: Iterable[MemberRow], today: date
) -> tuple[tuple[str, str], ...]:
    mentioned = {(member.network, member.email, member.role) for member in members}
    kept: list[tuple[str, str]] = []
    for item, role in product(stored, Role):
        found = await networks.members(uow, item.network.id, role, today)
        kept += [
            (person.name, item.network.name)
            for person in found
            if (item.row.name, person.email, role) not in mentioned
        ]
    return tuple(kept)
