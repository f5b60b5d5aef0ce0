"""People and places find each other, and HR hears of those that do not."""

from storage.database import Database
from storage.tables.identity import Level
from tests.scenarios import cast
from tests.scenarios.cast import (
    ASKER,
    CHANNEL,
    FACILITATOR,
    FREE_CHANNEL,
    HR,
    NETWORK,
    OTHER_CHANNEL,
    OTHER_FACILITATOR,
)
from tests.scenarios.world import World, add_network


async def _more(database: Database, name: str, channel: str | None, leader: str) -> None:
    await add_network(database, name, channel, Level.OTHER, FACILITATOR, (leader, *cast.LEADERS[1:]))


async def test_hr_hears_who_and_what_was_not_found_and_what_to_do(world: World) -> None:
    await _more(world.database, "Ledernetværk 9", "findes-ikke", "findes.ikke@example.com")
    await world.go_to(2009, 8, 25, 9, 0)
    await world.find_missing()
    await world.says(HR, "netværk")

    assert world.sees(HR, "findes-ikke – ikke fundet.")
    assert world.sees(HR, "netværk forbind Ledernetværk 9")
    assert world.sees(HR, f"{CHANNEL} – forbundet")
    assert len(world.people.channel_texts(CHANNEL)) == 1


async def test_a_facilitator_connects_the_channel_they_write_in(world: World) -> None:
    await _more(world.database, "Ledernetværk 9", None, ASKER)
    await world.says(FACILITATOR, "netværk forbind Ledernetværk  9", FREE_CHANNEL)
    assert world.sees(FACILITATOR, "Så er kanalen forbundet")

    await world.go_to(2009, 8, 25, 9, 0)
    (invitation,) = world.channel_says(FREE_CHANNEL, "Netværksmøde")
    assert "Ledernetværk 9" in invitation


async def test_a_channel_belongs_to_one_network(world: World) -> None:
    await _more(world.database, "Ledernetværk 9", None, ASKER)
    await world.go_to(2009, 8, 25, 9, 0)
    await world.says(HR, "network connect Ledernetværk 9", OTHER_CHANNEL)

    assert world.sees(HR, "Kanalen hører allerede til et andet netværk.")


async def test_hr_cannot_move_a_network_to_a_channel_of_their_own_and_read_along(world: World) -> None:
    await world.go_to(2009, 8, 25, 9, 0)
    await world.says(HR, f"netværk forbind {NETWORK}", FREE_CHANNEL)
    await world.go_to(2009, 9, 4, 9, 0)

    assert world.sees(HR, "Kun netværkets facilitator kan flytte det")
    assert world.channel_says(FREE_CHANNEL, "Netværksmøde") == []
    assert len(world.channel_says(CHANNEL, "Netværksmøde")) == 2


async def test_a_network_without_a_channel_takes_no_dilemma_that_nobody_would_see(world: World) -> None:
    leader = cast.STRANGER
    await add_network(world.database, "Ledernetværk 9", None, Level.OTHER, FACILITATOR, (leader,))
    await world.says(leader, "dilemma")
    await world.submits(leader, title="T", situation="S", wanted="W")

    assert world.sees(leader, "Ledernetværk 9 har ingen kanal endnu")


async def test_who_may_not_connect_learns_nothing(world: World) -> None:
    await world.says(OTHER_FACILITATOR, f"netværk forbind {NETWORK}", OTHER_CHANNEL)
    await world.says(OTHER_FACILITATOR, "netværk forbind Findes slet ikke", OTHER_CHANNEL)

    assert world.sees(OTHER_FACILITATOR, f"Jeg kan ikke finde netværket “{NETWORK}” blandt dine.")
    assert world.sees(OTHER_FACILITATOR, "Jeg kan ikke finde netværket “Findes slet ikke” blandt dine.")


async def test_in_private_there_is_no_channel_to_connect(world: World) -> None:
    await world.says(FACILITATOR, f"netværk forbind {NETWORK}")

    assert world.sees(FACILITATOR, "Skriv det i den kanal, netværket skal bruge")


async def test_who_is_in_two_networks_chooses_and_the_channel_chooses_for_them(world: World) -> None:
    await _more(world.database, "Ledernetværk 9", FREE_CHANNEL, ASKER)
    await world.go_to(2009, 8, 25, 9, 0)

    await world.says(ASKER, "dilemma")
    form = world.people.open_form(ASKER)
    assert form is not None
    assert "Netværk" in form["labels"]  # type: ignore[operator]

    await world.says(ASKER, "dilemma", CHANNEL)
    form = world.people.open_form(ASKER)
    assert form is not None
    assert "Netværk" not in form["labels"]  # type: ignore[operator]
