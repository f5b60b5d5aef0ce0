"""The demo from outside: what it prints and what it leaves, as each role would read it."""

import csv
import json
import re
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel.dates import get_month_names

from bot.demo.pilot_workbook import PILOT_FOLDER
from handlers.texts import Texts
from tests.demo.playing import Played, play_demo, run_demo
from tests.fakes import adaptive_card_rules, block_limits

CONTENT = Path(__file__).parents[2] / "bot" / "demo" / "content"
FIRST_MEETINGS = {
    "Topledernetværk 1": date(2009, 9, 8),
    "Topledernetværk 2": date(2009, 9, 10),
    "Ledernetværk 1": date(2009, 11, 3),
    "Ledernetværk 2": date(2009, 11, 4),
    "Ledernetværk 3": date(2009, 11, 5),
    "Ledernetværk 4": date(2009, 11, 10),
}
SUMMER = {
    "Topledernetværk 1": date(2010, 6, 29),
    "Topledernetværk 2": date(2010, 6, 24),
    "Ledernetværk 1": date(2010, 6, 29),
    "Ledernetværk 2": date(2010, 6, 30),
    "Ledernetværk 3": date(2010, 6, 24),
    "Ledernetværk 4": date(2010, 6, 29),
}
"""When they meet instead of July."""
BY_FORM, ASCENSION = date(2010, 1, 19), date(2010, 5, 6)
"""Where one meeting was moved by the form, and another because it was on Ascension Day."""
MONTHS = [*get_month_names("wide", locale="da").values()]
UPLOAD = "files.getUploadURLExternal"
A_MEETING = re.compile(r"^## Netværksmøde \w+ den (\d+)\. (\w+) (\d+)$", re.MULTILINE)


def content(language: str = "da") -> dict[str, Any]:
    return tomllib.loads((CONTENT / f"{language}.toml").read_text(encoding="utf-8"))


