"""Checking: from sheets to a plan, with every mistake told at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.imports.columns import MEMBERS, NETWORKS, Layout
from handlers.imports.plan import Import, MemberRow, NetworkRow
from handlers.imports.problems import Problem, has_errors
from handlers.imports.records import Record, parse_sheet
from handlers.imports.rules import cross_check, membership_key
from handlers.imports.sheets import Sheet, Sheets
from storage.networks import name_key

EVERY_MONTHS = 2
DURATION_MINUTES = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What stands for an empty language or time zone."""

    locale: str
    time_zone: str


def check(sheets: Sheets, defaults: Defaults) -> Import:
    """Judge what was read. The result holds rows to write only if there is no error among its problems."""
    found = [sheet for sheet in (sheets.networks, sheets.members) if sheet]
    problems = [*sheets.problems, *(problem for sheet in found for problem in sheet.problems)]
    whole = not has_errors(problems)
    networks = _parse(sheets.networks, NETWORKS, _stand_ins(defaults), problems)
    members = _parse(sheets.members, MEMBERS, {}, problems)
    if whole:
        # With a sheet or a column missing, every rule across rows would complain about nothing else.
        problems += cross_check(networks, members)
    ordered = _in_order(problems, found)
    if has_errors(ordered):
        return Import((), (), ordered)
    return Import(tuple(map(_network, networks)), tuple(_memberships(networks, members)), ordered)


def _parse(
    sheet: Sheet | None, layout: Layout, stand_ins: Mapping[str, Any], problems: list[Problem]
) -> Sequence[Record]:
    if sheet is None:
        return ()
    records, wrong = parse_sheet(sheet, layout, stand_ins)
    problems += wrong
    return records


def _stand_ins(defaults: Defaults) -> dict[str, Any]:
    return {
        "language": defaults.locale,
        "time_zone": defaults.time_zone,
        "every_months": EVERY_MONTHS,
        "duration_hours": DURATION_MINUTES,
    }


def _in_order(problems: Sequence[Problem], sheets: Sequence[Sheet]) -> tuple[Problem, ...]:
    place = {sheet.name: number for number, sheet in enumerate(sheets, start=1)}
    return tuple(sorted(problems, key=lambda problem: (place.get(problem.sheet or "", 0), problem.row or 0)))


def _network(record: Record) -> NetworkRow:
    first = record.get("first_meeting")
    return NetworkRow(
        name=record.get("network"),
        level=record.get("level"),
        locale=record.get("language"),
        time_zone=record.get("time_zone"),
        first_date=first.date(),
        starts_at=first.time(),
        every_months=record.get("every_months"),
        duration_minutes=record.get("duration_hours"),
        place=record.get("place"),
        slack_channel=record.get("slack_channel"),
        teams_channel=record.get("teams_channel"),
    )


def _memberships(networks: Sequence[Record], members: Sequence[Record]) -> Iterator[MemberRow]:
    names = {name_key(network.get("network")): network.get("network") for network in networks}
    first: dict[object, Record] = {}
    for member in members:
        first.setdefault(membership_key(member), member)
    for member in first.values():
        yield MemberRow(
            network=names[name_key(member.get("network"))],
            name=member.get("name"),
            email=member.get("email"),
            role=member.get("role"),
            administration=member.get("administration"),
            title=member.get("title"),
        )
