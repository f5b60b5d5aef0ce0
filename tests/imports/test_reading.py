"""What is understood: formats, headings, dates, numbers."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from handlers.imports.problems import Severity
from storage.tables.identity import Level, Role
from tests.imports.files import (
    FORMATS,
    Entry,
    Example,
    Writer,
    as_csv,
    as_excel,
    example,
    plan_of,
    write_csv,
    write_excel,
)

DANISH = {
    "network": "Netværk",
    "level": "NIVEAU",
    "language": "sprog",
    "time_zone": "Tidszone",
    "first_meeting": "Første møde",
    "every_months": "måneder imellem",
    "duration_hours": "varighed timer",
    "place": "sted",
    "slack_channel": "Slack-kanal",
    "teams_channel": "teams_kanal",
    "name": "Navn",
    "email": "E-mail",
    "role": "Rolle",
    "administration": "Forvaltning",
    "title": "Titel",
}


def in_danish(entries: list[Entry]) -> list[Entry]:
    return [{DANISH[key]: value for key, value in reversed(entry.items())} for entry in entries]


@pytest.mark.parametrize("write", FORMATS)
def test_a_good_file_gives_its_networks_and_members(write: Writer, tmp_path: Path) -> None:
    plan = plan_of(write(tmp_path, example()))

    assert plan.problems == ()
    first = plan.networks[0]
    assert (first.name, first.level, first.locale) == ("Netværk Ærø", Level.OTHER, "da")
    assert (first.first_date, first.starts_at) == (date(2009, 11, 3), time(13))
    assert (first.every_months, first.duration_minutes) == (2, 180)
    assert (first.slack_channel, first.teams_channel) == ("kanal-1", "Kanal 1")
    assert [member.role for member in plan.members].count(Role.FACILITATOR) == 2
    assert plan.members[0].name == "Åse 00 Ørnedal"


@pytest.mark.parametrize("write", [write_excel, write_csv])
def test_danish_names_and_headings_in_any_order_mean_the_same(write: Writer, tmp_path: Path) -> None:
    content = example()
    sheets = {"Netværk": in_danish(content.networks), "DELTAGERE": in_danish(content.members)}
    path = write(tmp_path / "danish.xlsx", sheets)  # type: ignore[arg-type]

    assert plan_of(path) == plan_of(as_excel(tmp_path, content))


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_may_have_any_separator_and_a_byte_order_mark(
    separator: str, encoding: str, tmp_path: Path
) -> None:
    content = example()
    sheets = {"networks": content.networks, "members": content.members}
    folder = write_csv(tmp_path / "sheets", sheets, separator, encoding)

    assert plan_of(folder) == plan_of(as_excel(tmp_path, content))


def test_csv_keeps_line_breaks_and_separators_within_quotes(tmp_path: Path) -> None:
    content = example()
    content.networks[0]["place"] = 'Rådhuset; 2. sal,\nlokale "B"'

    assert plan_of(as_csv(tmp_path, content)).networks[0].place == 'Rådhuset; 2. sal,\nlokale "B"'


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    content = example()
    content.members[0]["name"] = "A\u030ase"
    content.members[-1]["name"] = "Åse"

    assert plan_of(as_csv(tmp_path, content)).members[0].name == "Åse"


@pytest.mark.parametrize(
    "written",
    [
        "2009-11-03 13:00",
        "2009-11-03T13:00",
        "2009-11-03 13:00:00",
        "03.11.2009 13:00",
        "3.11.2009 13.00",
        "03-11-2009 kl. 13.00",
        datetime(2009, 11, 3, 13, 0),  # noqa: DTZ001 -- what a cell holds has no zone
        datetime(2009, 11, 3, 12, 59, 59, 999000),  # noqa: DTZ001 -- the same
    ],
)
def test_first_meeting_may_be_written_in_several_ways(written: object, tmp_path: Path) -> None:
    content = example()
    content.networks[0]["first_meeting"] = written
    network = plan_of(as_excel(tmp_path, content)).networks[0]

    assert (network.first_date, network.starts_at) == (date(2009, 11, 3), time(13))


@pytest.mark.parametrize(("written", "minutes"), [("2,5", 150), ("2.5", 150), (0.5, 30), (8, 480), ("", 180)])
def test_duration_may_have_comma_point_or_nothing(written: object, minutes: int, tmp_path: Path) -> None:
    content = example()
    content.networks[0]["duration_hours"] = written

    assert plan_of(as_excel(tmp_path, content)).networks[0].duration_minutes == minutes


def test_what_is_left_out_gets_its_default(tmp_path: Path) -> None:
    content = example()
    for entry in content.networks:
        for optional in (
            "language",
            "time_zone",
            "every_months",
            "duration_hours",
            "place",
            "slack_channel",
            "teams_channel",
        ):
            del entry[optional]
    network = plan_of(as_excel(tmp_path, content)).networks[0]

    assert (network.locale, network.time_zone, network.every_months) == ("da", "Europe/Copenhagen", 2)
    assert (network.duration_minutes, network.place, network.slack_channel) == (180, None, None)


@pytest.mark.parametrize(
    ("column", "written", "field", "understood"),
    [
        ("level", "Topleder", "level", Level.TOP),
        ("level", "OTHER", "level", Level.OTHER),
        ("language", "Engelsk", "locale", "en"),
        ("language", "danish", "locale", "da"),
        ("time_zone", "europe/london", "time_zone", "Europe/London"),
        ("slack_channel", "# ledere", "slack_channel", "ledere"),
        ("every_months", 12.0, "every_months", 12),
        ("network", "  Netværk \u00a0 Ærø ", "name", "Netværk Ærø"),
    ],
)
def test_values_may_be_spelt_freely(
    column: str, written: object, field: str, understood: object, tmp_path: Path
) -> None:
    content = example()
    content.networks[0][column] = written

    assert getattr(plan_of(as_excel(tmp_path, content)).networks[0], field) == understood


@pytest.mark.parametrize("address", ["a@intranet.local", "a@sparring.test", "Søren.Ægir@Example.COM"])
def test_addresses_of_every_domain_are_accepted_in_lower_case(address: str, tmp_path: Path) -> None:
    content = example()
    content.members[1]["email"] = address

    assert plan_of(as_csv(tmp_path, content)).members[1].email == address.lower()


def test_empty_rows_are_skipped_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    content = example()
    content.members.insert(2, {"name": "  "})
    content.members[5]["email"] = "nobody"
    (problem,) = plan_of(as_csv(tmp_path, content)).problems

    assert (problem.key, problem.sheet, problem.row, problem.column) == (
        "bad-email",
        "members.csv",
        7,
        "email",
    )
    assert problem.severity is Severity.ERROR


def test_one_person_may_have_several_networks_and_roles(tmp_path: Path) -> None:
    content: Example = example()
    plan = plan_of(as_csv(tmp_path, content))
    parts = [(member.network, member.role) for member in plan.members if member.email == "00@example.com"]

    assert parts == [("Netværk Ærø", Role.LEADER), ("Netværk Øst", Role.FACILITATOR)]
