"""What is told: each mistake with its row and column."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.imports.problems import Severity
from tests.imports.files import FORMATS, Example, Writer, as_csv, as_excel, example, plan_of, told

LAST_MEMBER = 15


@pytest.mark.parametrize("write", FORMATS)
@pytest.mark.parametrize(
    ("column", "written", "key"),
    [
        ("network", "", "cell-empty"),
        ("level", "mellemleder", "bad-level"),
        ("language", "svensk", "bad-language"),
        ("time_zone", "Europe/Copenhagn", "bad-time-zone"),
        ("time_zone", "../etc/passwd", "bad-time-zone"),
        ("first_meeting", "", "cell-empty"),
        ("first_meeting", "i morgen", "bad-date"),
        ("first_meeting", "2009-02-30 13:00", "bad-date"),
        ("first_meeting", "2009-11-03 25:00", "bad-date"),
        ("first_meeting", "11/03/2009 13:00", "bad-date"),
        ("first_meeting", "2009-11-03", "date-without-time"),
        ("first_meeting", "0209-11-03 13:00", "date-far"),
        ("first_meeting", "2010-03-28 02:30", "time-skipped"),
        ("first_meeting", "2009-10-25 02:30", "time-twice"),
        ("every_months", "0", "bad-months"),
        ("every_months", "13", "bad-months"),
        ("every_months", "2,5", "bad-months"),
        ("every_months", "nan", "bad-months"),
        ("duration_hours", "0,4", "bad-hours"),
        ("duration_hours", "8.1", "bad-hours"),
        ("duration_hours", "inf", "bad-hours"),
        ("duration_hours", "tre", "bad-hours"),
        ("place", "x" * 501, "text-too-long"),
        ("slack_channel", "#", "bad-channel"),
        ("slack_channel", "#REF!", "cell-excel-error"),
        ("slack_channel", "KANAL-2", "channel-twice"),
        ("teams_channel", "#kanal  2", "channel-twice"),
    ],
)
def test_a_mistake_in_a_network_is_told_in_its_cell(
    write: Writer, column: str, written: str, key: str, tmp_path: Path
) -> None:
    content = example()
    content.networks[0][column] = written
    found = told(write(tmp_path, content))

    row = 3 if key == "channel-twice" else 2
    assert (key, row, column) in found
    assert plan_of(write(tmp_path, content)).networks == ()


@pytest.mark.parametrize("write", FORMATS)
@pytest.mark.parametrize(
    ("column", "written", "expected"),
    [
        (
            "network",
            "Netværk Vest",
            [("network-unknown", LAST_MEMBER, "network"), ("no-facilitator", 3, "network")],
        ),
        ("name", "", [("cell-empty", LAST_MEMBER, "name")]),
        ("name", "En anden", [("names-differ", LAST_MEMBER, "name")]),
        ("name", "x" * 201, [("text-too-long", LAST_MEMBER, "name")]),
        ("email", "00@@example.com", [("bad-email", LAST_MEMBER, "email")]),
        ("email", "Åse <00@example.com>", [("bad-email", LAST_MEMBER, "email")]),
        ("email", "a@example.com, b@example.com", [("bad-email", LAST_MEMBER, "email")]),
        ("email", "00@example", [("bad-email", LAST_MEMBER, "email")]),
        ("role", "chef", [("bad-role", LAST_MEMBER, "role")]),
    ],
)
def test_a_mistake_in_a_member_is_told_in_its_cell_and_causes_no_others(
    write: Writer, column: str, written: str, expected: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    content = example()
    content.members[-1][column] = written

    assert sorted(told(write(tmp_path, content))) == sorted(expected)


@pytest.mark.parametrize(
    ("written", "key"),
    [(date(2009, 11, 3), "date-without-time"), (40120.5, "bad-date"), (True, "bad-date")],
)
def test_excel_values_that_are_no_moment_are_told(written: object, key: str, tmp_path: Path) -> None:
    content = example()
    content.networks[1]["first_meeting"] = written

    assert told(as_excel(tmp_path, content)) == [(key, 3, "first_meeting")]


@pytest.mark.parametrize("column", ["network", "every_months"])
def test_a_date_where_excel_should_have_left_text_is_told(column: str, tmp_path: Path) -> None:
    content = example()
    content.networks[1][column] = datetime(2009, 5, 2)  # noqa: DTZ001 -- what a cell holds has no zone

    assert ("cell-date", 3, column) in told(as_excel(tmp_path, content))


def spoil_name(content: Example) -> None:
    content.networks[1]["network"] = " NETVÆRK  ærø"
    for entry in content.members:
        entry["network"] = "Netværk Ærø"


def drop_facilitator(content: Example) -> None:
    del content.members[-1]


def add_leaders(content: Example) -> None:
    content.members += [
        {**content.members[0], "name": f"Ny {number}", "email": f"ny{number}@example.com"}
        for number in range(3)
    ]


def drop_leader(content: Example) -> None:
    del content.members[1]


def repeat_member(content: Example) -> None:
    content.members.append({**content.members[1], "email": content.members[1]["email"].upper()})


def change_title(content: Example) -> None:
    content.members[-1]["title"] = "Direktør"


@pytest.mark.parametrize(
    ("spoil", "expected", "severity"),
    [
        (spoil_name, ("network-twice", 3, "network"), Severity.ERROR),
        (drop_facilitator, ("no-facilitator", 3, "network"), Severity.ERROR),
        (add_leaders, ("leaders-count", 2, "network"), Severity.WARNING),
        (drop_leader, ("leaders-count", 2, "network"), Severity.WARNING),
        (repeat_member, ("member-twice", LAST_MEMBER + 1, "email"), Severity.WARNING),
        (change_title, ("details-differ", LAST_MEMBER, "title"), Severity.WARNING),
    ],
)
def test_rows_that_do_not_fit_together_are_told(
    spoil: Callable[[Example], None], expected: tuple[str, int, str], severity: Severity, tmp_path: Path
) -> None:
    content = example()
    spoil(content)
    plan = plan_of(as_csv(tmp_path, content))
    problem = next(problem for problem in plan.problems if problem.key == expected[0])

    assert (problem.key, problem.row, problem.column) == expected
    assert problem.severity is severity
    assert bool(plan.networks) is (severity is Severity.WARNING)


def test_a_repeated_member_is_written_once(tmp_path: Path) -> None:
    content = example()
    repeat_member(content)

    assert plan_of(as_csv(tmp_path, content)).members == plan_of(as_csv(tmp_path, example())).members


def rename(entries: list[dict[str, Any]], old: str, new: str) -> None:
    for entry in entries:
        entry[new] = entry.pop(old)


def test_an_unknown_heading_is_a_warning_that_names_the_nearest(tmp_path: Path) -> None:
    content = example()
    rename(content.members, "administration", "forvaltningen")
    plan = plan_of(as_csv(tmp_path, content))
    (problem,) = plan.problems

    assert (problem.key, problem.severity, problem.row) == ("heading-unknown", Severity.WARNING, 1)
    assert problem.args["near"] == "forvaltning"
    assert plan.members[0].administration is None


@pytest.mark.parametrize("write", FORMATS)
def test_a_missing_heading_is_told_once(write: Writer, tmp_path: Path) -> None:
    content = example()
    for entry in content.members:
        del entry["role"]
    problems = plan_of(write(tmp_path, content)).problems

    assert [(problem.key, problem.args["danish"]) for problem in problems] == [("heading-missing", "rolle")]


def test_two_headings_for_one_column_are_told(tmp_path: Path) -> None:
    content = example()
    for entry in content.members:
        entry["mail"] = "other@example.com"

    assert told(as_csv(tmp_path, content)) == [("heading-twice", 1, "mail")]


def test_a_row_shifted_by_a_separator_within_a_text_is_told(tmp_path: Path) -> None:
    folder = as_csv(tmp_path, example())
    networks = folder / "networks.csv"
    networks.write_text(networks.read_text("utf-8").replace("Mødelokalet", "Rådhuset; stuen", 1), "utf-8")

    assert ("heading-none", 2, "K") in told(folder)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_sheets(tmp_path: Path) -> None:
    content = example()
    content.members[3]["role"] = "chef"
    content.members[3]["email"] = "x"
    content.networks[1]["level"] = "x"
    content.networks[0]["language"] = "x"

    assert told(as_excel(tmp_path, content)) == [
        ("bad-language", 2, "language"),
        ("bad-level", 3, "level"),
        ("bad-email", 5, "email"),
        ("bad-role", 5, "role"),
    ]
