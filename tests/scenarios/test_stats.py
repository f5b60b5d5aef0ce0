"""The participation figures as people see them: HR, facilitators, and whoever may not."""

from datetime import UTC, date, datetime
from io import BytesIO

import aiohttp
import pytest
from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import delete
from sqlmodel import col, select

from storage.tables.identity import Membership, Person
from storage.tables.meetings import Attendance
from storage.tables.messages import OutboxRow
from storage.tables.participation import Activity, Occasion, OccasionKind, Participation
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, HR, LEADERS, OTHER_FACILITATOR, OTHER_LEADERS
from tests.scenarios.world import World
from tests.scheduling.world import everything

AUTUMN = [((2009, 8, 25), (2009, 9, 9)), ((2009, 10, 27), (2009, 11, 11))]
SPRING = [((2009, 12, 29), (2010, 1, 13)), ((2010, 2, 23), (2010, 3, 10)), ((2010, 4, 27), (2010, 5, 12))]
TITLE = "Deltagelse i netværkene"
DILEMMA = {
    "title": "To hensyn",
    "situation": "Min dygtigste medarbejder vil ned i tid.",
    "wanted": "Hvad ville I gøre?",
    "variant": "quick",
    "nobody": "true",
}
NAMES = [cast.name_of(person) for person in (*LEADERS, *OTHER_LEADERS)]
NOT_THEIRS = "Det netværk kender jeg ikke, eller også er det ikke et, du kan se tal for."


async def meets(world: World, meetings: list[tuple[tuple[int, int, int], tuple[int, int, int]]]) -> None:
    """All but one of each network come to these meetings, and the facilitators note it the day after."""
    for invited, after in meetings:
        await world.go_to(*invited, 9, 0)
        for leader in (*LEADERS[:-1], *OTHER_LEADERS[:-1]):
            await world.presses(leader, "Jeg kommer")
        await world.go_to(*after, 9, 0)
        for facilitator in (FACILITATOR, OTHER_FACILITATOR):
            await world.presses(facilitator, "Det passer")


async def asks(world: World, person: str, text: str = "deltagelse") -> str:
    """The card that somebody gets."""
    await world.says(person, text)
    return [words for words in world.people.seen_by(person) if TITLE in words][-1]


async def test_while_a_half_year_lasts_only_meetings_are_told(world: World) -> None:
    await meets(world, AUTUMN)
    await world.go_to(2010, 1, 5, 9, 0)
    card = await asks(world, HR)

    assert "2. halvår 2009" in card
    assert "fra fredag den 8. januar 2010" in card
    assert "4 af 4" in card
    assert "Fremmøde" not in card
    assert "deltagelse-2009-2.xlsx" not in await world.people.files(HR)


async def test_when_it_is_over_hr_gets_a_table_a_picture_and_a_workbook(world: World) -> None:
    await meets(world, AUTUMN)
    await world.go_to(2010, 1, 8, 9, 0)
    card = await asks(world, HR, "deltagelse 2009-2")

    assert "Har fået et dilemma drøftet" in card
    assert "mindst 80 %" in card
    assert "7,7 point" in card
    assert "skjult" in card
    assert not any(name in card for name in NAMES)
    files = await world.people.files(HR)
    attendance = load_workbook(BytesIO(files["deltagelse-2009-2.xlsx"]))["Fremmøde"]
    assert [cell.value for cell in attendance[2]][2:] == ["Hele programmet", 0.8, 1, 26, 7.7, "mindst 80 %"]
    assert attendance["D2"].number_format == "0%"
    picture = Image.open(BytesIO(files["deltagelse-2009-2.png"]))
    assert picture.format == "PNG"
    assert picture.width == 1000


async def test_a_network_is_shown_in_a_band_once_it_has_met_three_times(world: World) -> None:
    await meets(world, [*AUTUMN, *SPRING])
    await world.go_to(2010, 7, 8, 9, 0)
    card = await asks(world, FACILITATOR, "deltagelse 2009-2 til 2010-1")

    autumn, spring = card.split("1. halvår 2010")[:2]
    assert "mindst 80 % (én vejer 14,3 point)" in spring
    assert "skjult" in autumn
    assert "mindst" not in autumn


async def test_a_facilitator_sees_the_own_network_alone(world: World) -> None:
    await meets(world, [*AUTUMN, *SPRING])
    await world.go_to(2010, 7, 8, 9, 0)
    card = await asks(world, FACILITATOR)

    assert cast.NETWORK in card
    assert cast.OTHER_NETWORK not in card
    assert "Frafald" not in card
    book = load_workbook(BytesIO((await world.people.files(FACILITATOR))["deltagelse-2010-1.xlsx"]))
    assert book.sheetnames[:2] == ["Møder holdt som planlagt", "Fremmøde"]
    shown = [str(cell.value) for sheet in book for row in sheet for cell in row]
    assert not any(cast.OTHER_NETWORK in words for words in shown)
    assert "Hele programmet" not in [row[2].value for row in book["Fremmøde"]]


