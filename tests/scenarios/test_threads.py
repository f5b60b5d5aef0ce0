"""What is written in the thread under a dilemma's card counts, in its author's own name."""

import pytest

from storage.tables.dilemmas import ThreadReply
from storage.tables.messages import InboxRow
from storage.tables.participation import Activity, Participation
from tests.scenarios import cast
from tests.scenarios.cast import ASKER, CHANNEL, FACILITATOR, HR, LEADERS, OTHER_LEADERS, PEER, STRANGER
from tests.scenarios.test_dilemmas import TITLE, asks, card, gives_feedback, is_understood
from tests.scenarios.test_reflection import leave
from tests.scenarios.world import World
from tests.scheduling.world import everything

THIRD, FOURTH = LEADERS[2], LEADERS[3]
SAID = "Jeg ville spørge hende, hvad hun <selv> drømmer om & tage den derfra."
RELEASED = "Alles svar: To hensyn"
IN_PEERS_NAME = f"Fra tråden\n{cast.name_of(PEER)}\n{SAID}"


async def replies(world: World, person: str, words: str, under: str = TITLE, *, to_bot: bool = False) -> str:
    message = await world.people.reply(person, under, words, to_bot=to_bot)
    await world.settle()
    return message


async def edits(world: World, message: str, words: str) -> None:
    await world.people.edit_reply(message, words)
    await world.settle()


async def deletes(world: World, message: str) -> None:
    await world.people.delete_reply(message)
    await world.settle()


async def kept(world: World) -> list[str]:
    return [one.text for one in await everything(world.database, ThreadReply)]


async def feedback_counted(world: World) -> int:
    rows = await everything(world.database, Participation)
    return len([row for row in rows if row.activity is Activity.FEEDBACK_GIVEN])


async def test_the_card_says_that_what_is_written_under_it_is_kept(world: World) -> None:
    await asks(world, "quick")

    assert "Skriver du i tråden herunder, kan alle læse det med det samme." in card(world, TITLE)


async def test_a_reply_is_feedback_and_comes_out_with_the_rest(world: World) -> None:
    await asks(world, "quick")
    before = len(world.people.channel_texts(CHANNEL))
    await replies(world, PEER, SAID)
    await gives_feedback(world, THIRD)
    assert "2 har givet feedback." in card(world, TITLE)
    assert len(world.people.channel_texts(CHANNEL)) == before
    assert not world.sees(ASKER, SAID)

    await world.go_to(2009, 8, 5, 16, 0)
    await world.says(FACILITATOR, "opsamling")

    assert IN_PEERS_NAME in card(world, RELEASED)
    assert world.sees(ASKER, IN_PEERS_NAME)
    assert world.sees(FACILITATOR, f"Fra tråden · {cast.name_of(PEER)}\n{SAID}")
    assert await feedback_counted(world) == 2
    assert not any(world.sees(person, SAID) for person in (HR, *OTHER_LEADERS))


async def test_an_edited_reply_reads_as_it_was_edited(world: World) -> None:
    await asks(world, "quick")
    message = await replies(world, PEER, "Første forsøg")
    await gives_feedback(world, THIRD)
    await edits(world, message, "Andet forsøg")
    await world.go_to(2009, 8, 5, 16, 0)
    assert "Andet forsøg" in card(world, RELEASED)

    await edits(world, message, SAID)
    assert IN_PEERS_NAME in card(world, RELEASED)
    assert await kept(world) == [SAID]


async def test_a_deleted_reply_is_gone_and_counts_no_more(world: World) -> None:
    await asks(world, "quick")
    message = await replies(world, PEER, SAID)
    await deletes(world, message)

    assert "Ingen har givet feedback endnu." in card(world, TITLE)
    assert await kept(world) == []


async def test_a_reply_deleted_after_the_release_leaves_the_card(world: World) -> None:
    await asks(world, "quick")
    message = await replies(world, PEER, SAID)
    await gives_feedback(world, THIRD, FOURTH)
    assert SAID in card(world, RELEASED)
    await deletes(world, message)

    assert SAID not in card(world, RELEASED)


async def test_a_reply_that_is_told_twice_is_one(world: World) -> None:
    await asks(world, "quick")
    await replies(world, PEER, SAID)
    await world.people.tell_again()
    await replies(world, PEER, SAID)

    assert await kept(world) == [SAID, SAID]
    assert await feedback_counted(world) == 1


async def test_a_reply_that_is_brought_back_is_kept_again(world: World) -> None:
    await asks(world, "quick")
    message = await replies(world, PEER, SAID)
    await deletes(world, message)
    await edits(world, message, SAID)

    assert await kept(world) == [SAID]
    assert "Én har givet feedback." in card(world, TITLE)


@pytest.mark.parametrize("person", [HR, STRANGER, OTHER_LEADERS[0]])
async def test_whoever_is_no_member_is_passed_over_in_silence(world: World, person: str) -> None:
    await asks(world, "quick")
    seen = world.people.seen_by(person)
    await replies(world, person, SAID)
    await replies(world, person, SAID, to_bot=True)

    assert await kept(world) == []
    assert world.people.seen_by(person) == seen


async def test_what_is_written_under_other_cards_is_nobodys_business(world: World) -> None:
    await world.says(FACILITATOR, "spørgsmål")
    await world.presses(FACILITATOR, "Send det nu")
    handled = await everything(world.database, InboxRow)
    await replies(world, PEER, SAID, under="Et spørgsmål til eftertanke")

    assert await everything(world.database, InboxRow) == handled
    assert await kept(world) == []


