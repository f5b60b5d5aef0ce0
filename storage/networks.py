"""Networks, their members and channels."""

import unicodedata
from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, SQLColumnExpression, update
from sqlmodel import col, or_, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.prepared import prepared
from storage.tables.identity import Channel, Membership, Network, Person, Role
from storage.unit_of_work import UnitOfWork


def name_key(name: str) -> str:
    """A network's name folded for comparison: composed, without case, one space between words."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


async def by_name(uow: UnitOfWork, name: str) -> Network | None:
    """The network with this name, whatever its case and spacing."""
    return (await uow.session.exec(select(Network).where(Network.name_key == name_key(name)))).one_or_none()


async def all_networks(uow: UnitOfWork) -> Sequence[Network]:
    """Every network, by name."""
    return (await uow.session.exec(select(Network).order_by(Network.name_key))).all()


async def to_plan(uow: UnitOfWork, now: datetime, horizon: datetime, most: int) -> Sequence[Network]:
    """At most ``most`` networks whose meetings do not reach ``horizon`` yet, locked until the transaction ends."""
    return (await _to_plan(uow, now, horizon, most)).all()


async def put_planning_off(uow: UnitOfWork, network_id: str, until: datetime) -> None:
    """Let the planner leave a network alone until then."""
    statement = update(Network).where(col(Network.id) == network_id)
    await uow.session.exec(statement.values(planning_rests_until=until))


async def of_person(uow: UnitOfWork, person_id: str, roles: Collection[Role], on: date) -> Sequence[Network]:
    """The networks in which a person has one of ``roles`` on that day, by name."""
    return (await _of_person(uow, person_id, roles, on)).all()


async def roles_of(uow: UnitOfWork, person_id: str, on: date) -> set[Role]:
    """The roles a person has on that day, in whatever networks."""
    statement = select(Membership.role).where(Membership.person_id == person_id, active(on)).distinct()
    return {Role(role) for role in await uow.session.exec(statement)}


async def any_of_person(uow: UnitOfWork, person_id: str) -> Network | None:
    """One network that a person is or was in, the same at every call."""
    statement = (
        select(Network)
        .join(Membership, col(Membership.network_id) == col(Network.id))
        .where(Membership.person_id == person_id)
        .order_by(Network.name_key)
        .limit(1)
    )
    return (await uow.session.exec(statement)).one_or_none()


async def members(uow: UnitOfWork, network_id: str, role: Role, on: date) -> Sequence[Person]:
    """The people who have ``role`` in a network on that day, by name."""
    return (await _members(uow, network_id, role, on)).all()


async def facilitators_elsewhere(uow: UnitOfWork, network_id: str, on: date) -> Sequence[Person]:
    """The facilitators of other networks on that day who have no part in this one, by name."""
    here = select(Membership.person_id).where(Membership.network_id == network_id, active(on))
    anywhere = select(Membership.person_id).where(Membership.role == Role.FACILITATOR, active(on))
    statement = (
        select(Person)
        .where(col(Person.id).in_(anywhere), col(Person.id).not_in(here))
        .order_by(Person.name, Person.id)
    )
    return (await uow.session.exec(statement)).all()


async def memberships_of(uow: UnitOfWork, network_ids: Collection[str]) -> Sequence[Membership]:
    """Every membership of these networks, past ones too, in a stable order."""
    return (await _memberships_of(uow, network_ids)).all()


async def membership(uow: UnitOfWork, network_id: str, person_id: str, role: Role) -> Membership | None:
    """A person's membership of a network in ``role``, past ones too."""
    return (await _membership(uow, network_id, person_id, role)).one_or_none()


async def has_role(uow: UnitOfWork, network_id: str, person_id: str, role: Role, on: date) -> bool:
    """Whether a person has ``role`` in a network on that day."""
    found = await membership(uow, network_id, person_id, role)
    return found is not None and found.holds_on(on)


async def has_any_role(uow: UnitOfWork, network_id: str, person_id: str, on: date) -> bool:
    """Whether a person is in a network on that day, in whatever role."""
    return (await _memberships_held(uow, network_id, person_id, on)).first() is not None


async def channels(uow: UnitOfWork, network_id: str) -> Sequence[Channel]:
    """A network's channels, found or not."""
    statement = select(Channel).where(Channel.network_id == network_id).order_by(Channel.platform)
    return (await uow.session.exec(statement)).all()