def members() -> list[dict[str, str]]:
    with (PILOT_FOLDER / "members.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def file_of(network: str) -> str:
    return network.lower().replace(" ", "-").replace("æ", "ae")


def week_of_month(day: int) -> int:
    return (day - 1) // 7


def payloads(played: Played, platform: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in played.read(f"payloads/{platform}.jsonl").splitlines():
        call = json.loads(line)
        yield call["method"], call["body"]


@pytest.mark.parametrize("network", FIRST_MEETINGS)
def test_each_network_meets_in_its_rhythm_but_for_holidays_and_is_reminded_three_times(
    played: Played, network: str
) -> None:
    first = FIRST_MEETINGS[network]
    told = A_MEETING.findall(played.read(f"channels/{file_of(network)}.md"))
    meetings = list(dict.fromkeys(told))
    days = [date(int(year), 1 + MONTHS.index(month), int(day)) for day, month, year in meetings]
    invited_only, days = days[-1:], days[:-1]

    assert days[0] == first
    assert len(days) == (8 if first.month == 9 else 7)
    assert {day.weekday() for day in days} == {first.weekday()}
    moved = {SUMMER[network], BY_FORM, ASCENSION}
    assert {week_of_month(day.day) for day in days if day not in moved} == {week_of_month(first.day)}
    assert SUMMER[network] in days
    assert (BY_FORM in days) == (network == "Topledernetværk 1")
    assert (ASCENSION in days) == (network in {"Topledernetværk 2", "Ledernetværk 3"})
    assert [told.count(meeting) for meeting in meetings[:-1]] == [3] * len(days)
    assert [day.year for day in invited_only] == [2011]


def test_people_take_part_and_change_their_minds(played: Played) -> None:
    printed = played.printed

    assert len(re.findall(r"Netværksmøde: \d af \d havde svaret, \d var der, \d skrev", printed)) == 44
    assert len(re.findall(r"dilemma.*: “.*” – [234] gav feedback", printed)) == 27
    assert printed.count("fik et venligt nej") == 1
    assert printed.count("HR bad om deltagelsen") == 3
    leaders = [text for name, text in played.texts().items() if name.startswith("leaders/")]
    assert any("## Tak for besked" in text for text in leaders)
    assert sum(text.count("## Svarene på dit dilemma: ") for text in leaders) == 27
    channels = [text for name, text in played.texts().items() if name.startswith("channels/")]
    taken = [one["takes_along"] for one in content()["takeaway"]]
    assert sum(text.count(words) for text in channels for words in taken) >= 10


def test_a_leader_who_asks_for_the_figures_is_told_why_not(played: Played) -> None:
    told = [text for name, text in played.texts().items() if "Det er kun for HR og facilitatorer." in text]

    assert len(told) == 1
    assert all("Deltagelse i netværkene" not in text for text in told)


def test_hr_sees_no_person_and_nothing_anybody_wrote(played: Played) -> None:
    hr = played.read("hr/participation.md") + played.read("hr/participation.csv")
    data = content()
    written = [
        words
        for one in [*data["dilemma"], *(f for d in data["dilemma"] for f in d["feedback"]), *data["feedback"]]
        for name, words in one.items()
        if isinstance(words, str) and name != "level"
    ]
    written += [answer for question in data["question"] for answer in question["answers"]]

    assert "2. halvår 2009" in hr
    assert "Topledernetværk 1" in hr
    assert [words for words in written if words in hr] == []
    assert [one["name"] for one in members() if one["name"] in hr] == []


def test_an_anonymous_asker_is_named_nowhere(played: Played) -> None:
    askers = _askers(played)
    anonymous = {one["title"] for one in content()["dilemma"] if one.get("anonymous")}

    assert set(askers) == anonymous
    for title, asker in askers.items():
        for name, text in played.texts().items():
            for part in _parts_about(title, text) if name.startswith(("channels", "facilitators")) else ():
                assert asker not in part
                assert Texts("da")("dilemmas-from-somebody") in part


def test_the_database_does_not_know_who_asked_anonymously(played: Played) -> None:
    ids = {one[1]: one[0] for one in _rows(played, "SELECT id, name FROM person")}
    anonymous = _rows(
        played, "SELECT * FROM dilemma WHERE title IN (SELECT title FROM dilemma WHERE asker_id IS NULL)"
    )
    askers = _askers(played)

    assert len(anonymous) == len(askers) == 4
    for row in anonymous:
        asker = next(asker for title, asker in askers.items() if title in row)
        assert not {ids[asker], asker} & {str(value) for value in row}
        assert ids[asker] not in " ".join(map(str, row))
    asked = _rows(played, "SELECT person_id, subject_id FROM participation WHERE activity = 'dilemma_asked'")
    assert sum(person is None and subject is None for person, subject in asked) == 4
    assert sum(person is not None for person, _ in asked) == 23


def test_slack_would_take_every_payload(played: Played) -> None:
    calls = list(payloads(played, "slack"))
    faults = [
        fault
        for method, body in calls
        if method != UPLOAD
        for fault in (
            block_limits.view_faults(body["view"])
            if method == "views.open"
            else block_limits.message_faults(body)
        )
    ]

    assert {method for method, _ in calls} == {
        *("chat.postMessage", "chat.update", "chat.postEphemeral", "views.open", UPLOAD)
    }
    assert faults == []


def test_teams_would_take_every_payload(played: Played) -> None:
    calls = list(payloads(played, "teams"))
    faults = [
        fault
        for method, body in calls
        for fault in (
            adaptive_card_rules.card_faults(body["card"])
            if method == "task/fetch"
            else adaptive_card_rules.message_faults(body)
        )
    ]

    assert {method for method, _ in calls} == {"sendToConversation", "updateActivity", "task/fetch"}
    assert faults == []


def test_the_demo_is_the_same_each_time_and_leaves_other_files_alone(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, printed = played.texts(), played.printed
    own = played.folder / "channels" / "mine egne noter.txt"
    own.write_text("Husk kaffe.", encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    monkeypatch.setenv("SPARRING_LOCALE", "nonsense")

    again = play_demo(played.folder)

    assert again.printed == printed
    assert again.texts() == before
    assert own.read_text(encoding="utf-8") == "Husk kaffe."


def test_a_file_that_no_demo_made_stops_it(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("Min egen.", encoding="utf-8")

    result = run_demo(tmp_path)

    assert result.exit_code == 1
    assert "README.md findes i forvejen" in result.output
    assert readme.read_text(encoding="utf-8") == "Min egen."
    assert [file.name for file in tmp_path.iterdir()] == ["README.md"]


def _askers(played: Played) -> dict[str, str]:
    """Who asked anonymously, by title: only their own private chat tells."""
    found: dict[str, str] = {}
    anonymous = [one["title"] for one in content()["dilemma"] if one.get("anonymous")]
    for name, text in played.texts().items():
        for title in anonymous:
            if name.startswith("leaders/") and f"## Svarene på dit dilemma: {title}" in text:
                found[title] = text.partition("\n")[0].removeprefix("# ")
    return found


def _parts_about(title: str, text: str) -> list[str]:
    return [part for part in re.split(r"(?m)^##+ ", text) if part.startswith(f"Dilemma: {title}")]


def _rows(played: Played, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(played.folder / "sparring.db")) as database:
        return database.execute(statement).fetchall()
