"""The demo data: the pilot as it was, with invented people."""

from collections import Counter
from datetime import date
from pathlib import Path

from bot.demo.pilot_workbook import PILOT_FOLDER, PILOT_WORKBOOK, make_workbook
from storage.tables.identity import Level, Role
from tests.imports.files import plan_of

PLAN = plan_of(PILOT_WORKBOOK)


def leaders_in(level: Level) -> list[int]:
    names = [network.name for network in PLAN.networks if network.level is level]
    counted = Counter(member.network for member in PLAN.members if member.role is Role.LEADER)
    return [counted[name] for name in names]


def test_the_pilot_has_no_problems_in_either_format() -> None:
    assert PLAN.problems == ()
    assert plan_of(PILOT_FOLDER) == PLAN


def test_the_workbook_is_what_its_maker_makes(tmp_path: Path) -> None:
    make_workbook(tmp_path / "pilot.xlsx")

    assert plan_of(tmp_path / "pilot.xlsx") == PLAN


def test_the_pilot_has_six_networks_of_six_to_eight_leaders() -> None:
    assert leaders_in(Level.TOP) == [7, 6]
    assert leaders_in(Level.OTHER) == [6, 6, 7, 7]


def test_the_networks_begin_when_the_pilot_did() -> None:
    firsts = {
        level: {n.first_date.replace(day=1) for n in PLAN.networks if n.level is level} for level in Level
    }

    assert firsts == {Level.TOP: {date(2009, 9, 1)}, Level.OTHER: {date(2009, 11, 1)}}
    assert {(n.every_months, n.duration_minutes, n.time_zone) for n in PLAN.networks} == {
        (2, 180, "Europe/Copenhagen")
    }
    assert all(network.first_date.strftime("%w") in "234" for network in PLAN.networks)


def test_one_facilitator_leads_in_another_network() -> None:
    roles = {
        email: {member.role for member in PLAN.members if member.email == email}
        for email in {member.email for member in PLAN.members}
    }

    assert [email for email, held in roles.items() if len(held) == 2] == ["anders.boegeskov@example.com"]


def test_the_people_can_be_reached_by_nobody() -> None:
    assert all(member.email.endswith("@example.com") for member in PLAN.members)
