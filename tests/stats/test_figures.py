"""What is counted, out of what, in a municipality whose figures can be worked out by hand."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.disclosure.cells import Cell, Group
from handlers.stats import measures
from handlers.stats.figures import collect
from handlers.stats.groups import Trees
from handlers.stats.measures import Measure
from handlers.stats.period import half_year_of
from storage.database import Database
from storage.tables.identity import Level
from storage.tables.participation import Activity
from storage.unit_of_work import UnitOfWork
from tests.stats.municipality import Municipality

ZONE = ZoneInfo("Europe/Copenhagen")
AUTUMN = half_year_of(2025, 2)
NOW = datetime(2026, 1, 8, 8, tzinfo=UTC)
DAYS = (date(2025, 8, 19), date(2025, 10, 21), date(2025, 12, 9))


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[UnitOfWork]:
    async with database.write() as opened:
        yield opened


@pytest.fixture
async def town(uow: UnitOfWork) -> Municipality:
    """Network a: six top leaders of the schools; b and c: seven and five others of the parks."""
    made = Municipality(uow)
    await made.network("a", 6, Level.TOP, "Skoler")
    await made.network("b", 7, administration="Parker")
    await made.network("c", 5, administration="Parker")
    return made


async def counted(uow: UnitOfWork) -> Trees:
    return await collect(uow, AUTUMN, ZONE, NOW)


async def cells(uow: UnitOfWork, measure: Measure) -> dict[str, Cell]:
    return {group.key: group.cell for group in (await counted(uow))[measure].all()}


def unfit(tree: Group) -> set[str]:
    return {group.key for group in tree.all() if group.unfit}


async def test_attendance_is_out_of_those_who_had_been_members_for_thirty_days(
    uow: UnitOfWork, town: Municipality
) -> None:
    for day in DAYS:
        await town.meeting("a", day, present=5, of=6)
    await town.meeting("b", DAYS[0], present=7, of=7)
    await town.joins("b", "b6", date(2025, 8, 1))
    found = await cells(uow, measures.ATTENDANCE)

    assert found[""] == Cell(part=15 + 6, whole=18 + 6, people=12, most=3)
    assert found["level:top"] == found["network:a"]
    assert found["network:a"] == Cell(part=15, whole=18, people=6, most=3)
    assert found["network:b"] == Cell(part=6, whole=6, people=6, most=1)
    assert "network:c" not in found


async def test_whoever_is_away_is_only_counted_where_they_take_part(
    uow: UnitOfWork, town: Municipality
) -> None:
    await town.meeting("b", DAYS[0], present=5, of=7)
    await town.prompt("b", DAYS[0], "b0", "b1")
    for person in ("b0", "b6"):
        await town.is_away(person, DAYS[0], DAYS[0])
    await town.is_away("b5", date(2025, 8, 20), DAYS[1])
    found = await counted(uow)

    assert found[measures.ATTENDANCE].cell == Cell(part=5, whole=6, people=6, most=1)
    assert found[measures.REPLIES].cell == Cell(part=5, whole=6, people=6, most=1)
    assert found[measures.RESPONSE].cell == Cell(part=2, whole=6, people=6, most=1)


async def test_a_network_that_met_twice_is_not_fit_to_be_shown(uow: UnitOfWork, town: Municipality) -> None:
    for day in DAYS:
        await town.meeting("b", day, present=5, of=7)
    for day in DAYS[:2]:
        await town.meeting("c", day, present=5, of=5)
        await town.meeting("a", day, present=5, of=6)

    assert unfit((await counted(uow))[measures.ATTENDANCE]) == {"network:c", "network:a", "level:top"}


async def test_meetings_are_held_as_planned_within_three_weeks(uow: UnitOfWork, town: Municipality) -> None:
    await town.meeting("a", DAYS[0], present=1, of=6, moved_by=20)
    await town.meeting("a", DAYS[1], present=1, of=6, moved_by=22)
    await town.meeting("a", DAYS[2], present=0, of=6, cancelled=True)
    await town.meeting("b", DAYS[0], present=1, of=7)
    found = await cells(uow, measures.MEETINGS)

    assert (found["network:a"].part, found["network:a"].whole) == (1, 3)
    assert (found[""].part, found[""].whole) == (2, 4)
    assert (found["network:c"].part, found["network:c"].whole) == (0, 0)


async def test_replies_are_out_of_all_who_were_invited(uow: UnitOfWork, town: Municipality) -> None:
    await town.meeting("b", DAYS[0], present=4, of=7)
    found = await cells(uow, measures.REPLIES)

    assert found[""] == found["administration:Parker"] == Cell(part=4, whole=7, people=7, most=1)


async def test_reach_counts_people_and_response_counts_prompts(uow: UnitOfWork, town: Municipality) -> None:
    await town.prompt("a", DAYS[0], "a0", "a1")
    await town.prompt("a", DAYS[1], "a0")
    await town.prompt("a", date(2025, 3, 3), "a5")
    await town.leaves("a", "a5", date(2025, 9, 1))

    assert (await cells(uow, measures.REACH))[""] == Cell(part=2, whole=6, people=6, most=1)
    assert (await cells(uow, measures.RESPONSE))[""] == Cell(part=3, whole=11, people=6, most=2)


async def test_what_nobody_put_a_name_to_counts_as_anybodys(uow: UnitOfWork, town: Municipality) -> None:
    await town.dilemma("a", DAYS[0], "a0", "a1")
    await town.dilemma("b", DAYS[0], None)
    await town.dilemma("b", DAYS[1], None)

    assert (await cells(uow, measures.DILEMMAS))[""] == Cell(part=3, whole=18, people=1, most=3)


async def test_reciprocity_and_coverage_know_named_askers_who_were_answered(
    uow: UnitOfWork, town: Municipality
) -> None:
    await town.dilemma("a", DAYS[0], "a0", "a1", "a2")
    await town.dilemma("a", DAYS[1], "a1", "a0")
    await town.dilemma("a", DAYS[2], "a3")
    await town.dilemma("b", date(2025, 3, 3), "b0", "b1")

    assert (await cells(uow, measures.RECIPROCITY))[""] == Cell(part=2, whole=3, people=3, most=1)
    assert (await cells(uow, measures.COVERAGE))[""] == Cell(part=3, whole=18, people=18, most=1)


async def test_feedback_per_dilemma_is_a_median_and_a_share(uow: UnitOfWork, town: Municipality) -> None:
    await town.dilemma("a", DAYS[0], "a0", "a1", "a2", "a3")
    await town.dilemma("a", DAYS[1], "a1", "a4")
    await town.dilemma("b", DAYS[1], "b1")

    givers = (await cells(uow, measures.GIVERS))[""]
    assert (givers.value, givers.whole) == ((1, 1), 3)
    share = (await cells(uow, measures.THREE_GIVERS))[""]
    assert (share.part, share.whole, share.people) == (1, 3, 3)


async def test_dilemmas_without_a_response_still_wait(uow: UnitOfWork, town: Municipality) -> None:
    await town.dilemma("a", DAYS[0], "a0", "a1", after_hours=2)
    await town.dilemma("a", DAYS[1], "a1", "a4", after_hours=3)
    await town.dilemma("b", DAYS[0], "b1")
    await town.dilemma("b", DAYS[1], "b2")
    await town.dilemma("b", DAYS[2], "b3")
    low, high = (await cells(uow, measures.FIRST_RESPONSE))[""].value

    assert high is None
    assert low > 500
    await town.dilemma("c", DAYS[0], "c1", "c2", after_hours=4)
    await town.dilemma("c", DAYS[1], "c2", "c3", after_hours=5)
    assert (await cells(uow, measures.FIRST_RESPONSE))[""].value == (5, 5)


async def test_follow_ups_are_out_of_those_who_were_asked(uow: UnitOfWork, town: Municipality) -> None:
    for number, outcome in enumerate((Activity.OUTCOME_WORKED, Activity.OUTCOME_PARTLY, None)):
        await town.dilemma("a", DAYS[number], f"a{number}", "a5")
        await town.followed_up("a", DAYS[number], f"a{number}", outcome)

    assert (await cells(uow, measures.FOLLOW_UPS))[""] == Cell(part=2, whole=3, people=3, most=1)
    outcomes = await cells(uow, measures.OUTCOMES)
    assert {key: cell.part for key, cell in outcomes.items()} == {
        "": 2,
        "outcome:worked": 1,
        "outcome:partly": 1,
    }


async def test_those_who_left_are_out_of_those_who_were_there(uow: UnitOfWork, town: Municipality) -> None:
    await town.leaves("a", "a0", date(2025, 6, 30))
    await town.leaves("a", "a1", date(2025, 9, 30))

    assert (await cells(uow, measures.LEAVERS))[""] == Cell(part=1, whole=17, people=17, most=1)
    facilitators = (await cells(uow, measures.FACILITATORS))[""]
    assert (facilitators.part, facilitators.whole) == (3, 3)
