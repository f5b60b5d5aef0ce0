"""Rules across rows: names and channels once, members of known networks, people told apart by e-mail."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache

from handlers.imports.problems import Problem, shown
from handlers.imports.records import Record
from storage.networks import name_key
from storage.tables.identity import Role

FEWEST_LEADERS, MOST_LEADERS = 6, 8


def cross_check(networks: Sequence[Record], members: Sequence[Record]) -> Iterator[Problem]:
    """Every problem that no row shows by itself."""
    yield from _repeated(networks, "network", "network-twice")
    yield from _repeated(networks, "slack_channel", "channel-twice")
    yield from _repeated(networks, "teams_channel", "channel-twice")
    yield from _composition(networks, members)
    yield from _unknown_networks(networks, members)
    yield from _people(members)
    yield from _repeated_members(members)


def membership_key(member: Record) -> tuple[str, str, Role | None]:
    """What makes two rows the same membership."""
    return name_key(member.get("network") or ""), member.get("email") or str(member.row), member.get("role")


def _repeated(records: Sequence[Record], column: str, key: str) -> Iterator[Problem]:
    first: dict[str, Record] = {}
    for record in records:
        value = record.get(column)
        if value is not None and first.setdefault(name_key(value), record) is not record:
            row = str(first[name_key(value)].row)
            yield record.error(key, column, value=shown(value), first=row)


def _composition(networks: Sequence[Record], members: Sequence[Record]) -> Iterator[Problem]:
    roles: defaultdict[str, set[tuple[str, str, Role | None]]] = defaultdict(set)
    for member in members:
        roles[name_key(member.get("network") or "")].add(membership_key(member))
    for network in networks:
        if network.get("network"):
            found = [role for _, _, role in roles[name_key(network.get("network"))]]
            yield from _composition_of(network, found)


def _composition_of(network: Record, roles: Sequence[Role | None]) -> Iterator[Problem]:
    if None in roles:
        return  # an unreadable role is told by itself, and may be the very one that would be missed here
    name = shown(network.get("network"))
    if Role.FACILITATOR not in roles:
        yield network.error("no-facilitator", "network", name=name)
    leaders = roles.count(Role.LEADER)
    if not FEWEST_LEADERS <= leaders <= MOST_LEADERS:
        yield network.warning("leaders-count", "network", name=name, count=leaders)


def _unknown_networks(networks: Sequence[Record], members: Sequence[Record]) -> Iterator[Problem]:
    names = {name_key(name): name for network in networks if (name := network.get("network"))}
    nearest = cache(lambda key: get_close_matches(key, names, n=1))
    for member in members:
        name = member.get("network")
        if name and name_key(name) not in names:
            near = nearest(name_key(name))
            args = {"value": shown(name), "near": shown(names[near[0]]) if near else "none"}
            yield member.error("network-unknown", "network", **args)


def _people(members: Sequence[Record]) -> Iterator[Problem]:
    """Two names for one address may hide a wrong address: an error. Two titles may both be right."""
    for column in ("name", "title", "administration"):
        first: dict[str, Record] = {}
        for member in members:
            email, value = member.get("email"), member.get(column)
            if email and value and name_key(first.setdefault(email, member).get(column)) != name_key(value):
                yield _difference(member, first[email], column)


def _difference(member: Record, first: Record, column: str) -> Problem:
    details = {
        "email": shown(member.get("email")),
        "value": shown(member.get(column)),
        "other": shown(first.get(column)),
        "first": str(first.row),
    }
    if column == "name":
        return member.error("names-differ", column, **details)
    return member.warning("details-differ", column, **details)


def _repeated_members(members: Sequence[Record]) -> Iterator[Problem]:
    first: dict[tuple[str, str, Role | None], Record] = {}
    for member in members:
        known = first.setdefault(membership_key(member), member)
        if known is not member:
            args = {"value": shown(member.get("email")), "first": str(known.row)}
            yield member.warning("member-twice", "email", **args)