async def test_the_named_askers_own_words_are_no_feedback(world: World) -> None:
    await asks(world, "quick")
    await replies(world, ASKER, SAID)

    assert await kept(world) == []
    assert "Ingen har givet feedback endnu." in card(world, TITLE)


async def test_the_anonymous_asker_is_treated_like_every_other_leader(world: World) -> None:
    await asks(world, "quick", anonymous="true")
    await replies(world, ASKER, "Fra den, der spurgte.")
    await replies(world, PEER, "Fra en anden.")
    assert "2 har givet feedback." in card(world, TITLE)
    await replies(world, THIRD, "Fra en tredje.")

    released = card(world, RELEASED)
    for person, words in ((ASKER, "Fra den, der spurgte."), (PEER, "Fra en anden.")):
        assert f"{cast.name_of(person)}\n{words}" in released
    assert await feedback_counted(world) == 3


async def test_the_facilitators_words_are_shown_and_not_counted(world: World) -> None:
    await asks(world, "quick")
    await replies(world, FACILITATOR, "Husk at spørge ind.")
    assert "Ingen har givet feedback endnu." in card(world, TITLE)
    await gives_feedback(world, PEER, THIRD, FOURTH)

    assert f"{cast.name_of(FACILITATOR)} (facilitator)\nHusk at spørge ind." in card(world, RELEASED)
    assert await feedback_counted(world) == 3


async def test_whoever_has_written_in_the_thread_is_not_nudged(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await replies(world, PEER, SAID, under="Hvad hører du")
    await world.go_to(2009, 8, 6, 9, 0)

    assert world.sees(THIRD, "Jeg spørger kun dig")
    assert not world.sees(PEER, "Jeg spørger kun dig")


async def test_a_round_is_over_when_everybody_has_written_somewhere(world: World) -> None:
    await asks(world, "reflection", help="reflection")
    await is_understood(world)
    await replies(world, PEER, SAID, under="Hvad hører du")
    await gives_feedback(world, *LEADERS[2:])

    assert IN_PEERS_NAME in card(world, RELEASED)


async def test_what_comes_after_the_release_is_for_the_summary(world: World) -> None:
    await asks(world, "quick")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await replies(world, LEADERS[4], SAID, under=RELEASED)
    await world.says(FACILITATOR, "opsamling")

    assert SAID not in card(world, RELEASED)
    assert "tager jeg det med i facilitatorens opsamling" in card(world, RELEASED)
    assert world.sees(FACILITATOR, SAID)


async def test_after_the_end_nothing_is_kept(world: World) -> None:
    await asks(world, "quick")
    await gives_feedback(world, PEER, THIRD, FOURTH)
    await world.presses(ASKER, "Det tager jeg med")
    await world.submits(ASKER, takes_along="Ro på.", will_do="")
    await world.go_to(2009, 8, 31, 9, 0)
    await world.presses(ASKER, "Fortæl")
    await world.submits(ASKER, outcome="worked", learned="")
    await replies(world, PEER, SAID, under=RELEASED)

    assert await kept(world) == []
    assert "Skriver du i tråden" not in card(world, RELEASED)


async def test_a_withdrawn_dilemma_takes_its_thread_along(world: World) -> None:
    await asks(world, "quick")
    message = await replies(world, PEER, SAID)
    await world.presses(ASKER, "Træk det tilbage")
    assert await world.submits(ASKER, sure="true") == {}
    await edits(world, message, "Rettet bagefter")
    await replies(world, PEER, "Skrevet bagefter", under="Dilemmaet er trukket tilbage")

    assert await kept(world) == []


async def test_a_case_at_the_meeting_has_a_thread_too(world: World) -> None:
    await asks(world, "meeting")
    await world.go_to(2009, 9, 8, 13, 30)
    await world.presses(FACILITATOR, "Begynd nu")
    await replies(world, PEER, SAID, under="Sagen på mødet")
    await world.go_to(2009, 9, 8, 14, 15)

    assert world.sees(ASKER, IN_PEERS_NAME)


async def test_a_reply_to_the_bot_is_feedback_unless_it_is_a_command(world: World) -> None:
    await asks(world, "quick")
    await replies(world, PEER, SAID, to_bot=True)
    await replies(world, THIRD, "hjælp", to_bot=True)

    assert await kept(world) == [SAID]
    assert not world.sees(PEER, "kender ikke")
    assert world.sees(THIRD, "Her er det, du kan")


async def test_whoever_has_left_can_still_take_words_back(world: World) -> None:
    await asks(world, "quick")
    message = await replies(world, PEER, SAID)
    await leave(world, PEER)
    await replies(world, PEER, "Efter at være gået")
    assert await kept(world) == [SAID]
    await deletes(world, message)

    assert await kept(world) == []


@pytest.mark.parametrize("length", [0, 40_000])
async def test_whatever_its_length_a_reply_is_kept_whole(world: World, length: int) -> None:
    words = ("Langt svar. " * 4_000)[:length].strip()
    await asks(world, "quick")
    await replies(world, PEER, words)
    await gives_feedback(world, THIRD, FOURTH)

    assert await kept(world) == ([words] if words else [])