async def test_hr_can_look_at_levels_administrations_and_one_network(world: World) -> None:
    await meets(world, [*AUTUMN, *SPRING])
    await world.go_to(2010, 7, 8, 9, 0)

    assert "Øvrige ledere" in await asks(world, HR, "deltagelse 2010-1 niveau")
    assert "Ikke oplyst" in await asks(world, HR, "deltagelse forvaltning")
    one = await asks(world, HR, f"deltagelse 2010-1 {cast.OTHER_NETWORK.lower()}")
    assert cast.OTHER_NETWORK in one
    assert cast.NETWORK not in one
    await asks(world, HR)
    await world.presses(HR, "Pr. niveau")
    assert "Topledere" in [words for words in world.people.seen_by(HR) if TITLE in words][-1]


@pytest.mark.parametrize(
    ("person", "words", "answer"),
    [
        (HR, "2010-1 til 2009-2", "Den periode slutter, før den begynder."),
        (HR, "1999-1", "Der er tal fra 2. halvår 2009 til 1. halvår 2010."),
        (HR, "2010", "Der er tal fra 2. halvår 2009 til 1. halvår 2010."),
        (HR, "et netværk, der ikke findes", NOT_THEIRS),
        (HR, "😀" * 40, NOT_THEIRS),
        (HR, "x" * 3000, NOT_THEIRS),
        (FACILITATOR, cast.OTHER_NETWORK, NOT_THEIRS),
        (ASKER, "2009-2", "Det er kun for HR og facilitatorer."),
    ],
)
async def test_what_cannot_be_had_is_answered_clearly(
    world: World, person: str, words: str, answer: str
) -> None:
    await world.go_to(2010, 1, 8, 9, 0)
    await world.says(person, f"deltagelse {words}")

    assert world.sees(person, answer)
    assert not world.sees(person, TITLE)


async def test_what_was_released_stays_whoever_leaves_and_is_forgotten(world: World) -> None:
    await meets(world, AUTUMN)
    await world.go_to(2010, 1, 8, 9, 0)
    before = await asks(world, HR, "deltagelse 2009-2")
    async with world.database.write() as uow:
        person = (await uow.session.exec(select(Person).where(Person.email == ASKER))).one()
        for table in (Membership, Attendance, Participation):
            await uow.session.exec(delete(table).where(col(table.person_id) == person.id))
        await uow.commit()
    await world.go_to(2010, 1, 20, 9, 0)

    assert await asks(world, HR, "deltagelse 2009-2") == before


async def test_the_address_of_a_file_opens_it_for_its_time_and_its_reader(world: World) -> None:
    await meets(world, AUTUMN)
    await world.go_to(2010, 1, 8, 9, 0)
    await asks(world, FACILITATOR, "deltagelse 2009-2")
    async with world.database.read() as uow:
        row = (await uow.session.exec(select(OutboxRow).where(OutboxRow.kind == "stats"))).one()
    address = f"{world.base_url}figures/{row.args['file']}"

    assert await status(f"{address}.xlsx") == await status(f"{address}.png") == 200
    assert await status(f"{address}.csv") == await status(f"{world.base_url}figures/{'x' * 43}.png") == 404
    async with world.database.write() as uow:
        for membership in await uow.session.exec(
            select(Membership).where(Membership.person_id == row.person_id)
        ):
            await uow.delete(membership)
        await uow.commit()
    assert await status(f"{address}.xlsx") == 404


async def test_what_there_is_to_take_part_in_is_noted_without_a_name(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(ASKER, **DILEMMA, anonymous="true")
    (begun,) = await everything(world.database, Occasion)
    assert (begun.kind, begun.first_response_at, begun.closed_on) == (OccasionKind.DILEMMA, None, None)

    await world.go_to(2009, 8, 4, 9, 0)
    for peer in LEADERS[1:4]:
        await world.presses(peer, "Giv feedback")
        await world.submits(peer, hears="Jeg hører noget.")
    await world.presses(ASKER, "Det tager jeg med")
    await world.submits(ASKER, takes_along="Mod.", will_do="Jeg spørger.")
    await world.go_to(2009, 9, 1, 9, 0)
    await world.presses(ASKER, "Fortæl")
    await world.submits(ASKER, outcome="worked")

    (occasion,) = [one for one in await everything(world.database, Occasion) if one.kind == begun.kind]
    assert occasion.first_response_at == datetime(2009, 8, 4, 7, tzinfo=UTC)
    assert occasion.closed_on == date(2009, 8, 4)
    assert occasion.follow_up_on == occasion.followed_up_on == date(2009, 9, 1)
    (outcome,) = [one for one in await everything(world.database, Participation) if "outcome" in one.activity]
    assert (outcome.activity, outcome.subject_id, outcome.person_id) == (Activity.OUTCOME_WORKED, None, None)


async def test_what_is_withdrawn_is_measured_against_no_more(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(ASKER, "dilemma", CHANNEL)
    await world.submits(ASKER, **DILEMMA)
    await world.presses(ASKER, "Træk det tilbage")
    await world.submits(ASKER, sure="true")

    assert await everything(world.database, Occasion) == []


async def test_a_prompt_is_noted_when_it_is_sent(world: World) -> None:
    await world.go_to(2009, 8, 3, 9, 0)
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Vælg eller skriv et andet")
    await world.submits(FACILITATOR, own="Hvad har du lagt fra dig for tidligt?", area="tools")

    (noted,) = await everything(world.database, Occasion)
    assert (noted.kind, noted.began_on) == (OccasionKind.PROMPT, date(2009, 8, 3))


async def status(address: str) -> int:
    """What a browser gets."""
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status
