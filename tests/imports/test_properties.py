"""Whatever stands in a file, the import answers with words; and what is valid arrives unchanged."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handlers.imports.cells import CellError, Formula
from handlers.imports.checking import check
from handlers.imports.columns import LANGUAGES, LEVELS, MEMBERS, NETWORKS, ROLES
from handlers.imports.grids import grid
from handlers.imports.headings import recognise
from handlers.imports.moments import check_clock
from handlers.imports.plan import Import
from handlers.imports.sheets import Sheets
from handlers.imports.telling import place_of, right_of, wrong_of
from handlers.texts import LOCALES, Texts
from tests.imports.files import DEFAULTS, Entry, Example, as_excel, example, plan_of, write_csv

ZONES = ("Europe/Copenhagen", "America/Nuuk", "Asia/Kathmandu", "Pacific/Apia", "UTC")
cells = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.text(min_size=190, max_size=600),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.just(Formula()),
    st.sampled_from(
        [*LEVELS, *ROLES, *LANGUAGES, *ZONES, "#REF!", "=1", "Netværk Ærø", "00@example.com", "2009-11-03"]
    ),
)
signs = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp", "Cf"))
words = st.text(signs, min_size=1, max_size=20)


@contextmanager
def folder() -> Iterator[Path]:
    """A folder of its own for each example, which pytest's fixture would not give."""
    with TemporaryDirectory() as name:
        yield Path(name)


def tell(plan: Import) -> None:
    for locale in LOCALES:
        for problem in plan.problems:
            assert place_of(problem, Texts(locale))
            assert wrong_of(problem, Texts(locale))
            assert right_of(problem, Texts(locale))


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 15), st.integers(0, 11), cells), max_size=8))
def test_garbage_in_any_cell_is_told_in_both_languages(garbage: list[tuple[bool, int, int, object]]) -> None:
    content = example()
    rows = {
        True: [list(content.networks[0]), *(list(entry.values()) for entry in content.networks)],
        False: [list(content.members[0]), *(list(entry.values()) for entry in content.members)],
    }
    for networks, row, column, value in garbage:
        sheet = rows[networks]
        sheet[row % len(sheet)][column % len(sheet[0])] = value
    sheets = Sheets(recognise(grid("n", rows[True]), NETWORKS), recognise(grid("m", rows[False]), MEMBERS))

    tell(check(sheets, DEFAULTS))


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["", "network;name;email;role\n", "PK\x03\x04"]))
def test_garbage_in_a_file_is_told_in_both_languages(content: bytes, start: str) -> None:
    with folder() as here:
        for name in ("networks.csv", "members.csv", "book.xlsx"):
            (here / name).write_bytes(start.encode() + content)

        tell(plan_of(here))
        tell(plan_of(here / "book.xlsx"))


@settings(deadline=None)
@given(st.lists(words, min_size=14, max_size=14), st.sampled_from(";,\t"), st.booleans())
def test_names_of_any_script_survive_csv(names: list[str], separator: str, mark: bool) -> None:  # noqa: FBT001 -- generated
    content = example()
    addresses: dict[str, str] = {}
    for entry, name in zip(content.members, names, strict=True):
        entry["name"] = addresses.setdefault(entry["email"], f"x {name}")
    sheets = {"networks": content.networks, "members": content.members}
    with folder() as here:
        plan = plan_of(write_csv(here / "sheets", sheets, separator, "utf-8-sig" if mark else "utf-8"))

    assert {member.email: member.name for member in plan.members} == {
        email: composed(name) for email, name in addresses.items()
    }


def composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@st.composite
def valid_networks(draw: st.DrawFn) -> Entry:
    zone = draw(st.sampled_from(ZONES))
    first = draw(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 -- local, as in a cell
    first = first.replace(second=0, microsecond=0)
    assume(first.time() != time.min)
    try:
        check_clock(first, zone)
    except CellError:
        assume(False)  # noqa: FBT003 -- hypothesis' signature
    return {
        "level": draw(st.sampled_from(sorted(LEVELS))),
        "language": draw(st.sampled_from(sorted(LANGUAGES))),
        "time_zone": zone,
        "first_meeting": first,
        "every_months": draw(st.integers(1, 12)),
        "duration_hours": draw(st.integers(2, 32)) / 4,
        "place": draw(st.one_of(st.none(), words)),
    }


@settings(deadline=None, max_examples=50)
@given(st.tuples(valid_networks(), valid_networks()))
def test_valid_networks_survive_a_workbook(drawn: tuple[Entry, Entry]) -> None:
    content = Example(
        [{**old, **new} for old, new in zip(example().networks, drawn, strict=True)], example().members
    )
    assume(not any(str(entry["place"]).startswith(("=", "#")) for entry in drawn))
    with folder() as here:
        plan = plan_of(as_excel(here, content))

    assert plan.problems == ()
    for entry, network in zip(drawn, plan.networks, strict=True):
        assert datetime.combine(network.first_date, network.starts_at) == entry["first_meeting"]
        assert network.level is LEVELS[entry["level"]]
        assert (network.locale, network.time_zone) == (LANGUAGES[entry["language"]], entry["time_zone"])
        assert (network.every_months, network.duration_minutes) == (
            entry["every_months"],
            entry["duration_hours"] * 60,
        )
        assert network.place == (composed(entry["place"]) if entry["place"] else None)


@settings(deadline=None)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001 -- local
def test_a_time_that_passes_happens_exactly_once(local: datetime, zone: str) -> None:
    local = local.replace(second=0, microsecond=0)
    around = datetime.combine(local.date(), local.time(), UTC)
    moments = (around + timedelta(minutes=15 * step) for step in range(-64, 65))
    shown = [moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for moment in moments]
    assume(
        zone != "Pacific/Apia"
        or local.date() not in {date(2011, 12, 29), date(2011, 12, 30), date(2011, 12, 31)}
    )
    keys = {0: "time-skipped", 1: "", 2: "time-twice"}

    assert refusal(local, zone) == keys[shown.count(local)]


def refusal(local: datetime, zone: str) -> str:
    try:
        check_clock(local, zone)
    except CellError as error:
        return error.key
    return ""