async def channels_of(uow: UnitOfWork, network_ids: Collection[str]) -> Sequence[Channel]:
    """The channels of these networks, found or not."""
    return (await _channels_of(uow, network_ids)).all()


async def all_channels(uow: UnitOfWork) -> Sequence[Channel]:
    """Every channel of every network, found or not."""
    return (await uow.session.exec(select(Channel))).all()


async def channel(uow: UnitOfWork, network_id: str, platform: str) -> Channel:
    """A network's channel on one platform, which must be there."""
    found = await uow.session.exec(
        select(Channel).where(Channel.network_id == network_id, Channel.platform == platform)
    )
    return found.one()


async def with_channel(uow: UnitOfWork, channel_id: str) -> tuple[Network, Channel] | None:
    """A channel, and the network it belongs to."""
    return (await _with_channel(uow, channel_id)).one_or_none()


async def channel_at(uow: UnitOfWork, platform: str, tenant: str, conversation: str) -> Channel | None:
    """The channel that is this conversation."""
    found = (await _at(uow, platform, tenant, conversation)).one_or_none()
    return found[0] if found else None


async def network_at(uow: UnitOfWork, platform: str, tenant: str, conversation: str) -> Network | None:
    """The network whose channel is this conversation."""
    found = (await _at(uow, platform, tenant, conversation)).one_or_none()
    return found[1] if found else None


async def unconnected_channels(uow: UnitOfWork, platform: str) -> Sequence[Channel]:
    """The channels that are named in a sheet and not found on ``platform`` yet."""
    statement = select(Channel).where(Channel.platform == platform, col(Channel.conversation).is_(None))
    return (await uow.session.exec(statement)).all()


def active(on: date | SQLColumnExpression[date], part: type[Membership] = Membership) -> ColumnElement[bool]:
    """Memberships that hold on that day (a value or a column), as a condition."""
    return (col(part.since) <= on) & or_(col(part.until).is_(None), col(part.until) >= on)


@prepared
def _to_plan(now: datetime, horizon: datetime, most: int) -> SelectOfScalar[Network]:
    return (
        select(Network)
        .where(
            or_(col(Network.planned_until).is_(None), col(Network.planned_until) < horizon),
            or_(col(Network.planning_rests_until).is_(None), col(Network.planning_rests_until) <= now),
        )
        .limit(most)
        .with_for_update(skip_locked=True, key_share=True)
    )


@prepared
def _of_person(person_id: str, roles: Collection[Role], on: date) -> SelectOfScalar[Network]:
    held = select(Membership.network_id).where(
        Membership.person_id == person_id, col(Membership.role).in_(roles), active(on)
    )
    return select(Network).where(col(Network.id).in_(held)).order_by(Network.name_key)


@prepared
def _members(network_id: str, role: Role, on: date) -> SelectOfScalar[Person]:
    return (
        select(Person)
        .join(Membership, col(Membership.person_id) == col(Person.id))
        .where(Membership.network_id == network_id, Membership.role == role, active(on))
        .order_by(Person.name, Person.id)
    )


@prepared
def _memberships_of(network_ids: Collection[str]) -> SelectOfScalar[Membership]:
    return select(Membership).where(col(Membership.network_id).in_(network_ids)).order_by(Membership.id)


@prepared
def _membership(network_id: str, person_id: str, role: Role) -> SelectOfScalar[Membership]:
    return select(Membership).where(
        Membership.network_id == network_id, Membership.person_id == person_id, Membership.role == role
    )


@prepared
def _memberships_held(network_id: str, person_id: str, on: date) -> SelectOfScalar[str]:
    held = select(Membership.id).where(
        Membership.network_id == network_id, Membership.person_id == person_id, active(on)
    )
    return held.limit(1)


@prepared
def _channels_of(network_ids: Collection[str]) -> SelectOfScalar[Channel]:
    return select(Channel).where(col(Channel.network_id).in_(network_ids)).order_by(Channel.platform)


@prepared
def _with_channel(channel_id: str) -> Select[Network, Channel]:
    both = select(Network, Channel).join(Channel, col(Channel.network_id) == col(Network.id))
    return both.where(Channel.id == channel_id)


@prepared
def _at(platform: str, tenant: str, conversation: str) -> Select[Channel, Network]:
    return (
        select(Channel, Network)
        .join(Network, col(Network.id) == col(Channel.network_id))
        .where(Channel.platform == platform, Channel.tenant == tenant, Channel.conversation == conversation)
    )
